package org.bulwark.decision.policy;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SequencedMap;

/**
 * What an applicant is told who does not get what was asked for.
 *
 * @param mostReasons how many principal reasons at the most; more than four are not likely to help (commentary to Regulation B,
 *     12 CFR 1002.9(b)(2))
 * @param contact where the reader can ask, as lines of text; empty for none
 * @param phrases sentences for the bank's own reason codes: language tag, then code, then sentence; house codes have words already
 */
public record LetterSettings(
        int mostReasons, String contact, SequencedMap<String, SequencedMap<String, String>> phrases) {

    /** Four reasons, no contact, no codes of its own. */
    public static final LetterSettings USUAL = new LetterSettings(4, "", new LinkedHashMap<>());

    /** Copies the phrases. */
    public LetterSettings {
        if (mostReasons < 1 || mostReasons > 10) {
            throw Shape.invalid("A letter gives " + mostReasons + " reasons.", "Give 1 to 10; four are usual.");
        }
        SequencedMap<String, SequencedMap<String, String>> copy = new LinkedHashMap<>();
        for (Map.Entry<String, SequencedMap<String, String>> language : phrases.entrySet()) {
            language.getValue().keySet().forEach(code -> Shape.reason("A phrase", code));
            copy.put(language.getKey(), Collections.unmodifiableSequencedMap(new LinkedHashMap<>(language.getValue())));
        }
        phrases = Collections.unmodifiableSequencedMap(copy);
    }
}
