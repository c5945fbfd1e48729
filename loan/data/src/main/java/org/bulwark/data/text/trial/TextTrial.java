package org.bulwark.data.text.trial;

import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import org.bulwark.data.text.EventType;
import org.bulwark.data.text.Sentiment;

/**
 * How well sentences were read.
 *
 * @param sentences how many
 * @param byType for each type that was there or was read
 * @param bySentiment for each sentiment that was there or was read, readings by {@link Sentiment#of}
 * @param calibration how far confidence is from the truth: {@link #calibration(List)}
 */
public record TextTrial(
        int sentences, Map<EventType, Tally> byType, Map<Sentiment, Tally> bySentiment, double calibration) {

    private static final int BANDS = 10;

    /** Counts judged sentences. */
    public static TextTrial of(List<Judged> judged) {
        Map<EventType, Tally> byType = new EnumMap<>(EventType.class);
        for (EventType type : EventType.values()) {
            tally(judged, type, j -> j.sentence().type(), j -> j.reading().type(), byType);
        }
        Map<Sentiment, Tally> bySentiment = new EnumMap<>(Sentiment.class);
        for (Sentiment mood : Sentiment.values()) {
            tally(
                    judged,
                    mood,
                    j -> j.sentence().sentiment(),
                    j -> Sentiment.of(j.reading().sentiment()),
                    bySentiment);
        }
        return new TextTrial(judged.size(), byType, bySentiment, calibration(judged));
    }

    private static <K extends Enum<K>> void tally(
            List<Judged> judged, K which, Function<Judged, K> label, Function<Judged, K> reading, Map<K, Tally> into) {
        int actual = count(judged, j -> label.apply(j) == which);
        int read = count(judged, j -> reading.apply(j) == which);
        int right = count(judged, j -> label.apply(j) == which && reading.apply(j) == which);
        if (actual + read > 0) {
            into.put(which, new Tally(actual, read, right));
        }
    }

    private static int count(List<Judged> judged, Predicate<Judged> which) {
        return (int) judged.stream().filter(which).count();
    }

    /**
     * The expected calibration error: the mean, over ten bands of confidence and weighted by their sentences, of the distance between mean
     * confidence and the share that is right. 0 is best.
     */
    private static double calibration(List<Judged> judged) {
        double[] confidence = new double[BANDS];
        int[] right = new int[BANDS];
        for (Judged one : judged) {
            int band = Math.min(BANDS - 1, (int) (one.reading().confidence() * BANDS));
            confidence[band] += one.reading().confidence();
            right[band] += one.reading().type() == one.sentence().type() ? 1 : 0;
        }
        double sum = 0;
        for (int band = 0; band < BANDS; band++) {
            sum += Math.abs(confidence[band] - right[band]);
        }
        return judged.isEmpty() ? Double.NaN : sum / judged.size();
    }

    /** The share of sentences whose type was read right. */
    public double accuracy() {
        return share(byType.values());
    }

    /** The share of sentences whose sentiment was read right. */
    public double sentimentAccuracy() {
        return share(bySentiment.values());
    }

    /** The plain mean of F1 over the types that were there, so that rare ones weigh as much as common ones. */
    public double macroF1() {
        return byType.values().stream()
                .filter(tally -> tally.actual() > 0)
                .mapToDouble(Tally::f1)
                .average()
                .orElse(Double.NaN);
    }

    private double share(Collection<Tally> tallies) {
        return sentences == 0
                ? Double.NaN
                : (double) tallies.stream().mapToInt(Tally::right).sum() / sentences;
    }
}
