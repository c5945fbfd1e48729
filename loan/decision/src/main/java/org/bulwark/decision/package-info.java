/**
 * What the bank does about an application. An {@link org.bulwark.decision.Outcome}, an amount, a price and a term, the reasons as codes,
 * and the {@link org.bulwark.decision.Step}s that led there, complete enough to be read years later and to be taken again.
 *
 * <p>Products and what their applicants give stand in {@code product}, what a bank writes down as its will in {@code policy}, decision
 * tables in {@code table}, the taking of a decision in {@code engine}, cases and back-tests in {@code trial}, and what an applicant is told
 * in {@code letter}.
 */
@NullMarked
package org.bulwark.decision;

import org.jspecify.annotations.NullMarked;
