package org.bulwark.server.data.quarantine;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.bulwark.basics.Reason;
import org.bulwark.files.words.Words;
import org.bulwark.server.web.show.Text;

/**
 * A flaw in the reader's language.
 *
 * @param code its code, {@code data/field-range}
 * @param parameters what it speaks of
 * @param words the same as a sentence
 */
public record ToldFlaw(String code, Map<String, String> parameters, String words) {

    /** Reasons told in a language. */
    public static List<ToldFlaw> of(List<Reason> flaws, Locale language) {
        Words words = Words.in(language);
        return flaws.stream()
                .map(flaw -> new ToldFlaw(flaw.code(), flaw.parameters(), words.say(flaw)))
                .toList();
    }

    /** What a kind of flaw is called, by its code: {@code flaw.field-range} of the pages' words. */
    public static Text title(String code) {
        return Text.word("flaw." + code.substring(code.indexOf('/') + 1));
    }
}
