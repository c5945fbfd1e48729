package org.bulwark.files.export;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.bulwark.data.CategoryColumn;
import org.bulwark.data.Column;
import org.bulwark.data.NumberColumn;
import org.bulwark.data.Table;
import org.bulwark.files.model.RandomScorecard;
import org.bulwark.score.binning.CategoryBinning;
import org.bulwark.score.binning.NumberBinning;
import org.bulwark.score.scorecard.Characteristic;
import org.bulwark.score.scorecard.Scorecard;

/** Rows in which every kind of value stands for every variable: missing, special, unseen, infinite, −0, and the doubles about each cut. */
final class Asked {

    private Asked() {}

    static Table of(Scorecard scorecard, Random random) {
        int rows = 0;
        for (Characteristic characteristic : scorecard.characteristics()) {
            rows = Math.max(rows, values(characteristic).size());
        }
        List<Column> columns = new ArrayList<>();
        double[] key = new double[rows];
        for (int row = 0; row < rows; row++) {
            key[row] = row;
        }
        columns.add(new NumberColumn("row", key));
        for (Characteristic characteristic : scorecard.characteristics()) {
            List<Object> values = values(characteristic);
            int shift = random.nextInt(values.size());
            double[] numbers = new double[rows];
            int[] codes = new int[rows];
            Map<String, Integer> levels = new HashMap<>();
            List<String> names = new ArrayList<>();
            for (int row = 0; row < rows; row++) {
                Object value = values.get((row + shift) % values.size());
                if (value instanceof Double number) {
                    numbers[row] = number;
                } else if (value.equals(NULL)) {
                    codes[row] = -1;
                } else {
                    codes[row] = levels.computeIfAbsent((String) value, level -> {
                        names.add(level);
                        return names.size() - 1;
                    });
                }
            }
            columns.add(
                    characteristic.binning() instanceof NumberBinning
                            ? new NumberColumn(characteristic.variable(), numbers)
                            : new CategoryColumn(characteristic.variable(), codes, names));
        }
        return new Table("asked", columns);
    }

    private static final Object NULL = new Object();

    private static List<Object> values(Characteristic characteristic) {
        return switch (characteristic.binning()) {
            case NumberBinning numbers -> new ArrayList<>(RandomScorecard.numbersToAsk(numbers));
            case CategoryBinning categories -> {
                List<Object> values = new ArrayList<>(RandomScorecard.NASTY);
                values.addAll(categories.levels().keySet());
                values.addAll(List.of(NULL, "never seen", " ", "\t", "A32\u00a0", "it''s", "\\\\", "ISTANBUL"));
                yield values;
            }
        };
    }
}
