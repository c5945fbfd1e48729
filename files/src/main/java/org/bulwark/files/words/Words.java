package org.bulwark.files.words;

import java.util.Locale;
import java.util.MissingResourceException;
import java.util.ResourceBundle;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.bulwark.basics.Reason;

/**
 * Turns reasons into sentences. The sentences stand in {@code words.properties}, one a code, with the parameters' names in braces; a
 * language is one more file beside it.
 */
public final class Words {

    private static final Pattern PARAMETER = Pattern.compile("\\{([^}]+)\\}");

    private final ResourceBundle bundle;

    private Words(ResourceBundle bundle) {
        this.bundle = bundle;
    }

    /** The words of a language; English where there is none. */
    public static Words in(Locale language) {
        return new Words(ResourceBundle.getBundle(
                "org.bulwark.files.words.words",
                language,
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES)));
    }

    /** A reason as a sentence. A code without words, from a newer version say, is shown as it is with its parameters. */
    public String say(Reason reason) {
        String pattern;
        try {
            pattern = bundle.getString(reason.code());
        } catch (MissingResourceException e) {
            return reason.code() + " " + reason.parameters();
        }
        Matcher matcher = PARAMETER.matcher(pattern);
        return matcher.replaceAll(
                found -> Matcher.quoteReplacement(reason.parameters().getOrDefault(found.group(1), found.group())));
    }
}
