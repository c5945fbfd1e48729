package org.bulwark.decision.product;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** How far the records of a source meet what a product needs. What is not enough is told; it is never scored on. */
public enum Supply {
    /** They reach back far enough and are new enough. */
    ENOUGH,
    /** They may not be read: the applicant has not consented, or no longer. */
    NO_CONSENT,
    /** The source has told nothing of the applicant. */
    SILENT,
    /** They do not reach back far enough. */
    SHORT,
    /** The newest is too old. */
    OLD;

    /** The word for it: {@code no-consent}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The one of a word. */
    public static Optional<Supply> of(String word) {
        return Arrays.stream(values()).filter(one -> one.word().equals(word)).findFirst();
    }

    /** All words in order. */
    static List<String> words() {
        return Arrays.stream(values()).map(Supply::word).toList();
    }
}
