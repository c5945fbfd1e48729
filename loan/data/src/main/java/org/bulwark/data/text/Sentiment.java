package org.bulwark.data.text;

/** What a text means for the firm's ability to pay. */
public enum Sentiment {
    /** Bad news, −1. */
    NEGATIVE(-1),
    /** Neither, 0. */
    NEUTRAL(0),
    /** Good news, +1. */
    POSITIVE(1);

    private final int value;

    Sentiment(int value) {
        this.value = value;
    }

    /** −1, 0 or 1. */
    public int value() {
        return value;
    }

    /** The nearest class to a sentiment from −1 to 1; the thirds of the range part them. */
    public static Sentiment of(double value) {
        return value < -1.0 / 3 ? NEGATIVE : value > 1.0 / 3 ? POSITIVE : NEUTRAL;
    }
}
