package org.bulwark.files.export;

import java.util.List;
import org.bulwark.data.Column;
import org.bulwark.data.NumberColumn;
import org.dmg.pmml.CompoundPredicate;
import org.dmg.pmml.Predicate;
import org.dmg.pmml.SimplePredicate;
import org.dmg.pmml.SimpleSetPredicate;
import org.dmg.pmml.True;
import org.dmg.pmml.scorecard.Attribute;
import org.dmg.pmml.scorecard.Characteristic;
import org.jpmml.model.ArrayUtil;

/** Reads the points of a PMML characteristic as the standard says: the first attribute whose predicate is true. */
final class PmmlPoints {

    private PmmlPoints() {}

    static int of(Characteristic characteristic, Column column, int row) {
        for (Attribute attribute : characteristic.requireAttributes()) {
            if (holds(attribute.requirePredicate(), column, row)) {
                return attribute.requirePartialScore().intValue();
            }
        }
        throw new AssertionError("no attribute holds for " + column.text(row));
    }

    private static boolean holds(Predicate predicate, Column column, int row) {
        return switch (predicate) {
            case True always -> true;
            case SimplePredicate simple -> simple(simple, column, row);
            case SimpleSetPredicate set -> {
                List<String> levels = ArrayUtil.parse(
                        set.requireArray().requireType(),
                        String.valueOf(set.requireArray().getValue()));
                yield !column.isMissing(row) && levels.contains(column.text(row));
            }
            case CompoundPredicate compound ->
                switch (compound.requireBooleanOperator()) {
                    case AND -> compound.requirePredicates().stream().allMatch(p -> holds(p, column, row));
                    case OR -> compound.requirePredicates().stream().anyMatch(p -> holds(p, column, row));
                    default -> throw new AssertionError(compound);
                };
            default -> throw new AssertionError(predicate);
        };
    }

    private static boolean simple(SimplePredicate predicate, Column column, int row) {
        if (predicate.requireOperator() == SimplePredicate.Operator.IS_MISSING) {
            return column.isMissing(row);
        }
        if (column.isMissing(row)) {
            return false;
        }
        String text = String.valueOf(predicate.requireValue());
        if (column instanceof NumberColumn(String name, double[] values)) {
            double at = Double.parseDouble(text.replace("INF", "Infinity"));
            return switch (predicate.requireOperator()) {
                case EQUAL -> values[row] == at;
                case LESS_THAN -> values[row] < at;
                case GREATER_OR_EQUAL -> values[row] >= at;
                default -> throw new AssertionError(predicate);
            };
        }
        return predicate.requireOperator() == SimplePredicate.Operator.EQUAL && text.equals(column.text(row));
    }
}
