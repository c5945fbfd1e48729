package org.bulwark.data.text.linear;

import java.util.Arrays;
import org.bulwark.data.text.TextProblem;

/**
 * The weights of a multinomial logistic regression over buckets of n-grams. Weights and biases are whole numbers of
 * 1/{@value #ONE}, so that a sum of them does not depend on its order; a bucket that is not here weighs nothing.
 */
public final class LinearClassifier {

    /** The weight one. */
    public static final int ONE = 256;

    private final int[] biases;
    private final int[] buckets;
    private final int[] weights;
    private final double temperature;

    private LinearClassifier(int[] biases, int[] buckets, int[] weights, double temperature) {
        this.biases = biases;
        this.buckets = buckets;
        this.weights = weights;
        this.temperature = temperature;
    }

    /**
     * A classifier; {@link TextProblem#MODEL_INVALID} where its parts do not fit together.
     *
     * @param biases one for each class
     * @param buckets rising, none below zero
     * @param weights for each bucket one for each class, bucket after bucket
     * @param temperature by which scores are divided before they become probabilities, above zero
     */
    public static LinearClassifier of(int[] biases, int[] buckets, int[] weights, double temperature) {
        boolean rising = buckets.length == 0 || buckets[0] >= 0;
        for (int i = 1; i < buckets.length; i++) {
            rising &= buckets[i - 1] < buckets[i];
        }
        if (!rising
                || biases.length < 2
                || weights.length != (long) buckets.length * biases.length
                || !(temperature > 0 && temperature < Double.POSITIVE_INFINITY)) {
            throw TextProblem.MODEL_INVALID.with(
                    "A classifier of " + biases.length + " classes, " + buckets.length + " buckets, " + weights.length
                            + " weights and the temperature " + temperature + " does not fit together.",
                    "Give two classes or more, rising buckets, a weight for each of both, and a temperature above 0.");
        }
        return new LinearClassifier(biases.clone(), buckets.clone(), weights.clone(), temperature);
    }

    /** How many classes it tells apart. */
    public int classes() {
        return biases.length;
    }

    /** The buckets that weigh something, rising. */
    public int[] buckets() {
        return buckets.clone();
    }

    /** The bias of a class, in 1/{@value #ONE}. */
    public int bias(int which) {
        return biases[which];
    }

    /** The weight of the bucket at a place of {@link #buckets} for a class, in 1/{@value #ONE}. */
    public int weight(int place, int which) {
        return weights[place * biases.length + which];
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
        long[] sums = new long[biases.length];
        for (int bucket : grams.buckets()) {
            int place = place(bucket);
            for (int k = 0; place >= 0 && k < sums.length; k++) {
                sums[k] += weight(place, k);
            }
        }
        double[] scores = new double[sums.length];
        for (int k = 0; k < sums.length; k++) {
            scores[k] = (biases[k] + sums[k] * grams.value()) / ONE;
        }
        return scores;
    }

    /** The probabilities of the classes. */
    double[] probabilities(Grams grams) {
        return Softmax.of(scores(grams), temperature);
    }

    /** The same with another temperature. */
    LinearClassifier at(double other) {
        return new LinearClassifier(biases, buckets, weights, other);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof LinearClassifier that
                && Arrays.equals(biases, that.biases)
                && Arrays.equals(buckets, that.buckets)
                && Arrays.equals(weights, that.weights)
                && temperature == that.temperature;
    }

    @Override
    public int hashCode() {
        return 31 * Arrays.hashCode(weights) + Arrays.hashCode(buckets);
    }
}
