package org.bulwark.workout.collection;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.bulwark.basics.Reason;
import org.bulwark.workout.WorkoutProblem;
import org.bulwark.workout.WorkoutReason;
import org.bulwark.workout.reminder.QuietHours;

/**
 * Who may be contacted, when and what for. The debt may be spoken of with the borrower and a guarantor only; others may be asked for contact
 * details, and only with their consent. That is no setting.
 *
 * @param quiet when nobody is contacted, on the clock on their wall
 * @param mostPerDay how many times on one of their days, at least 1
 * @param mostPerWeek how many times in any seven days, at least 1
 */
public record ContactRules(QuietHours quiet, int mostPerDay, int mostPerWeek) {

    private static final Duration WEEK = Duration.ofDays(7);

    /** {@link WorkoutProblem#COLLECTION_INVALID} for limits below 1. */
    public ContactRules {
        if (mostPerDay < 1 || mostPerWeek < 1) {
            throw WorkoutProblem.COLLECTION_INVALID.with(
                    "At most " + mostPerDay + " contacts a day and " + mostPerWeek + " a week cannot be.",
                    "Give 1 or more.");
        }
    }

    /**
     * Why somebody may not be contacted at an instant; empty where it is allowed.
     *
     * @param who whom
     * @param purpose what for
     * @param before when that one was contacted before, at least in the last seven days
     * @param now the instant
     */
    public Optional<Reason> against(Associate who, Purpose purpose, List<Instant> before, Instant now) {
        if (who.stopped()) {
            return refusal(WorkoutReason.CONTACT_STOPPED, who);
        }
        if (purpose == Purpose.DEBT && !who.tie().isLiable()) {
            return refusal(WorkoutReason.CONTACT_NOT_LIABLE, who);
        }
        if (!who.tie().isLiable() && !who.consented()) {
            return refusal(WorkoutReason.CONTACT_NO_CONSENT, who);
        }
        if (quiet.isQuiet(now, who.zone())) {
            return Optional.of(
                    WorkoutReason.CONTACT_QUIET.with("from", quiet.from(), "until", quiet.until(), "zone", who.zone()));
        }
        LocalDate today = now.atZone(who.zone()).toLocalDate();
        long onDay = before.stream()
                .filter(at -> at.atZone(who.zone()).toLocalDate().equals(today))
                .count();
        long inWeek = before.stream().filter(at -> at.isAfter(now.minus(WEEK))).count();
        if (onDay >= mostPerDay || inWeek >= mostPerWeek) {
            return Optional.of(WorkoutReason.CONTACT_TOO_OFTEN.with(
                    "today", onDay, "day", mostPerDay, "in-week", inWeek, "week", mostPerWeek));
        }
        return Optional.empty();
    }

    private static Optional<Reason> refusal(WorkoutReason reason, Associate who) {
        return Optional.of(reason.with("party", who.party(), "tie", word(who.tie())));
    }

    private static String word(Tie tie) {
        return tie.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
