/**
 * Patterns of fraud in what sources say of many firms: {@link org.bulwark.screening.fraud.FraudWatch} is the door. A pattern is a suspicion
 * with evidence, for a person to look into; it is no verdict.
 */
@NullMarked
package org.bulwark.screening.fraud;

import org.jspecify.annotations.NullMarked;
