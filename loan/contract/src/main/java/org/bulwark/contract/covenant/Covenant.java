package org.bulwark.contract.covenant;

import java.util.regex.Pattern;
import org.bulwark.contract.ContractProblem;

/**
 * Something that the client promised.
 *
 * @param code names it within the contract: small letters, digits and hyphens
 * @param title what people call it
 * @param promise what was promised
 * @param plan when it is tested
 * @param cure how a breach may be made good
 */
public record Covenant(String code, String title, Promise promise, TestPlan plan, CureRight cure) {

    private static final Pattern CODE = Pattern.compile("[a-z][a-z0-9]*(-[a-z0-9]+)*");

    /** Checks code and title: {@link ContractProblem#COVENANT_INVALID}. */
    public Covenant {
        if (!CODE.matcher(code).matches() || code.length() > 60 || title.isBlank()) {
            throw ContractProblem.COVENANT_INVALID.with(
                    "The covenant '" + code + "' has no title, or a code that cannot be used.",
                    "Use small letters, digits and hyphens.");
        }
    }
}
