package org.bulwark.warning.model.learn;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import org.bulwark.basics.Progress;
import org.bulwark.data.Weights;
import org.bulwark.indicator.definition.Catalogue;
import org.bulwark.score.regression.Design;
import org.bulwark.score.regression.LogisticFit;
import org.bulwark.score.regression.LogisticRegression;
import org.bulwark.score.regression.Wish;
import org.bulwark.warning.model.Behaviour;
import org.bulwark.warning.model.Hazard;
import org.bulwark.warning.model.Rupture;
import org.bulwark.warning.model.Steps;
import org.bulwark.warning.model.Training;
import org.bulwark.warning.model.WarningModel;

/** Learns the four models from party-months. What is not judged, or was not followed long enough, is left out. */
public final class ModelLearner {

    private static final int YEAR = 12;
    private static final int MIDDLE = 90;
    private static final int MOST_HAZARD = 60;
    private static final int MOST_BEHAVIOUR = 20;
    private static final int MOST_RUPTURE = 14;

    /** How strongly the weights of the calibration are drawn to none. */
    private static final double RIDGE = 2;

    private final ModelPlan plan;
    private final ModelRows rows;
    private final BiFunction<Long, Long, Training> training;
    private final StepLearner steps;

    /**
     * A learner.
     *
     * @param plan what models may be made of
     * @param rows whose values are in the order of {@link ModelPlan#names()}
     * @param training how the rows are called: given how many there are and how many of them are bad
     */
    public ModelLearner(ModelPlan plan, ModelRows rows, BiFunction<Long, Long, Training> training, Progress progress) {
        this.plan = plan;
        this.rows = rows;
        this.training = training;
        this.steps = new StepLearner(progress);
    }

    /**
     * Learns all four, in the order rupture, hazard, behaviour, anomaly.
     *
     * @param catalogue tells which way indicators move when risk grows
     * @throws org.bulwark.basics.ProblemException {@code score/…} for rows from which nothing can be learned
     */
    public List<WarningModel> all(Catalogue catalogue) {
        ModelRows year = rows.followed(YEAR);
        return List.of(
                rupture(),
                hazard(year),
                behaviour(year),
                new Usual(plan, year, catalogue).anomaly(told(year, defaults(year))));
    }

    private static byte[] defaults(ModelRows year) {
        return year.where(row -> row.month().ahead() <= YEAR);
    }

    private Training told(ModelRows of, byte[] bad) {
        long bads = 0;
        for (byte each : bad) {
            bads += each;
        }
        return training.apply((long) of.rows().size(), bads);
    }

    private Behaviour behaviour(ModelRows year) {
        byte[] bad = defaults(year);
        return new Behaviour(
                StepLearner.points(steps.learn(year, plan.behaviour(), bad, MOST_BEHAVIOUR)), told(year, bad));
    }

    /** First what indicators say of the year, then how that weighs month by month. */
    private Hazard hazard(ModelRows year) {
        byte[] bad = defaults(year);
        List<Steps> index = StepLearner.odds(steps.learn(year, plan.hazard(), bad, MOST_HAZARD));
        int[] places = rows.places(index.stream().map(Steps::indicator).toList());
        List<double[]> months = new ArrayList<>();
        List<Integer> ends = new ArrayList<>();
        for (ModelRow row : rows.followed(1).rows()) {
            double at = sum(index, ModelRows.read(row, places));
            int last = Math.min(YEAR, row.month().followed());
            for (int s = 1; s <= last && s <= row.month().ahead(); s++) {
                months.add(new double[] {Math.log(s), at, at * Math.log(s)});
                ends.add(s == row.month().ahead() ? 1 : 0);
            }
        }
        byte[] outcome = new byte[ends.size()];
        double[][] columns = new double[3][outcome.length];
        for (int i = 0; i < outcome.length; i++) {
            outcome[i] = ends.get(i).byteValue();
            for (int c = 0; c < columns.length; c++) {
                columns[c][i] = months.get(i)[c];
            }
        }
        LogisticFit fit =
                LogisticRegression.fit(Design.of(columns), outcome, Weights.equal(outcome.length), Wish.PLAIN);
        return new Hazard(
                index,
                new Hazard.Terms(
                        StepLearner.rounded(fit.intercept()),
                        StepLearner.rounded(fit.coefficients().get(0)),
                        StepLearner.rounded(fit.coefficients().get(1)),
                        StepLearner.rounded(fit.coefficients().get(2))),
                told(year, bad));
    }

    private static double sum(List<Steps> steps, double[] values) {
        double sum = 0;
        for (int i = 0; i < values.length; i++) {
            sum += steps.get(i).at(values[i]);
        }
        return sum;
    }

    private Rupture rupture() {
        ModelRows middle = rows.only(row -> row.month().judged() && row.isFollowedForDays(MIDDLE));
        byte[] bad = middle.where(row -> row.rupture() <= MIDDLE);
        List<Steps> said = StepLearner.odds(steps.learn(middle, plan.rupture(), bad, MOST_RUPTURE));
        List<Rupture.Horizon> horizons =
                Rupture.DAYS.stream().map(days -> horizon(days, said)).toList();
        return new Rupture(plan.cash(), said, horizons, told(middle, bad));
    }

    /** No weight is below nothing: neither cash that is likelier to run out nor what was learned to be riskier makes safer. */
    private Rupture.Horizon horizon(int days, List<Steps> said) {
        ModelRows known = rows.only(row -> row.month().judged() && row.isFollowedForDays(days));
        int[] cash = rows.places(List.of(
                plan.cash().level(),
                plan.cash().undrawn(),
                plan.cash().drift(),
                plan.cash().mean(),
                plan.cash().volatility(),
                plan.cash().due()));
        int[] places = rows.places(said.stream().map(Steps::indicator).toList());
        int size = known.rows().size();
        double[][] columns = new double[said.size() + 1][size];
        double sum = 0;
        int there = 0;
        for (int i = 0; i < size; i++) {
            ModelRow row = known.rows().get(i);
            Optional<Double> odds = Rupture.passage(plan.cash(), ModelRows.read(row, cash), days);
            columns[0][i] = odds.orElse(Double.NaN);
            sum += odds.orElse(0.0);
            there += odds.isPresent() ? 1 : 0;
            double[] values = ModelRows.read(row, places);
            for (int j = 0; j < values.length; j++) {
                columns[j + 1][i] = said.get(j).at(values[j]);
            }
        }
        double unknown = there == 0 ? 0 : StepLearner.rounded(sum / there);
        for (int i = 0; i < size; i++) {
            columns[0][i] = Double.isNaN(columns[0][i]) ? unknown : columns[0][i];
        }
        LogisticFit fit = LogisticRegression.fit(
                Design.of(columns),
                known.where(row -> row.rupture() <= days),
                Weights.equal(size),
                new Wish(RIDGE, Wish.Sign.NOT_NEGATIVE));
        List<Double> weights =
                fit.coefficients().stream().map(StepLearner::rounded).toList();
        return new Rupture.Horizon(
                days,
                StepLearner.rounded(fit.intercept()),
                weights.getFirst(),
                unknown,
                weights.subList(1, weights.size()));
    }
}
