package org.bulwark.basics.version;

import java.time.Instant;
import java.util.Optional;
import org.bulwark.basics.time.Microseconds;

/**
 * What an active version does, for which share of the cases, and when.
 *
 * @param part champion, challenger or shadow
 * @param permille a challenger's share, 1 to 999; a shadow's share, 1 to 1000; 1000 for the champion, who takes what challengers leave
 * @param from the first instant in force, in whole microseconds
 * @param until the first instant no longer in force; empty while no end is settled
 */
public record Deployment(Part part, int permille, Instant from, Optional<Instant> until) {

    /** All cases. */
    public static final int ALL = 1000;

    /** Checks the share, {@link VersionProblem#SHARES_INVALID}, and the order of the instants, {@link VersionProblem#ENDS_TOO_EARLY}. */
    public Deployment {
        from = Microseconds.of(from);
        until = until.map(Microseconds::of);
        int most = part == Part.CHALLENGER ? ALL - 1 : ALL;
        int least = part == Part.CHAMPION ? ALL : 1;
        if (permille < least || permille > most) {
            throw VersionProblem.SHARES_INVALID.with(
                    "A share of " + permille + " per mille is not one that a " + part + " can have.",
                    "Give a challenger 1 to 999, a shadow 1 to 1000, and the champion 1000: it takes what challengers leave.");
        }
        Instant start = from;
        if (until.filter(end -> end.isBefore(start)).isPresent()) {
            throw VersionProblem.ENDS_TOO_EARLY.with(
                    "In force from " + from + " until " + until.get() + " is no span of time.",
                    "Let it end at " + from + " or later.");
        }
    }

    /** The champion from an instant. */
    public static Deployment champion(Instant from) {
        return new Deployment(Part.CHAMPION, ALL, from, Optional.empty());
    }

    /** A challenger for a share of the cases from an instant. */
    public static Deployment challenger(int permille, Instant from) {
        return new Deployment(Part.CHALLENGER, permille, from, Optional.empty());
    }

    /** A shadow for a share of the cases from an instant. */
    public static Deployment shadow(int permille, Instant from) {
        return new Deployment(Part.SHADOW, permille, from, Optional.empty());
    }

    /** The same with its end settled. */
    public Deployment until(Instant end) {
        return new Deployment(part, permille, from, Optional.of(end));
    }

    /** Whether it is in force at an instant: the first one counts, the last does not. */
    public boolean covers(Instant instant) {
        return !instant.isBefore(from)
                && until.filter(end -> !instant.isBefore(end)).isEmpty();
    }
}
