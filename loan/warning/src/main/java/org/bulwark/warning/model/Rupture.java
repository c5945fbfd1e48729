package org.bulwark.warning.model;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import org.bulwark.basics.Reason;
import org.bulwark.warning.WarningProblem;

/**
 * The chance that cash will not reach what falls due within 30, 90 and 180 days: first passage of cash as it stands, drifts and swings
 * ({@link CashFlow}), calibrated by a logistic regression on what became of others, with what invoices, taxes, receivables and conduct say
 * beside. Gives {@code rupture.days_30}, {@code _90}, {@code _180}, and {@code rupture.probability}, which is that within 90 days.
 *
 * @param cash which indicators tell of cash
 * @param steps what further indicators say
 * @param horizons how it is calibrated, one for each of {@link #DAYS}
 * @param training what it was learned from
 */
public record Rupture(Cash cash, List<Steps> steps, List<Horizon> horizons, Training training) implements WarningModel {

    /** The days of the horizons. */
    public static final List<Integer> DAYS = List.of(30, 90, 180);

    /** How many weeks are drawn. */
    public static final int WEEKS = 26;

    private static final int QUARTER = 3;

    /** Cash swings by a hundredth of itself and one unit of the currency at least. */
    private static final double LEAST_SWING = 100;

    /**
     * The indicators of cash, amounts in minor units.
     *
     * @param level what is on the accounts
     * @param undrawn the overdraft granted
     * @param drift what the level gains a month, loans served
     * @param mean the mean level of the time of {@code volatility}
     * @param volatility the standard deviation of the months' levels over their mean
     * @param due what fell due in three months
     */
    public record Cash(String level, String undrawn, String drift, String mean, String volatility, String due) {

        List<String> names() {
            return List.of(level, undrawn, drift, mean, volatility, due);
        }

        /** The flow of cash; nothing where no account is known. */
        Optional<CashFlow> flow(double[] values, List<Due> dues) {
            if (Double.isNaN(values[0])) {
                return Optional.empty();
            }
            double due = or(values[5], 0) / QUARTER;
            double level = Math.abs(or(values[3], values[0]));
            double swing = Math.max(or(values[4], 0.5) * level, LEAST_SWING + level / 100);
            return Optional.of(new CashFlow(values[0] + or(values[1], 0), or(values[2], 0) + due, swing, due, dues));
        }

        private static double or(double value, double other) {
            return Double.isNaN(value) ? other : value;
        }
    }

    /**
     * How one horizon is calibrated: log-odds = level + weight × log-odds of the first passage + Σ weights × steps.
     *
     * @param days how far ahead
     * @param level the intercept
     * @param weight of the log-odds of the first passage
     * @param unknown what stands for these log-odds where no account is known
     * @param weights of the steps
     */
    public record Horizon(int days, double level, double weight, double unknown, List<Double> weights) {
        /** Copies the list. */
        public Horizon {
            weights = List.copyOf(weights);
        }
    }

    /** Copies the lists; horizons are as {@link #DAYS} says, with a weight a step: {@link WarningProblem#MODEL_INVALID}. */
    public Rupture {
        steps = List.copyOf(steps);
        horizons = List.copyOf(horizons);
        int size = steps.size();
        if (!horizons.stream().map(Horizon::days).toList().equals(DAYS)
                || horizons.stream().anyMatch(each -> each.weights.size() != size)) {
            throw WarningProblem.MODEL_INVALID.with(
                    "The horizons of the rupture do not fit.",
                    "Give 30, 90 and 180 days, each with a weight an input.");
        }
    }

    @Override
    public String name() {
        return "rupture";
    }

    @Override
    public List<String> reads() {
        List<String> names = new ArrayList<>(cash.names());
        steps.forEach(step -> names.add(step.indicator()));
        return names;
    }

    @Override
    public SequencedMap<String, Double> facts(double[] values, Around around) {
        Optional<CashFlow> flow = cash.flow(values, around.dues());
        int first = cash.names().size();
        double[] said = new double[steps.size()];
        for (int i = 0; i < said.length; i++) {
            said[i] = steps.get(i).at(values[first + i]);
        }
        SequencedMap<String, Double> facts = new LinkedHashMap<>();
        double before = 0;
        for (Horizon horizon : horizons) {
            double odds = horizon.level
                    + horizon.weight
                            * flow.map(it -> Odds.log(it.rupture(horizon.days))).orElse(horizon.unknown);
            for (int i = 0; i < said.length; i++) {
                odds += horizon.weights.get(i) * said[i];
            }
            before = Math.max(before, Odds.probability(odds)); // a longer time is never safer
            facts.put("rupture.days_" + horizon.days, before);
            if (horizon.days == 90) {
                facts.put("rupture.probability", before);
            }
        }
        return facts;
    }

    /**
     * The log-odds of the first passage of cash before it is calibrated; nothing where no account is known.
     *
     * @param values of the six indicators of cash, in the order of {@link Cash}
     */
    public static Optional<Double> passage(Cash cash, double[] values, int days) {
        return cash.flow(values, List.of()).map(flow -> Odds.log(flow.rupture(days)));
    }

    /** The path of cash against what falls due, {@value #WEEKS} weeks; none where no account is known. */
    public List<PathPoint> path(double[] values, Around around) {
        return cash.flow(values, around.dues()).map(flow -> flow.path(WEEKS)).orElse(List.of());
    }

    /** What pushed up the probability within 90 days. Cash is told under the name of its level, against what is usual. */
    @Override
    public List<Reason> reasons(double[] values, Around around, int most) {
        Horizon horizon = horizons.get(1);
        Pushes pushes = new Pushes(name());
        cash.flow(values, around.dues())
                .ifPresent(flow -> pushes.add(
                        cash.level,
                        values[0],
                        horizon.weight * (Odds.log(flow.rupture(horizon.days)) - horizon.unknown)));
        int first = cash.names().size();
        for (int i = 0; i < steps.size(); i++) {
            pushes.add(
                    steps.get(i).indicator(),
                    values[first + i],
                    horizon.weights.get(i) * steps.get(i).push(values[first + i]));
        }
        return pushes.reasons(most);
    }
}
