package org.bulwark.data.text.linear;

/** From scores to probabilities, the same bits on every machine. */
final class Softmax {

    private Softmax() {}

    /** The probabilities of scores divided by a temperature. */
    static double[] of(double[] scores, double temperature) {
        double most = Double.NEGATIVE_INFINITY;
        for (double score : scores) {
            most = Math.max(most, score);
        }
        double[] shares = new double[scores.length];
        double sum = 0;
        for (int k = 0; k < scores.length; k++) {
            shares[k] = StrictMath.exp((scores[k] - most) / temperature);
            sum += shares[k];
        }
        for (int k = 0; k < scores.length; k++) {
            shares[k] /= sum;
        }
        return shares;
    }

    /** The logarithm of the probability of one class. */
    static double logOf(double[] scores, int which, double temperature) {
        double most = Double.NEGATIVE_INFINITY;
        for (double score : scores) {
            most = Math.max(most, score);
        }
        double sum = 0;
        for (double score : scores) {
            sum += StrictMath.exp((score - most) / temperature);
        }
        return (scores[which] - most) / temperature - StrictMath.log(sum);
    }
}
