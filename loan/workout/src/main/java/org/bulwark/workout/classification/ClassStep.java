package org.bulwark.workout.classification;

import java.time.LocalDate;
import java.util.List;
import org.bulwark.basics.Reason;

/**
 * What happened to the class of a debt. Instants are in microseconds since 1970.
 *
 * <p>A person's step is one of the three of Art. 30 of Order 2023 No. 1 (at second hand): somebody classifies, another determines, a third
 * approves.
 */
public sealed interface ClassStep {

    /** When it was known. */
    long at();

    /**
     * The rules found a worse class than the debt has. It holds at once: nobody has to agree to a downgrade.
     *
     * @param at when
     * @param from the business date from which it holds
     * @param to the class
     * @param reasons why
     */
    record Downgraded(long at, LocalDate from, RiskClass to, List<Reason> reasons) implements ClassStep {
        /** Copies the list. */
        public Downgraded {
            reasons = List.copyOf(reasons);
        }
    }

    /**
     * Somebody classifies. Nothing changes yet.
     *
     * @param at when
     * @param by who
     * @param why in that person's words
     * @param from the business date from which the class is to hold
     * @param to the class
     * @param best the best class that the rules allowed then
     */
    record Proposed(long at, String by, String why, LocalDate from, RiskClass to, RiskClass best)
            implements ClassStep {}

    /**
     * Another person determines: agrees, or says another class. Nothing changes yet.
     *
     * @param at when
     * @param by who
     * @param why in that person's words
     * @param to the class
     */
    record Determined(long at, String by, String why, RiskClass to) implements ClassStep {}

    /**
     * A third person approves, and the class holds.
     *
     * @param at when
     * @param by who
     * @param why in that person's words
     * @param from the business date from which it holds
     * @param to the class
     */
    record Approved(long at, String by, String why, LocalDate from, RiskClass to) implements ClassStep {}

    /**
     * Somebody on the way says no, and nothing changes.
     *
     * @param at when
     * @param by who
     * @param why in that person's words
     */
    record Rejected(long at, String by, String why) implements ClassStep {}
}
