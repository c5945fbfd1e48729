/**
 * Policies tried out before they are in force: cases with the answers that are expected
 * ({@link org.bulwark.decision.trial.PolicyCase}), and past applications decided anew ({@link org.bulwark.decision.trial.BackTest}).
 */
@NullMarked
package org.bulwark.decision.trial;

import org.jspecify.annotations.NullMarked;
