package org.bulwark.files.report;

import java.util.Locale;
import java.util.ResourceBundle;
import org.bulwark.basics.Reason;
import org.bulwark.files.words.Words;

/** The words of a report in one language. */
final class Phrases {

    private final ResourceBundle bundle;
    private final Words words;

    private Phrases(ResourceBundle bundle, Words words) {
        this.bundle = bundle;
        this.words = words;
    }

    /** The words of a language; English where there is none. */
    static Phrases in(Locale language) {
        return new Phrases(
                ResourceBundle.getBundle(
                        "org.bulwark.files.report.report",
                        language,
                        ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES)),
                Words.in(language));
    }

    /** The language that was found, as HTML wants it. */
    String language() {
        Locale found = bundle.getLocale();
        return found.equals(Locale.ROOT) ? "en" : found.toLanguageTag();
    }

    /**
     * A phrase.
     *
     * @param key its key
     * @param parameters what stands in braces: name, value, name, value
     */
    String say(String key, String... parameters) {
        String phrase = bundle.getString(key);
        StringBuilder said = new StringBuilder();
        int from = 0;
        // one pass, so that braces inside a value stay what they are
        for (int open = phrase.indexOf('{'); open >= 0; open = phrase.indexOf('{', from)) {
            int close = phrase.indexOf('}', open);
            said.append(phrase, from, open).append(value(key, phrase.substring(open + 1, close), parameters));
            from = close + 1;
        }
        return said.append(phrase, from, phrase.length()).toString();
    }

    private static String value(String key, String name, String... parameters) {
        for (int i = 0; i < parameters.length; i += 2) {
            if (parameters[i].equals(name)) {
                return parameters[i + 1];
            }
        }
        throw new IllegalArgumentException("the phrase " + key + " needs " + name);
    }

    /** The phrase of a constant, for example {@code trend.ascending}. */
    String say(String prefix, Enum<?> constant) {
        return say(prefix + "." + constant.name().toLowerCase(Locale.ROOT));
    }

    /** A reason as a sentence. */
    String reason(Reason reason) {
        return words.say(reason);
    }
}
