package org.bulwark.data.text.linear;

import java.util.Arrays;
import org.bulwark.data.text.TextProblem;

/**
 * The weights of a multinomial logistic regression over buckets of n-grams. Weights are whole numbers of
 * 1/{@value #ONE}, so that a sum of them does not depend on its order; a bucket that is not here weighs nothing.
 */
public final class LinearClassifier {

    /** The weight one. */
    public static final int ONE = 256;

    private final int classes;
    private final int[] buckets;
    private final int[] weights;
    private final double temperature;

    private LinearClassifier(int classes, int[] buckets, int[] weights, double temperature) {
        this.classes = classes;
        this.buckets = buckets;
        this.weights = weights;
        this.temperature = temperature;
    }

    /**
     * A classifier; {@link TextProblem#MODEL_INVALID} where its parts do not fit together.
     *
     * @param classes how many it tells apart, two or more
     * @param buckets rising, none below zero
     * @param weights for each bucket one for each class, bucket after bucket
     * @param temperature by which scores are divided before they become probabilities, above zero
     */
    public static LinearClassifier of(int classes, int[] buckets, int[] weights, double temperature) {
        boolean rising = buckets.length == 0 || buckets[0] >= 0;
        for (int i = 1; i < buckets.length; i++) {
            rising &= buckets[i - 1] < buckets[i];
        }
        if (!rising
                || classes < 2
                || weights.length != (long) buckets.length * classes
                || !(temperature > 0 && temperature < Double.POSITIVE_INFINITY)) {
            throw TextProblem.MODEL_INVALID.with(
                    "A classifier of " + classes + " classes, " + buckets.length + " buckets, " + weights.length
                            + " weights and the temperature " + temperature + " does not fit together.",
                    "Give two classes or more, rising buckets, a weight for each of both, and a temperature above 0.");
        }
        return new LinearClassifier(classes, buckets.clone(), weights.clone(), temperature);
    }

    /** How many classes it tells apart. */
    public int classes() {
        return classes;
    }

    /** The buckets that weigh something, rising. */
    public int[] buckets() {
        return buckets.clone();
    }

    /** The weight of the bucket at a place of {@link #buckets} for a class, in 1/{@value #ONE}. */
    public int weight(int place, int which) {
        return weights[place * classes + which];
    }

    /** By what scores are divided before they become probabilities. */
    public double temperature() {
        return temperature;
    }

    /** The place of a bucket; below zero if it weighs nothing. */
    int place(int bucket) {
        return Arrays.binarySearch(buckets, bucket);
    }

    /** The scores of the classes, in log-odds before calibration. */
    double[] scores(Grams grams) {
        long[] sums = new long[classes];
        for (int bucket : grams.buckets()) {
            int place = place(bucket);
            for (int k = 0; place >= 0 && k < sums.length; k++) {
                sums[k] += weight(place, k);
            }
        }
        double[] scores = new double[sums.length];
        for (int k = 0; k < sums.length; k++) {
            scores[k] = sums[k] * grams.value() / ONE;
        }
        return scores;
    }

    /** The probabilities of the classes. */
    double[] probabilities(Grams grams) {
        return Softmax.of(scores(grams), temperature);
    }

    /** The same with another temperature. */
    LinearClassifier at(double other) {
        return new LinearClassifier(classes, buckets, weights, other);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof LinearClassifier that
                && classes == that.classes
                && Arrays.equals(buckets, that.buckets)
                && Arrays.equals(weights, that.weights)
                && temperature == that.temperature;
    }

    @Override
    public int hashCode() {
        return 31 * Arrays.hashCode(weights) + Arrays.hashCode(buckets);
    }
}
