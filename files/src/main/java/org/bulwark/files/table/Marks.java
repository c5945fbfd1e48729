package org.bulwark.files.table;

import java.util.HashMap;
import java.util.Map;
import org.bulwark.data.DataProblem;
import org.bulwark.data.SourceSpecification;

/** Delimiters and quotes beyond ASCII, which become control characters while the text is decoded, so that rows are cut by bytes. */
final class Marks {

    private static final char DELIMITER = '\u001F';
    private static final char QUOTE = '\u001E';

    private Marks() {}

    static char delimiter(char written) {
        return written < 128 ? written : DELIMITER;
    }

    static char quote(char written) {
        return written < 128 ? written : QUOTE;
    }

    /** What the decoding has to replace. Refuses marks that cannot be told apart. */
    static Map<Character, Character> replaced(SourceSpecification source) {
        Map<Character, Character> replaced = new HashMap<>();
        source.delimiter().filter(c -> c >= 128).ifPresent(c -> replaced.put(c, DELIMITER));
        source.quote().filter(c -> c >= 128).ifPresent(c -> replaced.put(c, QUOTE));
        boolean lineEnd = source.delimiter().filter(Marks::endsLine).isPresent()
                || source.quote().filter(Marks::endsLine).isPresent();
        boolean same = source.delimiter().isPresent() && source.delimiter().equals(source.quote());
        if (lineEnd || same) {
            throw DataProblem.SPECIFICATION_INVALID.with(
                    "The delimiter and the quote are the same, or one of them ends a line.",
                    "Give two different characters, for example delimiter: \";\" and quote: \"'\".");
        }
        return replaced;
    }

    private static boolean endsLine(char c) {
        return c == '\n' || c == '\r';
    }
}
