package org.bulwark.files.export;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.bulwark.score.binning.CategoryBinning;
import org.bulwark.score.binning.NumberBinning;
import org.bulwark.score.scorecard.Characteristic;

/** The points of one characteristic as a CASE expression, in the order in which {@code codeOf} asks. */
final class BinningSql {

    private final SqlDialect dialect;

    BinningSql(SqlDialect dialect) {
        this.dialect = dialect;
    }

    /** A column as the type that the characteristic's binning reads. */
    String typed(Characteristic characteristic, String column) {
        return characteristic.binning() instanceof NumberBinning ? dialect.asNumber(column) : dialect.asText(column);
    }

    /**
     * The points.
     *
     * @param value an expression of the type that {@link #typed} gives
     */
    List<String> points(Characteristic characteristic, String value) {
        List<String> lines = new ArrayList<>();
        lines.add("CASE");
        switch (characteristic.binning()) {
            case NumberBinning numbers -> ofNumber(numbers, characteristic.points(), value, lines);
            case CategoryBinning categories -> ofCategory(categories, characteristic.points(), value, lines);
        }
        lines.add("END");
        return lines;
    }

    private void ofNumber(NumberBinning binning, List<Integer> points, String value, List<String> lines) {
        // All three databases hold NaN equal to itself.
        String missing = value + " IS NULL OR " + value + " = " + dialect.number(Double.NaN);
        lines.add(when(missing, points.get(binning.missingCode())));
        for (Map.Entry<Double, Integer> special : binning.specials().entrySet()) {
            if (!special.getKey().isNaN()) {
                String is = value + " = " + dialect.number(special.getKey());
                lines.add(when(is, points.get(special.getValue())));
            }
        }
        for (int code = 0; code < binning.cuts().size(); code++) {
            String below = value + " < " + dialect.number(binning.cuts().get(code));
            lines.add(when(below, points.get(code)));
        }
        lines.add("  ELSE " + points.get(binning.cuts().size()));
    }

    private void ofCategory(CategoryBinning binning, List<Integer> points, String value, List<String> lines) {
        // Every reader of Bulwark takes the empty text for a missing value.
        String missing = binning.levels().containsKey("")
                ? value + " IS NULL"
                : value + " IS NULL OR " + value + " = " + dialect.text("");
        lines.add(when(missing, points.get(binning.missingCode())));
        for (int code = 0; code < points.size(); code++) {
            List<String> levels = new ArrayList<>();
            for (Map.Entry<String, Integer> level : binning.levels().entrySet()) {
                if (level.getValue() == code && dialect.holds(level.getKey())) {
                    levels.add(dialect.text(level.getKey()));
                }
            }
            if (!levels.isEmpty()) {
                lines.add(when(value + " IN (" + String.join(", ", levels) + ")", points.get(code)));
            }
        }
        lines.add("  ELSE " + points.get(binning.unseenCode()));
    }

    private static String when(String condition, int points) {
        return "  WHEN " + condition + " THEN " + points;
    }
}
