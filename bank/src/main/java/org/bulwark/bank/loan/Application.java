package org.bulwark.bank.loan;

import org.bulwark.bank.population.Health;

/**
 * A request as the bank dealt with it.
 *
 * @param request what was asked for
 * @param health the health of who asked, which the bank does not see; reaches until the outcome is known
 * @param seen what the bank saw
 * @param decision what it decided
 */
public record Application(Request request, Health health, Observation seen, Decision decision) {}
