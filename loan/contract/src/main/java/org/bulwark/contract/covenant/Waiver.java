package org.bulwark.contract.covenant;

import java.time.LocalDate;
import org.bulwark.contract.ContractProblem;

/**
 * The bank does not insist on a covenant for a while.
 *
 * @param covenant the covenant's code
 * @param from the first test date that it covers
 * @param until the last test date that it covers
 * @param requestedBy who asked for it
 * @param approvedBy who approved it, another person
 */
public record Waiver(String covenant, LocalDate from, LocalDate until, String requestedBy, String approvedBy) {

    /** {@link ContractProblem#COVENANT_INVALID} for dates the wrong way round, or an approval by who asked. */
    public Waiver {
        if (until.isBefore(from) || approvedBy.isBlank() || approvedBy.equals(requestedBy)) {
            throw ContractProblem.COVENANT_INVALID.with(
                    "A waiver of '" + covenant + "' from " + from + " to " + until + ", asked for by '" + requestedBy
                            + "' and approved by '" + approvedBy + "', cannot be.",
                    "Give the first date first, and have another person approve it.");
        }
    }

    boolean covers(TestDates test) {
        return covenant.equals(test.covenant())
                && !test.testDate().isBefore(from)
                && !test.testDate().isAfter(until);
    }
}
