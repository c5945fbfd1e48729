package org.bulwark.warning;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** How urgent a warning is, from the least to the most. */
public enum Tier {
    /** Look at it with the next review. */
    BLUE,
    /** Ask the customer. */
    YELLOW,
    /** Put it on the watch list and plan what to do. */
    ORANGE,
    /** Act today. */
    RED;

    /** The word as people write it: {@code blue}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The tier of a word; nothing for any other text. */
    public static Optional<Tier> of(String word) {
        return Arrays.stream(values()).filter(tier -> tier.word().equals(word)).findFirst();
    }

    /** The tier below; nothing below blue. */
    public Optional<Tier> below() {
        return switch (this) {
            case BLUE -> Optional.empty();
            case YELLOW -> Optional.of(BLUE);
            case ORANGE -> Optional.of(YELLOW);
            case RED -> Optional.of(ORANGE);
        };
    }

    /** How many times as urgent as blue: each tier is twice the one below. */
    public int urgency() {
        return switch (this) {
            case BLUE -> 1;
            case YELLOW -> 2;
            case ORANGE -> 4;
            case RED -> 8;
        };
    }

    /** The higher of two. */
    public Tier or(Tier other) {
        return compareTo(other) >= 0 ? this : other;
    }

    /** The lower of two. */
    public Tier atMost(Tier other) {
        return compareTo(other) <= 0 ? this : other;
    }
}
