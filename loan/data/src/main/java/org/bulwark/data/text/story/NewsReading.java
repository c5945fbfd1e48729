package org.bulwark.data.text.story;

import java.util.LinkedHashMap;
import java.util.SequencedMap;
import java.util.TreeSet;
import org.bulwark.data.text.EventType;

/**
 * What the house makes of an article. What is said of its story, its type, sentiment, confidence and trust, is the same for all articles that
 * tell it, and only the first of them counts; numbers have four digits, so that what is stored is what was worked out.
 *
 * @param article the article
 * @param story where its story stood first
 * @param type what happened
 * @param sentiment from −1, bad for the lender, to 1
 * @param confidence the probability of the type by the model
 * @param trust in the most trusted outlet of the story
 * @param copies how many articles tell it
 * @param outlets how many outlets tell it
 * @param reader the model, with its version
 */
public record NewsReading(
        Article article,
        String story,
        EventType type,
        double sentiment,
        double confidence,
        double trust,
        int copies,
        int outlets,
        String reader) {

    private static final double DIGITS = 10_000;

    static NewsReading of(Article article, StoryReading told, long outlets, String reader) {
        return new NewsReading(
                article,
                told.story().first().id(),
                told.reading().type(),
                rounded(told.reading().sentiment()),
                rounded(told.confidence()),
                rounded(told.trust()),
                told.story().copies().size(),
                (int) outlets,
                reader);
    }

    private static double rounded(double value) {
        return Math.rint(value * DIGITS) / DIGITS + 0.0;
    }

    /** Whether it is the first article of its story, in whose name the story counts. */
    public boolean isFirst() {
        return story.equals(article.link());
    }

    /** Trust × confidence. */
    public double weight() {
        return rounded(trust * confidence);
    }

    /** What it says as fields of the source {@code news-reading}. */
    public SequencedMap<String, Object> fields() {
        SequencedMap<String, Object> fields = new LinkedHashMap<>();
        fields.put("article", article.link());
        fields.put("story", story);
        fields.put("first", isFirst());
        fields.put("type", type.word());
        fields.put("sentiment", sentiment);
        fields.put("confidence", confidence);
        fields.put("trust", trust);
        fields.put("weight", weight());
        fields.put("mood", rounded(sentiment * weight()));
        fields.put("copies", (long) copies);
        fields.put("outlets", (long) outlets);
        if (!article.outlet().isBlank()) {
            fields.put("outlet", article.outlet());
        }
        fields.put("language", article.language().code());
        fields.put("reader", reader);
        return fields;
    }

    static long outlets(Iterable<Article> of) {
        TreeSet<String> names = new TreeSet<>();
        of.forEach(article -> names.add(article.outlet().strip()));
        return names.size();
    }
}
