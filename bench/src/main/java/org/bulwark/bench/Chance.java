package org.bulwark.bench;

import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.bulwark.data.CategoryColumn;
import org.bulwark.data.Column;
import org.bulwark.data.DataSpecification;
import org.bulwark.data.NumberColumn;
import org.bulwark.data.Sample;
import org.bulwark.data.SourceSpecification;
import org.bulwark.data.Table;
import org.bulwark.data.TargetSpecification;
import org.bulwark.data.Weights;

/** Seeded data: the same arguments, the same bits. */
final class Chance {

    /** A share of numbers and names that are missing. */
    private static final double MISSING = 0.05;

    /** What the columns of {@link #sample} are. */
    static final DataSpecification SPECIFICATION = new DataSpecification(
            "simulated sample", SourceSpecification.INFERRED, Optional.of(TargetSpecification.of("bad")), List.of());

    private Chance() {}

    /** How a variable's values are spread. */
    enum Spread {
        /** Doubles that hardly ever repeat. */
        LOGNORMAL,
        /** Amounts as people ask for them: whole hundreds. */
        ROUNDED,
        /** Fifty whole numbers. */
        FEW;

        private static final List<Spread> BY_TURNS = List.of(LOGNORMAL, ROUNDED, FEW);

        /** The spread of a column by its place: all of them by turns. */
        static Spread of(int column) {
            return BY_TURNS.get(column % BY_TURNS.size());
        }

        /** The value that lies where a standard normal number lies. */
        double at(double z) {
            return switch (this) {
                case LOGNORMAL -> Math.exp(8 + z);
                case ROUNDED -> 100 * Math.rint(Math.exp(4 + z));
                case FEW -> Math.clamp(Math.rint(25 + 10 * z), 1, 50);
            };
        }
    }

    /** A variable and an outcome that it says something of: low values are riskier. */
    record Variable(NumberColumn column, byte[] bad) {}

    /** One variable, one tenth bad or so. */
    static Variable variable(Spread spread, int rows, long seed) {
        double[] values = new double[rows];
        byte[] bad = new byte[rows];
        SplittableRandom random = new SplittableRandom(seed);
        for (int row = 0; row < rows; row++) {
            double z = random.nextGaussian();
            values[row] = spread.at(z);
            bad[row] = (byte) (random.nextDouble() < 1 / (1 + Math.exp(2.3 + 0.7 * z)) ? 1 : 0);
        }
        return new Variable(new NumberColumn(spread.name(), values), bad);
    }

    /** Standard normal numbers, columns × rows. */
    static double[][] normals(int columns, int rows, long seed) {
        return IntStream.range(0, columns)
                .parallel()
                .mapToObj(j -> {
                    SplittableRandom random = new SplittableRandom(seed + j);
                    double[] column = new double[rows];
                    for (int row = 0; row < rows; row++) {
                        column[row] = random.nextGaussian();
                    }
                    return column;
                })
                .toArray(double[][]::new);
    }

    /** A table of numbers of all spreads by turns, without missing values. */
    static Table numbers(int columns, int rows, long seed) {
        List<Column> made = IntStream.range(0, columns)
                .parallel()
                .<Column>mapToObj(j -> {
                    SplittableRandom random = new SplittableRandom(seed + j);
                    Spread spread = Spread.of(j);
                    double[] values = new double[rows];
                    for (int row = 0; row < rows; row++) {
                        values[row] = spread.at(random.nextGaussian());
                    }
                    return new NumberColumn("x" + (j + 1), values);
                })
                .toList();
        return new Table("numbers", made);
    }

    /**
     * A sample to learn from: each row has a hidden health. Of five columns one is a category of twelve levels and the others are numbers;
     * half of all columns say something of the health, the others nothing; one value in twenty is missing.
     */
    static Sample sample(int columns, int rows, long seed) {
        double[] health = normals(1, rows, seed)[0];
        SplittableRandom random = new SplittableRandom(seed - 1);
        byte[] bad = new byte[rows];
        for (int row = 0; row < rows; row++) {
            bad[row] = (byte) (random.nextDouble() < 1 / (1 + Math.exp(2.6 + 1.2 * health[row])) ? 1 : 0);
        }
        List<Column> inputs = IntStream.range(0, columns)
                .parallel()
                .mapToObj(j -> input(j, health, seed + 1 + j))
                .toList();
        return Sample.of(SPECIFICATION.name(), inputs, bad, Weights.equal(rows));
    }

    private static Column input(int j, double[] health, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        double says = j % 2 == 0 ? 0.2 + 0.4 * random.nextDouble() : 0;
        double rest = Math.sqrt(1 - says * says);
        boolean category = j % 5 == 4;
        Spread spread = Spread.of(j);
        double[] values = new double[category ? 0 : health.length];
        int[] codes = new int[category ? health.length : 0];
        for (int row = 0; row < health.length; row++) {
            double z = says * health[row] + rest * random.nextGaussian();
            boolean missing = random.nextDouble() < MISSING;
            if (category) {
                codes[row] = missing ? CategoryColumn.MISSING : (int) Math.clamp(Math.rint(6 + 2 * z), 0, 11);
            } else {
                values[row] = missing ? Double.NaN : spread.at(z);
            }
        }
        return category
                ? new CategoryColumn(
                        "x" + (j + 1),
                        codes,
                        IntStream.range(0, 12).mapToObj(i -> "L" + i).toList())
                : new NumberColumn("x" + (j + 1), values);
    }
}
