package org.bulwark.contract.payment;

import java.time.LocalDate;
import org.bulwark.basics.money.Money;

/** What is booked on an account. */
public sealed interface Entry {

    /** Its number in the order of booking, which no other entry of the account has. */
    long sequence();

    /** The business date from which it counts. */
    LocalDate valueDate();

    /** The business date on which it was booked: before, nobody knew of it. */
    LocalDate bookedOn();

    /**
     * Money came in.
     *
     * @param sequence in the order of booking
     * @param valueDate from when it counts
     * @param bookedOn when it was booked
     * @param amount above 0
     */
    record Payment(long sequence, LocalDate valueDate, LocalDate bookedOn, Money amount) implements Entry {}

    /**
     * A fee is charged; it is due at once.
     *
     * @param sequence in the order of booking
     * @param valueDate when it is due
     * @param bookedOn when it was booked
     * @param amount above 0
     */
    record Fee(long sequence, LocalDate valueDate, LocalDate bookedOn, Money amount) implements Entry {}

    /**
     * What is past due becomes principal of new terms: its claims are settled by it, and no money came in.
     *
     * @param sequence in the order of booking
     * @param valueDate the first day of the new terms
     * @param bookedOn when it was booked
     * @param amount above 0
     */
    record Capitalisation(long sequence, LocalDate valueDate, LocalDate bookedOn, Money amount) implements Entry {}

    /**
     * A payment turns out to be none. Once this is booked, the payment never was.
     *
     * @param sequence in the order of booking
     * @param valueDate when the bank lost the money; for the file, nothing is computed from it
     * @param bookedOn when it was booked
     * @param payment the sequence of the payment
     */
    record Reversal(long sequence, LocalDate valueDate, LocalDate bookedOn, long payment) implements Entry {}
}
