package org.bulwark.workout.classification;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The five classes, from the best to the worst. */
public enum RiskClass {
    /** The debtor can pay, and nothing says that it will not. */
    NORMAL,
    /** Something may keep the debtor from paying, though it still can. */
    SPECIAL_MENTION,
    /** The debtor cannot pay in full, or the debt is credit-impaired. */
    SUBSTANDARD,
    /** The debtor cannot pay in full, and much of the debt is impaired. */
    DOUBTFUL,
    /** After all that can be done little or nothing comes back. */
    LOSS;

    /** Whether it counts among non-performing loans: the last three do. */
    public boolean isNonPerforming() {
        return compareTo(SUBSTANDARD) >= 0;
    }

    /** Whether it is worse than another. */
    public boolean isWorseThan(RiskClass other) {
        return compareTo(other) > 0;
    }

    /** The worse of two. */
    public RiskClass or(RiskClass other) {
        return isWorseThan(other) ? this : other;
    }

    /** The word as people write it: {@code special-mention}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The class of a word; nothing for any other text. */
    public static Optional<RiskClass> of(String word) {
        return Arrays.stream(values()).filter(one -> one.word().equals(word)).findFirst();
    }
}
