package org.bulwark.server.decision.page;

/**
 * A case of a policy in the form in which it is written.
 *
 * @param name its name
 * @param facts what is known, one fact a line
 * @param expected what its answer must be, one expectation a line
 */
public record CaseDraft(String name, String facts, String expected) {

    static final CaseDraft EMPTY = new CaseDraft("", "", "outcome: APPROVE");
}
