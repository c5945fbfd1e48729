package org.bulwark.files.words;

import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.MissingResourceException;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.bulwark.basics.Reason;

/**
 * Turns reasons into sentences. The sentences stand in {@code words.properties}, one a code, with the parameters' names in braces. A value
 * that has words of its own, {@code source/electricity}, is called by them. A
 * language is one more file beside it. A bank can add sentences for codes of its own.
 */
public final class Words {

    private static final Pattern PARAMETER = Pattern.compile("\\{([^}]+)\\}");

    private final ResourceBundle bundle;
    private final Map<String, String> own;

    private Words(ResourceBundle bundle, Map<String, String> own) {
        this.bundle = bundle;
        this.own = Collections.unmodifiableMap(new HashMap<>(own));
    }

    /** The words of a language; English where there is none. */
    public static Words in(Locale language) {
        return new Words(
                ResourceBundle.getBundle(
                        "org.bulwark.files.words.words",
                        language,
                        ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES)),
                Map.of());
    }

    /** The same with sentences by code, which go before those that are there. */
    public Words with(Map<String, String> sentences) {
        Map<String, String> all = new HashMap<>(own);
        all.putAll(sentences);
        return new Words(bundle, all);
    }

    /** The language that was found. */
    public Locale language() {
        return bundle.getLocale().equals(Locale.ROOT) ? Locale.ENGLISH : bundle.getLocale();
    }

    /** The codes that have words. */
    public Set<String> codes() {
        Set<String> codes = new TreeSet<>(bundle.keySet());
        codes.addAll(own.keySet());
        return codes;
    }

    /** A reason as a sentence. A code without words, from a newer version say, is shown as it is with its parameters. */
    public String say(Reason reason) {
        String pattern = pattern(reason.code());
        if (pattern.isEmpty()) {
            return reason.code() + " " + reason.parameters();
        }
        Matcher matcher = PARAMETER.matcher(pattern);
        return matcher.replaceAll(found ->
                Matcher.quoteReplacement(Optional.ofNullable(reason.parameters().get(found.group(1)))
                        .map(value -> called(found.group(1), value))
                        .orElse(found.group())));
    }

    /** What a parameter's value is called, where that has words of its own: {@code source/electricity}. */
    private String called(String parameter, String value) {
        String own = pattern(parameter + "/" + value);
        return own.isEmpty() ? value : own;
    }

    /**
     * A sentence by its code.
     *
     * @param code the code
     * @param namesAndValues its parameters, names and values by turns
     */
    public String say(String code, String... namesAndValues) {
        LinkedHashMap<String, String> parameters = new LinkedHashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            parameters.put(namesAndValues[i], namesAndValues[i + 1]);
        }
        return say(new Reason(code, parameters));
    }

    private String pattern(String code) {
        String sentence = own.get(code);
        if (sentence != null) {
            return sentence;
        }
        try {
            return bundle.getString(code);
        } catch (MissingResourceException e) {
            return "";
        }
    }
}
