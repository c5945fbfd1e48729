/**
 * On which days banks work, how a date moves off a day on which they do not, and how much of a year lies between two dates.
 *
 * <p>A {@link org.bulwark.contract.calendar.WorkingCalendar} is a list of days, kept by people; there are no rules in it. Day counts follow
 * the 2006 ISDA Definitions, section 4.16, and give exact whole numbers.
 */
@NullMarked
package org.bulwark.contract.calendar;

import org.jspecify.annotations.NullMarked;
