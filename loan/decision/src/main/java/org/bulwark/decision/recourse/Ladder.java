package org.bulwark.decision.recourse;

import java.util.ArrayList;
import java.util.List;
import org.bulwark.basics.rule.Change;
import org.bulwark.basics.rule.Change.Direction;
import org.bulwark.basics.rule.Fact;
import org.bulwark.basics.rule.FactType;
import org.bulwark.basics.rule.Facts;

/**
 * The values that a fact can take in one direction, one step after another, the end of its range as the last.
 *
 * @param fact the fact
 * @param start its value
 * @param up whether it goes up
 * @param end how far it can go
 * @param rungs how many values there are
 */
record Ladder(Fact fact, double start, boolean up, double end, long rungs) {

    /** More steps than anybody would take one by one. */
    private static final long MOST = 1L << 40;

    /** The smallest share that a value is compared with, so that a change from nothing has a size. */
    private static final double LEAST_SCALE = 1e-9;

    /** The ladders of every fact that the applicant can change and whose value is known, in the schema's order. */
    static List<Ladder> of(Facts facts) {
        List<Ladder> ladders = new ArrayList<>();
        for (int slot = 0; slot < facts.schema().size(); slot++) {
            Fact fact = facts.schema().facts().get(slot);
            if (fact.change().isPresent() && facts.at(slot) instanceof Number value) {
                Direction direction = fact.change().get().direction();
                if (direction != Direction.UP) {
                    add(ladders, fact, value.doubleValue(), false);
                }
                if (direction != Direction.DOWN) {
                    add(ladders, fact, value.doubleValue(), true);
                }
            }
        }
        return ladders;
    }

    private static void add(List<Ladder> ladders, Fact fact, double start, boolean up) {
        Change change = fact.change().orElseThrow();
        double end = up
                ? Math.min(change.within().most(), fact.range().most())
                : Math.max(change.within().least(), fact.range().least());
        double way = up ? end - start : start - end;
        if (way > 0) {
            long rungs = (long) Math.min((double) MOST, Math.ceil(way / change.step() - 1e-9));
            ladders.add(new Ladder(fact, start, up, end, rungs));
        }
    }

    /** The value on a rung, 1 being the nearest. */
    Object value(long rung) {
        double step = fact.change().orElseThrow().step();
        double raw = up ? Math.min(end, start + rung * step) : Math.max(end, start - rung * step);
        // sums of steps carry noise in their last digits
        return fact.type() == FactType.NUMBER ? (Object) (Math.rint(raw * 1e9) / 1e9) : (Object) Math.round(raw);
    }

    /** How large a change is, relative to the value. */
    double size(long rung) {
        double to = ((Number) value(rung)).doubleValue();
        double scale = Math.max(Math.abs(start), fact.change().orElseThrow().step());
        return Math.abs(to - start) / Math.max(scale, LEAST_SCALE);
    }

    FactChange change(long rung) {
        Object from = fact.type() == FactType.NUMBER ? (Object) start : (Object) (long) start;
        return new FactChange(fact.name(), from, value(rung));
    }

    Facts on(Facts facts, long rung) {
        return facts.with(fact.name(), value(rung));
    }
}
