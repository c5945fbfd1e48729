/**
 * How bad debts are: the five classes, which the rules make worse by themselves and three persons make better, and the stages of IFRS 9. Both
 * are found when a day is closed and when people know more; every change stays with its reasons.
 */
@NullMarked
package org.bulwark.server.workout.classification;

import org.jspecify.annotations.NullMarked;
