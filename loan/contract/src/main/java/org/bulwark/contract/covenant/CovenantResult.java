package org.bulwark.contract.covenant;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.bulwark.basics.Reason;

/**
 * What a test gave, by what was observed up to a date.
 *
 * @param test the test
 * @param state how the covenant stands; a waiver does not change that
 * @param measured the ratio, of a ratio that could be measured
 * @param reasons why it stands so, the first of them first
 * @param waiver the waiver that covers the test, if there is one
 * @param cure how a breach may still be made good, if it may
 */
public record CovenantResult(
        TestDates test,
        CovenantState state,
        Optional<Measurement> measured,
        List<Reason> reasons,
        Optional<Waiver> waiver,
        Optional<Cure> cure) {

    /**
     * How a breach may be made good.
     *
     * @param until the last date
     * @param equity how much money from the owners would do, in the units of the facts; empty where it does not count, or was used up
     */
    public record Cure(LocalDate until, Optional<Double> equity) {}

    /** Copies the list. */
    public CovenantResult {
        reasons = List.copyOf(reasons);
    }

    /** Whether something has to be done: a breach that is not waived. */
    public boolean isOpenBreach() {
        return state == CovenantState.BREACH && waiver.isEmpty();
    }
}
