package org.bulwark.contract.covenant;

import java.util.Optional;
import org.bulwark.contract.ContractProblem;
import org.bulwark.contract.covenant.Promise.Part;

/**
 * How a breach may be made good.
 *
 * @param days within so many calendar days after the bank observed it; 0 for no right
 * @param equityTo to which part of a ratio money from the owners counts, if it does
 * @param mostEquity how often in the life of the contract it may
 */
public record CureRight(int days, Optional<Part> equityTo, int mostEquity) {

    /** No right. */
    public static final CureRight NONE = new CureRight(0, Optional.empty(), 0);

    /** {@link ContractProblem#COVENANT_INVALID} for less than no days, or money from owners that counts nowhere or never. */
    public CureRight {
        if (days < 0 || days > 3660 || mostEquity < 0 || equityTo.isPresent() != mostEquity > 0) {
            throw ContractProblem.COVENANT_INVALID.with(
                    "A cure within " + days + " days with " + mostEquity + " equity cures cannot be.",
                    "Give 0 or more days, and say for equity cures to which part they count and how often.");
        }
    }

    /** So many days, and no money from the owners. */
    public static CureRight within(int days) {
        return new CureRight(days, Optional.empty(), 0);
    }
}
