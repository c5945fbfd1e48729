package org.bulwark.data.text.linear;

import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.bulwark.data.text.EventType;
import org.bulwark.data.text.Evidence;
import org.bulwark.data.text.Language;
import org.bulwark.data.text.Sentiment;
import org.bulwark.data.text.TextProblem;
import org.bulwark.data.text.TextReader;
import org.bulwark.data.text.TextReading;

/**
 * A reader that adds up weights. Sentiment is P(positive) − P(negative).
 *
 * @param name names the model and its version
 * @param bits the logarithm of the number of buckets, {@value #LEAST_BITS} to {@value #MOST_BITS}
 * @param types the types that it tells apart, in the order of the classes of {@code type}
 * @param type tells the types
 * @param sentiment tells the {@link Sentiment}s, in their order
 */
public record LinearReader(
        String name, int bits, List<EventType> types, LinearClassifier type, LinearClassifier sentiment)
        implements TextReader {

    /** The fewest buckets, as a power of two. */
    public static final int LEAST_BITS = 8;

    /** The most buckets, as a power of two. */
    public static final int MOST_BITS = 20;

    private static final int EVIDENCE = 5;

    /** Checks that the parts fit together: {@link TextProblem#MODEL_INVALID}. */
    public LinearReader {
        types = List.copyOf(types);
        if (name.isBlank()
                || bits < LEAST_BITS
                || bits > MOST_BITS
                || types.size() != type.classes()
                || types.stream().distinct().count() != types.size()
                || sentiment.classes() != Sentiment.values().length
                || outside(type, bits)
                || outside(sentiment, bits)) {
            throw TextProblem.MODEL_INVALID.with(
                    "The reader '" + name + "' of 2^" + bits + " buckets and the types " + types
                            + " does not fit its classifiers of " + type.classes() + " and " + sentiment.classes()
                            + " classes.",
                    "Give it a name, distinct types, one for each class, the three sentiments, and buckets within range.");
        }
    }

    private static boolean outside(LinearClassifier classifier, int bits) {
        int[] buckets = classifier.buckets();
        return buckets.length > 0 && buckets[buckets.length - 1] >= 1 << bits;
    }

    @Override
    public TextReading read(String text, Language language) {
        Grams grams = Grams.of(text, language, bits);
        double[] shares = type.probabilities(grams);
        Map<EventType, Double> scores = new EnumMap<>(EventType.class);
        for (int k = 0; k < shares.length; k++) {
            scores.put(types.get(k), shares[k]);
        }
        double[] moods = sentiment.probabilities(grams);
        double mood = moods[2] - moods[0];
        return TextReading.of(scores, mood, evidence(grams, types.indexOf(TextReading.likeliest(scores))));
    }

    private List<Evidence> evidence(Grams grams, int which) {
        return IntStream.range(0, grams.buckets().length)
                .mapToObj(i -> new Evidence(
                        grams.words().get(i), above(type.place(grams.buckets()[i]), which) * grams.value()))
                .filter(evidence -> evidence.weight() > 0)
                .sorted(Comparator.comparingDouble(Evidence::weight).reversed().thenComparing(Evidence::words))
                .limit(EVIDENCE)
                .toList();
    }

    /** How much a bucket weighs for a class, above the mean of all classes. */
    private double above(int place, int which) {
        if (place < 0) {
            return 0;
        }
        long all = 0;
        for (int k = 0; k < type.classes(); k++) {
            all += type.weight(place, k);
        }
        return (type.weight(place, which) - (double) all / type.classes()) / LinearClassifier.ONE;
    }
}
