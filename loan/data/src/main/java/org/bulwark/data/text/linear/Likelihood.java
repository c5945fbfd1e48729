package org.bulwark.data.text.linear;

import java.util.Arrays;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The penalised negative log-likelihood of a multinomial logistic regression, and its gradient: Σ −count · ln p(label) + penalty/2 · Σ (weight/rarity)².
 * The rarity of an n-gram is 1 + ln(sentences / sentences that have it), so that common words are held back more than rare ones; what is
 * sought are the parameters weight/rarity, bucket after bucket. There are no biases: all classes count alike, and a text without a known word
 * says nothing.
 */
final class Likelihood implements QuasiNewton.Function {

    private final int[] buckets;
    private final double[] rarity;
    private final int[][] places;
    private final double[] values;
    private final double[] counts;
    private final int[] labels;
    private final int classes;
    private final double penalty;

    /** Over the buckets that {@code fewest} sentences or more have. */
    Likelihood(Lesson lesson, int fewest, double penalty) {
        SortedMap<Integer, Integer> counts = counts(lesson);
        counts.values().removeIf(count -> count < fewest);
        this.buckets = counts.keySet().stream().mapToInt(Integer::intValue).toArray();
        this.rarity = counts.values().stream()
                .mapToDouble(count -> 1 + StrictMath.log((double) lesson.labels().length / count))
                .toArray();
        this.labels = lesson.labels();
        this.classes = lesson.classes();
        this.penalty = penalty;
        this.counts = balance(lesson);
        this.places = new int[labels.length][];
        this.values = new double[labels.length];
        for (int row = 0; row < labels.length; row++) {
            places[row] = Arrays.stream(lesson.grams()[row].buckets())
                    .map(bucket -> Arrays.binarySearch(buckets, bucket))
                    .filter(place -> place >= 0)
                    .toArray();
            values[row] = lesson.grams()[row].value();
        }
    }

    /** How much a sentence of each class counts, so that all classes count alike and common ones do not swallow rare ones. */
    private static double[] balance(Lesson lesson) {
        double[] balance = new double[lesson.classes()];
        for (int label : lesson.labels()) {
            balance[label]++;
        }
        for (int k = 0; k < balance.length; k++) {
            balance[k] = lesson.labels().length / (lesson.classes() * Math.max(1, balance[k]));
        }
        return balance;
    }

    private static SortedMap<Integer, Integer> counts(Lesson lesson) {
        SortedMap<Integer, Integer> counts = new TreeMap<>();
        for (Grams grams : lesson.grams()) {
            for (int bucket : grams.buckets()) {
                counts.merge(bucket, 1, Integer::sum);
            }
        }
        return counts;
    }

    @Override
    public int size() {
        return buckets.length * classes;
    }

    @Override
    public double at(double[] weights, double[] gradient) {
        double sum = 0;
        Arrays.fill(gradient, 0);
        for (int i = 0; i < weights.length; i++) {
            sum += penalty / 2 * weights[i] * weights[i];
            gradient[i] = penalty * weights[i];
        }
        double[] scores = new double[classes];
        for (int row = 0; row < labels.length; row++) {
            score(row, weights, scores);
            sum -= counts[labels[row]] * Softmax.logOf(scores, labels[row], 1);
            double[] shares = Softmax.of(scores, 1);
            shares[labels[row]] -= 1;
            for (int k = 0; k < classes; k++) {
                shares[k] *= counts[labels[row]];
            }
            for (int place : places[row]) {
                for (int k = 0; k < classes; k++) {
                    gradient[place * classes + k] += shares[k] * values[row] * rarity[place];
                }
            }
        }
        return sum;
    }

    private void score(int row, double[] weights, double[] scores) {
        Arrays.fill(scores, 0);
        for (int place : places[row]) {
            for (int k = 0; k < classes; k++) {
                scores[k] += weights[place * classes + k] * values[row] * rarity[place];
            }
        }
    }

    /** The classifier of these parameters, rounded to fixed point, not yet calibrated. */
    LinearClassifier classifier(double[] weights) {
        int[] fixed = new int[weights.length];
        for (int i = 0; i < fixed.length; i++) {
            fixed[i] = (int) Math.rint(weights[i] * rarity[i / classes] * LinearClassifier.ONE);
        }
        return LinearClassifier.of(classes, buckets, fixed, 1);
    }
}
