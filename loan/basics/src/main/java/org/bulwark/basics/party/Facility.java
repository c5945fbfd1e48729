package org.bulwark.basics.party;

import java.time.LocalDate;
import java.util.Currency;
import java.util.Optional;
import org.bulwark.basics.money.Money;

/**
 * What an obligor may owe, and owes, under one agreement.
 *
 * @param id the bank's own id
 * @param obligor who owes
 * @param product the code of the product
 * @param limit the most that may be owed now; of a term loan it falls with what is repaid
 * @param drawn what is owed now, interest and fees included; may be above the limit
 * @param status whether it can be drawn
 * @param openedOn the first business date
 * @param maturesOn the business date by which all is repaid; empty for until further notice
 * @param daysPastDue days past due today, as counted by the versioned definition of default
 */
public record Facility(
        FacilityId id,
        PartyId obligor,
        String product,
        Money limit,
        Money drawn,
        FacilityStatus status,
        LocalDate openedOn,
        Optional<LocalDate> maturesOn,
        int daysPastDue) {

    /** {@link PartyProblem#FACILITY_INVALID} for what cannot be. */
    public Facility {
        checked(id, limit.currency().equals(drawn.currency()), "has a limit and a drawn amount in two currencies");
        checked(id, !limit.isNegative() && !drawn.isNegative(), "has a negative amount");
        checked(id, daysPastDue >= 0, "has negative days past due");
        checked(id, maturesOn.filter(end -> end.isBefore(openedOn)).isEmpty(), "matures before it is opened");
        checked(id, status != FacilityStatus.CLOSED || drawn.isZero(), "is closed and still owed");
    }

    /** The currency of its amounts. */
    public Currency currency() {
        return limit.currency();
    }

    /** What may still be drawn: the limit less what is drawn, nothing when that is above it or when the facility is not open. */
    public Money undrawn() {
        Money nothing = Money.zero(currency());
        return status == FacilityStatus.OPEN ? limit.minus(drawn).max(nothing) : nothing;
    }

    private static void checked(FacilityId id, boolean holds, String otherwise) {
        if (!holds) {
            throw PartyProblem.FACILITY_INVALID.with("Facility " + id + " " + otherwise + ".", "Mend its record.");
        }
    }
}
