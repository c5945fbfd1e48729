package org.bulwark.basics.standing;

import java.time.LocalDate;
import java.util.Optional;
import org.bulwark.basics.money.Money;
import org.bulwark.basics.party.FacilityId;

/**
 * A sign that an obligor is unlikely to pay, and how long it holds.
 *
 * @param kind which sign
 * @param facility of which facility alone, where default is found by facility; empty for the whole obligor
 * @param lossPpm the loss by a sale or a restructuring, in parts per million; 0 for other kinds
 * @param from the first business date
 * @param until the first business date on which it no longer holds; for a restructuring the end of the grace; empty while it holds
 */
public record Indication(
        UnlikelyToPay kind, Optional<FacilityId> facility, long lossPpm, LocalDate from, Optional<LocalDate> until) {

    /** {@link StandingProblem#HISTORY_INVALID} for an end that is not after the beginning. */
    public Indication {
        if (until.filter(end -> !end.isAfter(from)).isPresent()) {
            throw StandingProblem.HISTORY_INVALID.with(
                    "An indication (" + kind + ") from " + from + " ends on " + until.get() + ".",
                    "Let it end after it begins.");
        }
    }

    /** A sign that holds from a date on, for the whole obligor. */
    public static Indication of(UnlikelyToPay kind, LocalDate from) {
        return new Indication(kind, Optional.empty(), 0, from, Optional.empty());
    }

    /** A sale on a date, at a price for what was owed. */
    public static Indication sold(LocalDate date, Money owed, Money price) {
        return new Indication(
                UnlikelyToPay.SALE_AT_LOSS,
                Optional.empty(),
                LossThresholds.lossPpm(owed, price),
                date,
                Optional.of(date.plusDays(1)));
    }

    /** A distressed restructuring on a date, without grace, that changed the present value of the debt. */
    public static Indication restructured(LocalDate date, Money valueBefore, Money valueAfter) {
        return new Indication(
                UnlikelyToPay.DISTRESSED_RESTRUCTURING,
                Optional.empty(),
                LossThresholds.lossPpm(valueBefore, valueAfter),
                date,
                Optional.of(date.plusDays(1)));
    }

    /** The same for one facility alone. */
    public Indication on(FacilityId one) {
        return new Indication(kind, Optional.of(one), lossPpm, from, until);
    }

    /** The same with its end. */
    public Indication until(LocalDate end) {
        return new Indication(kind, facility, lossPpm, from, Optional.of(end));
    }

    /** Whether it is about a facility: its own, or any when it is about the whole obligor. */
    boolean isAbout(FacilityId one) {
        return isAboutObligor() || facility.filter(one::equals).isPresent();
    }

    boolean isAboutObligor() {
        return facility.isEmpty() || kind == UnlikelyToPay.BANKRUPTCY;
    }
}
