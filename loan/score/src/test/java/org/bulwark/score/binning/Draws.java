package org.bulwark.score.binning;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.SequencedMap;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.bulwark.data.CategoryColumn;
import org.bulwark.data.Column;
import org.bulwark.data.NumberColumn;
import org.bulwark.data.Weights;

/** Variables and outcomes drawn from seeds. */
final class Draws {

    /** Rows of one variable. */
    record Rows(Column column, byte[] bad, Weights weights) {

        BinningOutcome bin(SequencedMap<String, String> specials, BinningRules rules) {
            return Binner.bin(column, bad, weights, specials, rules);
        }

        Binning binned(SequencedMap<String, String> specials, BinningRules rules) {
            return ((BinningOutcome.Binned) bin(specials, rules)).binning();
        }

        Binning binned(BinningRules rules) {
            return binned(NONE, rules);
        }

        Rows take(int[] rows) {
            byte[] taken = new byte[rows.length];
            for (int i = 0; i < rows.length; i++) {
                taken[i] = bad[rows[i]];
            }
            return new Rows(column.take(rows), taken, weights.take(rows));
        }

        Rows shuffled(long seed) {
            return take(Draws.shuffled(bad.length, seed));
        }
    }

    /** No special codes. */
    static final SequencedMap<String, String> NONE = Collections.unmodifiableSequencedMap(new LinkedHashMap<>());

    private Draws() {}

    /** How the values of a variable lie. */
    enum Kind {
        CONTINUOUS,
        HEAVY_TAILED,
        DISCRETE,
        CONSTANT,
        ALL_MISSING,
        WITH_INFINITIES,
        WITH_SPECIALS,
        ANY_BITS;

        private double draw(SplittableRandom random) {
            return switch (this) {
                case CONTINUOUS -> random.nextDouble(-3, 3);
                case HEAVY_TAILED -> Math.exp(9 * gaussian(random)) * (random.nextInt(5) == 0 ? -1 : 1);
                case DISCRETE -> random.nextInt(12) * 0.1;
                case CONSTANT -> 7;
                case ALL_MISSING -> Double.NaN;
                case WITH_INFINITIES ->
                    switch (random.nextInt(6)) {
                        case 0 -> Double.POSITIVE_INFINITY;
                        case 1 -> Double.NEGATIVE_INFINITY;
                        case 2 -> random.nextBoolean() ? Double.MAX_VALUE : -Double.MAX_VALUE;
                        case 3 -> random.nextBoolean() ? 0.0 : -0.0;
                        default -> random.nextDouble(-1, 1);
                    };
                case WITH_SPECIALS ->
                    switch (random.nextInt(5)) {
                        case 0 -> -999;
                        case 1 -> -998.5;
                        case 2 -> random.nextBoolean() ? Double.NaN : -1;
                        default -> random.nextInt(1000);
                    };
                case ANY_BITS -> Double.longBitsToDouble(random.nextLong());
            };
        }
    }

    /** Special codes of the kind that has them. */
    static SequencedMap<String, String> specials(Kind kind) {
        LinkedHashMap<String, String> specials = new LinkedHashMap<>();
        if (kind == Kind.WITH_SPECIALS) {
            specials.put("-999", "no account");
            specials.put("-998.5", "no account");
            specials.put("-1", "refused");
            specials.put("-77", "never occurs");
        }
        return specials;
    }

    /** A number and an outcome that depends on it; a tenth of the rows have no value. */
    static Rows numbers(Kind kind, int rows, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        double[] values = new double[rows];
        byte[] bad = new byte[rows];
        for (int row = 0; row < rows; row++) {
            values[row] = random.nextInt(10) == 0 ? Double.NaN : kind.draw(random);
            double risk = Double.isNaN(values[row]) ? 0.5 : 0.1 + 0.3 / (1 + Math.abs(values[row] - 0.5));
            bad[row] = (byte) (random.nextDouble() < risk ? 1 : 0);
        }
        return new Rows(new NumberColumn("x", values), bad, Weights.equal(rows));
    }

    /** A category whose levels differ in risk, later ones being ever rarer; a twentieth of the rows have no value. */
    static Rows levels(int levels, int rows, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        double[] risk = random.doubles(levels, 0.05, 0.6).toArray();
        int[] codes = new int[rows];
        byte[] bad = new byte[rows];
        for (int row = 0; row < rows; row++) {
            int level = (int) (levels * Math.pow(random.nextDouble(), 2));
            codes[row] = random.nextInt(20) == 0 ? CategoryColumn.MISSING : level;
            bad[row] = (byte) (random.nextDouble() < risk[level] ? 1 : 0);
        }
        return new Rows(
                new CategoryColumn(
                        "c",
                        codes,
                        IntStream.range(0, levels).mapToObj(i -> "L" + i).toList()),
                bad,
                Weights.equal(rows));
    }

    /** The same rows with weights from 0 to 4 in steps of 1/8. */
    static Rows weighted(Rows rows, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        double[] weights =
                random.ints(rows.bad.length, 0, 33).mapToDouble(w -> w / 8.0).toArray();
        return new Rows(rows.column, rows.bad, Weights.of(new NumberColumn("w", weights)));
    }

    /** The numbers below n in a drawn order. */
    static int[] shuffled(int n, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        int[] order = IntStream.range(0, n).toArray();
        for (int i = n - 1; i > 0; i--) {
            int j = random.nextInt(i + 1);
            int swapped = order[i];
            order[i] = order[j];
            order[j] = swapped;
        }
        return order;
    }

    private static double gaussian(SplittableRandom random) {
        return Math.sqrt(-2 * Math.log(1 - random.nextDouble())) * Math.cos(2 * Math.PI * random.nextDouble());
    }
}
