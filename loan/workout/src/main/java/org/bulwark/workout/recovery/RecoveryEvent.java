package org.bulwark.workout.recovery;

import java.time.LocalDate;
import org.bulwark.basics.money.Money;

/** What happens to a debt after default. */
public sealed interface RecoveryEvent {

    /** The business date. */
    LocalDate on();

    /**
     * Money came back.
     *
     * @param on the date
     * @param amount above 0
     * @param from where it came from
     */
    record Recovered(LocalDate on, Money amount, Source from) implements RecoveryEvent {}

    /**
     * Getting it back cost money that the debtor does not owe: courts, bailiffs, agents.
     *
     * @param on the date
     * @param amount above 0
     */
    record Cost(LocalDate on, Money amount) implements RecoveryEvent {}

    /**
     * The bank gives up a part of what is outstanding, or all of it. The debt may still be claimed.
     *
     * @param on the date
     * @param amount above 0, at most what is outstanding
     */
    record WrittenOff(LocalDate on, Money amount) implements RecoveryEvent {}

    /**
     * The debtor performs again, and pays what is outstanding as agreed.
     *
     * @param on the date
     */
    record Cured(LocalDate on) implements RecoveryEvent {}

    /** Where recovered money comes from. */
    enum Source {
        /** The debtor paid. */
        DEBTOR,
        /** Collateral was sold. */
        COLLATERAL,
        /** A guarantor paid. */
        GUARANTEE,
        /** The debt was sold. */
        SALE
    }
}
