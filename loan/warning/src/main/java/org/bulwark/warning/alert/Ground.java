package org.bulwark.warning.alert;

import org.bulwark.basics.Reason;
import org.bulwark.warning.Tier;

/**
 * Why there is a warning, frozen as it was known at that instant.
 *
 * @param cause the name of the signal, or of the row of the table of tiers
 * @param tier the tier that it speaks for by itself
 * @param reason what was read, as a code with parameters
 */
public record Ground(String cause, Tier tier, Reason reason) {}
