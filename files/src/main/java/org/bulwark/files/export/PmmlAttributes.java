package org.bulwark.files.export;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.bulwark.data.Numbers;
import org.bulwark.score.binning.CategoryBinning;
import org.bulwark.score.binning.NumberBinning;
import org.bulwark.score.scorecard.Characteristic;
import org.dmg.pmml.Array;
import org.dmg.pmml.CompoundPredicate;
import org.dmg.pmml.Predicate;
import org.dmg.pmml.SimplePredicate;
import org.dmg.pmml.SimplePredicate.Operator;
import org.dmg.pmml.SimpleSetPredicate;
import org.dmg.pmml.True;
import org.dmg.pmml.scorecard.Attribute;
import org.jpmml.model.ArrayUtil;

/** The attributes of one characteristic; the first whose predicate holds gives its points. */
final class PmmlAttributes {

    private final String field;
    private final List<Integer> points;
    private final List<Attribute> attributes = new ArrayList<>();

    private PmmlAttributes(Characteristic characteristic) {
        field = ScorecardPmml.xml(characteristic.variable());
        points = characteristic.points();
    }

    static List<Attribute> of(Characteristic characteristic) {
        PmmlAttributes made = new PmmlAttributes(characteristic);
        made.add(
                new SimplePredicate().setField(made.field).setOperator(Operator.IS_MISSING),
                characteristic.binning().missingCode());
        switch (characteristic.binning()) {
            case NumberBinning numbers -> made.addNumber(numbers);
            case CategoryBinning categories -> made.addCategory(categories);
        }
        return made.attributes;
    }

    private void add(Predicate predicate, int code) {
        attributes.add(new Attribute(predicate).setPartialScore(points.get(code)));
    }

    private void addNumber(NumberBinning binning) {
        for (Map.Entry<Double, Integer> special : binning.specials().entrySet()) {
            if (!special.getKey().isNaN()) {
                add(is(Operator.EQUAL, special.getKey()), special.getValue());
            }
        }
        List<Double> cuts = binning.cuts();
        for (int code = 0; code < cuts.size(); code++) {
            Predicate below = is(Operator.LESS_THAN, cuts.get(code));
            add(code == 0 ? below : both(is(Operator.GREATER_OR_EQUAL, cuts.get(code - 1)), below), code);
        }
        add(cuts.isEmpty() ? True.INSTANCE : is(Operator.GREATER_OR_EQUAL, cuts.getLast()), cuts.size());
    }

    private SimplePredicate is(Operator operator, double value) {
        String text = Double.isInfinite(value)
                ? (value > 0 ? "INF" : "-INF")
                : Numbers.text(value); // as XML Schema writes it
        return new SimplePredicate(field, operator, text);
    }

    private static Predicate both(Predicate one, Predicate other) {
        return new CompoundPredicate(CompoundPredicate.BooleanOperator.AND, List.of(one, other));
    }

    private void addCategory(CategoryBinning binning) {
        for (int code = 0; code < points.size(); code++) {
            int bin = code;
            List<String> levels = binning.levels().entrySet().stream()
                    .filter(level -> level.getValue() == bin)
                    .map(level -> ScorecardPmml.xml(level.getKey()))
                    .toList();
            if (!levels.isEmpty()) {
                add(oneOf(levels), code);
            }
        }
        add(True.INSTANCE, binning.unseenCode());
    }

    private Predicate oneOf(List<String> levels) {
        List<Predicate> each = new ArrayList<>();
        levels.forEach(level -> each.add(new SimplePredicate(field, Operator.EQUAL, level)));
        if (each.size() == 1) {
            return each.getFirst();
        }
        if (!levels.stream().allMatch(PmmlAttributes::isPlain)) {
            return new CompoundPredicate(CompoundPredicate.BooleanOperator.OR, each);
        }
        String array = ArrayUtil.format(Array.Type.STRING, levels);
        return new SimpleSetPredicate(
                field,
                SimpleSetPredicate.BooleanOperator.IS_IN,
                new Array(Array.Type.STRING, array).setN(levels.size()));
    }

    /** Whether a level may stand in an array: its quoting is read differently by different readers. */
    private static boolean isPlain(String level) {
        return !level.isBlank() && level.chars().noneMatch(c -> c == '"' || c == '\\' || (c != ' ' && c <= ' '));
    }
}
