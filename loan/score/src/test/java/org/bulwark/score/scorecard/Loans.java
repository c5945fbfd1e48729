package org.bulwark.score.scorecard;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.TreeSet;
import org.bulwark.basics.Progress;
import org.bulwark.data.CategoryColumn;
import org.bulwark.data.Column;
import org.bulwark.data.ColumnSpecification;
import org.bulwark.data.DataSpecification;
import org.bulwark.data.NumberColumn;
import org.bulwark.data.Role;
import org.bulwark.data.Sample;
import org.bulwark.data.SourceSpecification;
import org.bulwark.data.TargetSpecification;
import org.bulwark.data.Weights;

/** Loans made for tests: two numbers and a category that matter, one number that repeats another, one of noise; special and missing values. */
public final class Loans {

    /** The special code of {@code age}. */
    public static final double NO_AGE = -999;

    private Loans() {}

    /** Loans from a seed. */
    public static Sample sample(long seed, int rows) {
        SplittableRandom random = new SplittableRandom(seed);
        double[] age = new double[rows];
        double[] debt = new double[rows];
        double[] twin = new double[rows];
        double[] noise = new double[rows];
        double[] year = new double[rows];
        int[] purpose = new int[rows];
        byte[] bad = new byte[rows];
        double[] effect = {0, 0.8, -0.6, 0.3};
        for (int row = 0; row < rows; row++) {
            age[row] = 18 + random.nextInt(60);
            debt[row] = Math.abs(random.nextGaussian()) * 1000;
            twin[row] = debt[row] * 2 + random.nextGaussian();
            noise[row] = random.nextGaussian();
            year[row] = 2010 + random.nextInt(5);
            purpose[row] = random.nextInt(4);
            double logit = -2 - 0.03 * (age[row] - 45) + debt[row] / 1200 + effect[purpose[row]];
            bad[row] = (byte) (random.nextDouble() < 1 / (1 + Math.exp(-logit)) ? 1 : 0);
            if (random.nextInt(20) == 0) {
                age[row] = NO_AGE;
            }
            if (random.nextInt(15) == 0) {
                debt[row] = Double.NaN;
            }
        }
        List<Column> inputs = List.of(
                new NumberColumn("age", age),
                new NumberColumn("debt", debt),
                new NumberColumn("twin", twin),
                new NumberColumn("noise", noise),
                new CategoryColumn("purpose", purpose, List.of("car", "holiday", "house", "school")));
        return Sample.of("loans", inputs, bad, Weights.equal(rows)).timed(new NumberColumn("year", year));
    }

    /** What the columns of these loans are for. */
    public static DataSpecification specification() {
        LinkedHashMap<String, String> specials = new LinkedHashMap<>();
        specials.put("-999", "age unknown");
        List<ColumnSpecification> columns = new ArrayList<>();
        columns.add(new ColumnSpecification(
                "age", Role.INPUT, Optional.empty(), Optional.of("Age in years"), Optional.empty(), specials));
        return new DataSpecification(
                "loans",
                SourceSpecification.INFERRED,
                Optional.of(new TargetSpecification("default", new TreeSet<>(List.of("1")), Optional.empty())),
                columns);
    }

    /** A learner with some rules. */
    public static ScorecardLearner learner(LearningRules rules) {
        return new ScorecardLearner(specification(), rules, Origin.UNKNOWN, Progress.NONE);
    }
}
