package org.bulwark.workout.collection;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** How a debt is collected, from the mildest to the hardest. */
public enum Strategy {
    /** Wait: it is likely to be paid without a word. */
    WATCH,
    /** Remind kindly. */
    REMIND,
    /** Call, ask why, and agree on a date. */
    CONTACT,
    /** Go there. */
    VISIT,
    /** Offer new terms. */
    RESTRUCTURE,
    /** Go to court, realise collateral. */
    LEGAL,
    /** Sell it, or write it off. */
    DISPOSE;

    /** The word as people write it: {@code watch}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The strategy of a word; nothing for any other text. */
    public static Optional<Strategy> of(String word) {
        return Arrays.stream(values()).filter(one -> one.word().equals(word)).findFirst();
    }
}
