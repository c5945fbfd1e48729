package org.bulwark.warning.alert;

/**
 * What names an alert for ever: made of what it is, so that the same history makes the same alert wherever it is replayed.
 *
 * @param party whose
 * @param cause the signal, or the row of the table of tiers, that opened it
 * @param opened when, in microseconds
 */
public record AlertId(String party, String cause, long opened) {

    /** As text: {@code P-17 repayment/late-30 1688169600000000}. */
    public String text() {
        return party + " " + cause + " " + opened;
    }
}
