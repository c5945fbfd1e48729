package org.bulwark.indicator.definition;

import java.text.Normalizer;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SequencedSet;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.bulwark.indicator.IndicatorProblem;

/**
 * The name of a series of events, in which words in braces stand for where a party belongs: {@code industry.{industry}.turnover} is
 * {@code industry.trade.turnover} to a firm of the industry trade, {@code economy.interest} the same series to all.
 *
 * @param pattern as it is written
 */
public record SeriesName(String pattern) {

    /** What a party belongs to, and a name may speak of. */
    public static final SequencedSet<String> WORDS =
            Collections.unmodifiableSequencedSet(new LinkedHashSet<>(List.of("industry", "region")));

    private static final Pattern WRITTEN = Pattern.compile("[\\p{L}\\p{N}.{}-]{1,100}");
    private static final Pattern WORD = Pattern.compile("\\{([^{}]*)}");

    /** Checks the words in braces: {@link IndicatorProblem#DEFINITION_INVALID}. */
    public SeriesName {
        String plain = WORD.matcher(pattern).replaceAll("");
        boolean known = WORD.matcher(pattern).results().allMatch(word -> WORDS.contains(word.group(1)));
        if (!known || !WRITTEN.matcher(pattern).matches() || plain.indexOf('{') >= 0 || plain.indexOf('}') >= 0) {
            throw IndicatorProblem.DEFINITION_INVALID.with(
                    "'" + pattern + "' names no series.",
                    "Write letters, digits, dots and hyphens; in braces one of " + String.join(", ", WORDS) + ".");
        }
    }

    /**
     * A text as it stands in names of series: small letters and digits with hyphens between; empty for a text without any.
     */
    public static Optional<String> word(String text) {
        String word = Normalizer.normalize(text, Normalizer.Form.NFKC)
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{N}]+", "-")
                .replaceAll("^-|-$", "");
        return word.isEmpty() ? Optional.empty() : Optional.of(word);
    }

    /**
     * The name of the series of a party; empty where it is not known where the party belongs.
     *
     * @param belongs to what the party belongs, by word
     */
    public Optional<String> of(Function<String, Optional<String>> belongs) {
        StringBuilder name = new StringBuilder();
        Matcher words = WORD.matcher(pattern);
        while (words.find()) {
            Optional<String> known = belongs.apply(words.group(1));
            if (known.isEmpty()) {
                return Optional.empty();
            }
            words.appendReplacement(name, Matcher.quoteReplacement(known.get()));
        }
        return Optional.of(words.appendTail(name).toString());
    }
}
