package org.bulwark.score.validation;

/**
 * Where a true value may lie: a two-sided confidence or credible interval.
 *
 * @param level the probability of covering, between 0 and 1, for example 0.95
 * @param low the lower end
 * @param high the upper end, not below the lower
 */
public record Interval(double level, double low, double high) {

    /** The level that reports use. */
    public static final double USUAL = 0.95;

    /** Refuses a level outside (0, 1) with {@link ValidationProblem#VALIDATION_SETTING_INVALID}. */
    public Interval {
        Setting.between("The level of an interval", level, 0, 1);
    }

    /** Estimate ± z·error, by the normal law; the error may be NaN, then the ends are too. */
    public static Interval around(double estimate, double standardError, double level) {
        double reach = Probability.normalQuantile(0.5 + level / 2) * standardError;
        return new Interval(level, estimate - reach, estimate + reach);
    }

    /**
     * The Jeffreys interval of a default rate: equal tails of Beta(d + ½, n − d + ½), and the very end where none or all have defaulted
     * (Brown, Cai and DasGupta 2001).
     *
     * @param defaults how many defaulted, 0 ≤ d ≤ n; a weighted number may be broken
     * @param obligors of how many, n > 0
     */
    public static Interval jeffreys(double defaults, double obligors, double level) {
        double a = defaults + 0.5;
        double b = obligors - defaults + 0.5;
        double tail = (1 - level) / 2;
        double low = defaults <= 0 ? 0 : Probability.betaQuantile(tail, a, b);
        double high = defaults >= obligors ? 1 : Probability.betaQuantile(1 - tail, a, b);
        return new Interval(level, low, high);
    }

    /** The Wald interval of a rate seen among n: rate ± z·√(rate(1 − rate)/n), cut to [0, 1]. */
    public static Interval wald(double rate, double n, double level) {
        return around(rate, Math.sqrt(rate * (1 - rate) / n), level).within(0, 1);
    }

    /** The interval of Agresti and Coull (1998): Wald's after adding z²/2 defaults and as many survivors, cut to [0, 1]. */
    public static Interval agrestiCoull(double rate, double n, double level) {
        double z = Probability.normalQuantile(0.5 + level / 2);
        double more = n + z * z;
        return wald((rate * n + z * z / 2) / more, more, level);
    }

    /**
     * The interval of Wilson (1927) of a rate: {@code d} of {@code n}. It holds its level for few cases and for rates near 0 and 1, and it
     * never leaves [0, 1].
     *
     * @param d how many, 0 ≤ d ≤ n
     * @param n of how many; 0 tells nothing and gives all of [0, 1]
     */
    public static Interval wilson(long d, long n, double level) {
        return wilsonOfRate(n == 0 ? 0 : (double) d / n, (double) n, level);
    }

    /**
     * Wilson's interval of a rate seen among so many that are worth {@code n} independent ones, as where rows hang together: the design
     * effect of Kish. 0 tells nothing and gives all of [0, 1].
     *
     * @param rate what was seen, 0 to 1
     * @param n may be broken
     */
    public static Interval wilsonOfRate(double rate, double n, double level) {
        if (!(n > 0)) {
            return new Interval(level, 0, 1);
        }
        double z = Probability.normalQuantile(0.5 + level / 2);
        double middle = rate + z * z / (2 * n);
        double reach = z * Math.sqrt(rate * (1 - rate) / n + z * z / (4.0 * n * n));
        double scale = 1 + z * z / n;
        return new Interval(level, rate <= 0 ? 0 : (middle - reach) / scale, rate >= 1 ? 1 : (middle + reach) / scale);
    }

    /** The part of the interval between two bounds. */
    public Interval within(double least, double greatest) {
        return new Interval(level, Math.max(low, least), Math.min(high, greatest));
    }

    /** Whether a value lies inside, ends included. */
    public boolean covers(double value) {
        return low <= value && value <= high;
    }
}
