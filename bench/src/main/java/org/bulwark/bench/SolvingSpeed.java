package org.bulwark.bench;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import org.bulwark.data.NumberColumn;
import org.bulwark.data.Weights;
import org.bulwark.score.binning.Binner;
import org.bulwark.score.binning.BinningRules;
import org.bulwark.score.binning.Trend;

/**
 * A hundred pre-bins solved exactly. The column has a hundred distinct values with a hundred rows each, so that summing it up costs next
 * to nothing; what that is shows where the trend is free.
 */
final class SolvingSpeed {

    private static final int PIECES = 100;
    private static final int ROWS_A_PIECE = 100;

    private SolvingSpeed() {}

    /** How the bad rate runs over the values. */
    private enum Profile {
        /** Falls all the way. */
        EASY("falling rate"),
        /** Two waves and a jitter, so that few trends fit and much must be tried. */
        HARD("wavy rate");

        private final String words;

        Profile(String words) {
            this.words = words;
        }

        int bads(int piece) {
            double x = (double) piece / PIECES;
            double rate = this == EASY
                    ? 0.4 - 0.3 * x
                    : 0.25 + 0.12 * Math.sin(4 * Math.PI * x) + 0.08 * Math.sin(37.0 * piece);
            return (int) Math.round(ROWS_A_PIECE * rate);
        }
    }

    static List<Measurement> measurements() {
        List<Measurement> all = new ArrayList<>();
        for (Profile profile : Profile.values()) {
            for (Trend trend : Trend.values()) {
                all.add(Measurement.time(
                        "solve/" + lower(profile) + "/" + lower(trend),
                        "100 pre-bins solved, " + profile.words + ", trend " + lower(trend),
                        5,
                        scratch -> contest(profile, trend)));
            }
        }
        return all;
    }

    private static Contest contest(Profile profile, Trend trend) {
        int rows = PIECES * ROWS_A_PIECE;
        double[] values = new double[rows];
        byte[] bad = new byte[rows];
        for (int row = 0; row < rows; row++) {
            int piece = row / ROWS_A_PIECE;
            values[row] = piece;
            bad[row] = (byte) (row % ROWS_A_PIECE < profile.bads(piece) ? 1 : 0);
        }
        NumberColumn column = new NumberColumn("x", values);
        Weights weights = Weights.equal(rows);
        BinningRules rules = BinningRules.DEFAULT.running(trend);
        return Contest.alone(
                rows, () -> BinningSpeed.checksum(Binner.bin(column, bad, weights, new LinkedHashMap<>(), rules)));
    }

    private static String lower(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }
}
