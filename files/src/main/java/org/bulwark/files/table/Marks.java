package org.bulwark.files.table;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.bulwark.data.DataProblem;
import org.bulwark.data.SourceSpecification;

/**
 * Delimiters and quotes beyond ASCII ({@code ¦}, {@code §}). They become control characters while the text is decoded, so that rows are
 * cut by single bytes, and themselves again where they stand inside a field.
 *
 * @param delimiter the delimiter if it is beyond ASCII
 * @param quote the quote if it is beyond ASCII
 */
record Marks(Optional<Character> delimiter, Optional<Character> quote) {

    /** Every mark is its own byte. */
    static final Marks ASCII = new Marks(Optional.empty(), Optional.empty());

    private static final char DELIMITER = '\u001F';
    private static final char QUOTE = '\u001E';

    /** The marks of a source. Refuses those that cannot be told apart. */
    static Marks of(SourceSpecification source) {
        boolean lineEnd = source.delimiter().filter(Marks::endsLine).isPresent()
                || source.quote().filter(Marks::endsLine).isPresent();
        boolean same = source.delimiter().isPresent() && source.delimiter().equals(source.quote());
        if (lineEnd || same) {
            throw DataProblem.SPECIFICATION_INVALID.with(
                    "The delimiter and the quote are the same, or one of them ends a line.",
                    "Give two different characters, for example delimiter: \";\" and quote: \"'\".");
        }
        return new Marks(
                source.delimiter().filter(c -> c >= 128), source.quote().filter(c -> c >= 128));
    }

    private static boolean endsLine(char c) {
        return c == '\n' || c == '\r';
    }

    static char delimiter(char written) {
        return written < 128 ? written : DELIMITER;
    }

    static char quote(char written) {
        return written < 128 ? written : QUOTE;
    }

    boolean areAscii() {
        return delimiter.isEmpty() && quote.isEmpty();
    }

    /** What the decoding has to replace. */
    Map<Character, Character> replaced() {
        Map<Character, Character> replaced = new HashMap<>();
        delimiter.ifPresent(c -> replaced.put(c, DELIMITER));
        quote.ifPresent(c -> replaced.put(c, QUOTE));
        return replaced;
    }

    /** A field as it was before the replacement. */
    String restored(String text) {
        String restored = delimiter.map(c -> text.replace(DELIMITER, c)).orElse(text);
        return quote.map(c -> restored.replace(QUOTE, c)).orElse(restored);
    }
}
