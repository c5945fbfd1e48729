package org.bulwark.server.retention;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.Period;
import java.time.ZoneOffset;

/**
 * How long one thing is kept.
 *
 * @param what what it is about
 * @param keep how long at most, in days, months or years
 * @param reason why so long and no longer
 */
public record RetentionRule(Kept what, Period keep, String reason) {

    private static final Period LONGEST = Period.ofYears(50);

    /** Checks: {@link RetentionProblem#POLICY_INVALID}. */
    public RetentionRule {
        if (keep.isNegative()
                || end(keep).isBefore(end(what.shortest()))
                || end(keep).isAfter(end(LONGEST))) {
            throw RetentionProblem.POLICY_INVALID.with(
                    what.word() + " cannot be kept for " + keep + ".",
                    "Give " + what.shortest() + " to " + LONGEST + ", for example P90D or P5Y.");
        }
        if (reason.isBlank() || reason.length() > 500) {
            throw RetentionProblem.POLICY_INVALID.with(
                    what.word() + " has no reason, or one of more than 500 characters.",
                    "Say which law or purpose asks for so long and no longer.");
        }
    }

    /** Periods are compared by where they lead from one and the same day. */
    private static LocalDate end(Period period) {
        return LocalDate.EPOCH.plus(period);
    }

    /** What was over before this instant is past its time. */
    OffsetDateTime cutoff(Instant now) {
        return now.atOffset(ZoneOffset.UTC).minus(keep);
    }
}
