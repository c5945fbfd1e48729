package org.bulwark.server.contract;

import java.time.LocalDate;
import java.util.OptionalLong;
import org.bulwark.basics.money.Money;

/**
 * An entry as it was booked.
 *
 * @param sequence in the order of booking
 * @param senderId what its sender calls it
 * @param kind what it is
 * @param valueDate from when it counts
 * @param bookedOn the business date on which it was booked
 * @param amount how much; nothing for a reversal
 * @param reverses the sequence of the payment that it reverses
 */
record Booked(
        long sequence,
        String senderId,
        Kind kind,
        LocalDate valueDate,
        LocalDate bookedOn,
        Money amount,
        OptionalLong reverses) {

    /** What can be booked. */
    enum Kind {
        /** Money went to the client. */
        DISBURSEMENT,
        /** Money came in. */
        PAYMENT,
        /** What is past due becomes principal of new terms; no money came in. */
        CAPITALISATION,
        /** A fee is charged; it is due at once. */
        FEE,
        /** A payment turns out to be none. */
        REVERSAL;

        String word() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    /** Whether it says the same as another, whatever their sequences and days of booking. */
    boolean says(Booked other) {
        return kind == other.kind
                && valueDate.equals(other.valueDate)
                && amount.equals(other.amount)
                && reverses.equals(other.reverses);
    }
}
