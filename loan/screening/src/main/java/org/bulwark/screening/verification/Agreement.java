package org.bulwark.screening.verification;

import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;

/**
 * The measures that agree with each other, each with each, and whose tellers weigh most together. Where two such sets weigh the same, the one
 * with more measures wins, then the one that lies closer together.
 *
 * @param members by place
 * @param weight of their tellers
 * @param turnover what they say on average, by weight; NaN when nobody tells anything
 */
record Agreement(BitSet members, double weight, double turnover) {

    /**
     * The agreement of one period.
     *
     * @param estimates turnover by place of the measure; NaN for none
     */
    static Agreement of(VerificationRules rules, double[] estimates) {
        int count = estimates.length;
        boolean[][] agree = new boolean[count][count];
        for (int i = 0; i < count; i++) {
            for (int j = 0; j < i; j++) {
                boolean near = apart(estimates[i], estimates[j])
                        <= rules.tolerance(i, j).share();
                agree[i][j] = near;
                agree[j][i] = near;
            }
        }
        Found best = new Found(0, 0, 0, Double.POSITIVE_INFINITY);
        for (int set = 1; set < 1 << count; set++) {
            if (isOne(set, estimates, agree)) {
                Found found = new Found(set, weight(rules, set), Integer.bitCount(set), spread(set, estimates));
                best = found.betterThan(best) ? found : best;
            }
        }
        return new Agreement(BitSet.valueOf(new long[] {best.set}), best.weight, mean(rules, best.set, estimates));
    }

    private record Found(int set, double weight, int size, double spread) {
        boolean betterThan(Found other) {
            if (Math.abs(weight - other.weight) > 1e-9) {
                return weight > other.weight;
            }
            return size != other.size ? size > other.size : spread < other.spread;
        }
    }

    /** By how much the greater exceeds the lesser; NaN where one is missing. */
    static double apart(double one, double other) {
        return Math.max(one, other) / Math.min(one, other) - 1;
    }

    private static boolean isOne(int set, double[] estimates, boolean[][] agree) {
        for (int i = 0; i < estimates.length; i++) {
            if ((set >> i & 1) == 0) {
                continue;
            }
            if (Double.isNaN(estimates[i])) {
                return false;
            }
            for (int j = 0; j < i; j++) {
                if ((set >> j & 1) == 1 && !agree[i][j]) {
                    return false;
                }
            }
        }
        return true;
    }

    private static double weight(VerificationRules rules, int set) {
        double sum = 0;
        for (double vote : votes(rules, set).values()) {
            sum += vote;
        }
        return sum;
    }

    /** The vote of each teller: the greatest weight of its measures. */
    private static Map<String, Double> votes(VerificationRules rules, int set) {
        Map<String, Double> votes = new HashMap<>();
        for (int i = 0; i < rules.measures().size(); i++) {
            if ((set >> i & 1) == 1) {
                Measure measure = rules.measures().get(i);
                votes.merge(measure.teller(), measure.weight(), Math::max);
            }
        }
        return votes;
    }

    private static double spread(int set, double[] estimates) {
        double least = Double.POSITIVE_INFINITY;
        double most = 0;
        for (int i = 0; i < estimates.length; i++) {
            if ((set >> i & 1) == 1) {
                least = Math.min(least, estimates[i]);
                most = Math.max(most, estimates[i]);
            }
        }
        return most / least;
    }

    /** The geometric mean by weight, in the order of the measures. */
    private static double mean(VerificationRules rules, int set, double[] estimates) {
        double sum = 0;
        double weight = 0;
        for (int i = 0; i < estimates.length; i++) {
            if ((set >> i & 1) == 1) {
                double one = rules.measures().get(i).weight();
                sum += one * Math.log(estimates[i]);
                weight += one;
            }
        }
        return weight == 0 ? Double.NaN : Math.exp(sum / weight);
    }
}
