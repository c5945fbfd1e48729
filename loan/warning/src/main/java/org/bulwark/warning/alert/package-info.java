/**
 * Alerts: what somebody has to answer for.
 *
 * <p>An {@link org.bulwark.warning.alert.Alert} is its history, nothing else; {@link org.bulwark.warning.alert.AlertRules} take it one look
 * further. {@link org.bulwark.warning.alert.AlertBudget} says which alerts of a branch are shown, where there are more than its people can
 * look at.
 */
@NullMarked
package org.bulwark.warning.alert;

import org.jspecify.annotations.NullMarked;
