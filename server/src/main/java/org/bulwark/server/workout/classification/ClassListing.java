package org.bulwark.server.workout.classification;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.bulwark.basics.money.Money;
import org.bulwark.server.access.Caller;
import org.bulwark.server.database.Conditions;
import org.bulwark.server.database.Tally;
import org.bulwark.server.web.part.Anchor;
import org.bulwark.server.web.part.ListState;
import org.bulwark.server.web.part.Slice;
import org.bulwark.workout.classification.RiskClass;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Debts by their class, within the branches of whoever asks, the largest first. */
@Repository
class ClassListing {

    /** What a list can be filtered by. */
    static final Set<String> FILTERS = Set.of("class", "stage", "pending", "branch");

    /** What it can be sorted by. */
    static final List<String> SORTS = List.of("-owed");

    private final JdbcClient database;
    private final Tally tally;

    ClassListing(JdbcClient database, Tally tally) {
        this.database = database;
        this.tally = tally;
    }

    /** One page of what the caller sees. */
    Slice<ClassRow> page(ListState state, Caller caller) {
        boolean back = !state.before().isEmpty();
        boolean down = state.descending() != back;
        Conditions conditions = conditions(state, caller);
        Anchor.read(back ? state.before() : state.after(), ClassListing::minor)
                .ifPresent(anchor -> conditions.and(
                        "(r.owed, r.facility) " + (down ? "<" : ">") + " (?, ?)", anchor.value(), anchor.id()));
        String direction = down ? " desc" : "";
        List<ClassRow> fetched = database.sql(ClassRow.ROWS + conditions.where() + " order by r.owed" + direction
                        + ", r.facility" + direction + " limit " + Slice.FETCH)
                .params(conditions.parameters())
                .query((row, n) -> ClassRow.of(row))
                .list();
        return Slice.of(state, fetched, row -> new Anchor<>(row.owed().minor(), row.facility()).toString());
    }

    private static Optional<Long> minor(String text) {
        try {
            return Optional.of(Long.valueOf(text));
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }

    /** How many the caller sees. */
    Tally.Many count(ListState state, Caller caller) {
        return tally.of("workout.class_state r", conditions(state, caller));
    }

    private static Conditions conditions(ListState state, Caller caller) {
        return caller.seen(new Conditions(), "r.branch")
                .and("r.owed > 0")
                .andIf(state.word("class"), "r.risk_class = ?")
                .andIf(state.word("stage"), "r.stage::text = ?")
                .andIf(state.word("pending"), "r.pending = ?")
                .andIf(state.word("branch"), "r.branch = ?");
    }

    /**
     * What the caller sees of a class, in one currency.
     *
     * @param riskClass the class
     * @param debts how many debts
     * @param owed what is owed under them
     */
    record Total(RiskClass riskClass, long debts, Money owed) {}

    /** The totals by class and currency. */
    List<Total> totals(Caller caller) {
        List<Total> totals = new ArrayList<>();
        Conditions conditions = caller.seen(new Conditions(), "r.branch").and("r.owed > 0");
        database.sql("select r.risk_class, r.currency, count(*), sum(r.owed)::bigint from workout.class_state r"
                        + conditions.where() + " group by 1, 2 order by 3 desc")
                .params(conditions.parameters())
                .query(row -> {
                    totals.add(new Total(
                            RiskClass.of(row.getString(1)).orElseThrow(),
                            row.getLong(3),
                            Money.of(row.getLong(4), row.getString(2))));
                });
        return totals;
    }

    /** The branches of the debts that the caller sees. */
    List<String> branches(Caller caller) {
        Conditions conditions = caller.seen(new Conditions(), "r.branch");
        return database.sql("select distinct r.branch from workout.class_state r" + conditions.where()
                        + " order by 1 limit 200")
                .params(conditions.parameters())
                .query((row, n) -> row.getString(1))
                .list();
    }
}
