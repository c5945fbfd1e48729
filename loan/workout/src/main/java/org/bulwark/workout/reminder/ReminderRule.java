package org.bulwark.workout.reminder;

import java.util.Collections;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.bulwark.contract.calendar.BusinessDayConvention;
import org.bulwark.workout.WorkoutProblem;

/**
 * One reminder of each due date.
 *
 * @param code names it for ever: small letters, digits and hyphens
 * @param offsetDays on this day relative to the due date: -3 is three days before
 * @param moved where that day goes when it is a day off; with any but {@link BusinessDayConvention#NONE} it is sent on working days only
 * @param lastsDays for so many days after its day it may still be sent, working days where it is sent on those only; then it is left out
 * @param channel how
 * @param template the code of its message
 * @param fromMinor from so much unpaid of that due date on, in minor units of its currency, at least 1
 * @param products only for these products; empty for all
 * @param segments only for clients of these segments; empty for all
 */
public record ReminderRule(
        String code,
        int offsetDays,
        BusinessDayConvention moved,
        int lastsDays,
        Channel channel,
        String template,
        long fromMinor,
        Set<String> products,
        Set<String> segments) {

    private static final Pattern CODE = Pattern.compile("[a-z][a-z0-9]*(-[a-z0-9]+)*");

    /** The furthest from a due date, in days. */
    static final int FURTHEST = 400;

    /** Sorts; {@link WorkoutProblem#REMINDER_INVALID} for what cannot be. */
    public ReminderRule {
        products = Collections.unmodifiableSet(new TreeSet<>(products));
        segments = Collections.unmodifiableSet(new TreeSet<>(segments));
        if (!CODE.matcher(code).matches() || code.length() > 60 || template.isBlank()) {
            throw invalid(
                    code, "has a code that cannot be used, or no message", "Use small letters, digits and hyphens.");
        }
        if (Math.abs(offsetDays) > FURTHEST || lastsDays < 0 || lastsDays > 60 || fromMinor < 1) {
            throw invalid(
                    code,
                    "is due " + offsetDays + " days from the due date, lasts " + lastsDays + " and begins at "
                            + fromMinor,
                    "Give at most " + FURTHEST + " days, 0 to 60 that it lasts, and an amount above 0.");
        }
    }

    private static RuntimeException invalid(String code, String what, String remedy) {
        return WorkoutProblem.REMINDER_INVALID.with("The reminder '" + code + "' " + what + ".", remedy);
    }

    /** Whether it is sent on working days only. */
    public boolean onWorkingDays() {
        return moved != BusinessDayConvention.NONE;
    }

    /** Whether it is meant for a due date of a client. */
    boolean isFor(Due due, Client client) {
        return due.unpaid().minor() >= fromMinor
                && (products.isEmpty() || products.contains(due.product()))
                && (segments.isEmpty() || segments.contains(client.segment()));
    }
}
