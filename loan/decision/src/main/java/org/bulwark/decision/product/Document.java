package org.bulwark.decision.product;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.SequencedMap;

/**
 * A document that an applicant brings.
 *
 * @param title what people call it
 * @param titles the same in other languages, by the code of the language
 */
public record Document(String title, SequencedMap<String, String> titles) {

    /** Copies the titles. */
    public Document {
        titles = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(titles));
    }

    /** What people call it in a language. */
    public String title(String language) {
        return titles.getOrDefault(language, title);
    }
}
