package org.bulwark.screening;

import org.bulwark.basics.Reason;

/**
 * One thing that screening found.
 *
 * @param level what it asks for; {@link Level#CLEAR} for what is shown and does not count
 * @param reason what it is, a code of {@link ScreeningReason} with parameters
 */
public record Finding(Level level, Reason reason) {}
