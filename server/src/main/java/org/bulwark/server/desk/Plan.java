package org.bulwark.server.desk;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Optional;
import org.bulwark.basics.version.Deployment;
import org.bulwark.basics.version.Part;

/**
 * What an approved version is to do, for which share of the cases, and from when on.
 *
 * @param part champion, challenger or shadow
 * @param permille its share; 1000 for the champion
 * @param from from when on; at once when none is given
 */
public record Plan(Part part, int permille, Optional<Instant> from) {

    /** The champion from now on. */
    public static Plan champion() {
        return new Plan(Part.CHAMPION, Deployment.ALL, Optional.empty());
    }

    /** A challenger for a share of the cases from now on. */
    public static Plan challenger(int permille) {
        return new Plan(Part.CHALLENGER, permille, Optional.empty());
    }

    /** A shadow for a share of the cases from now on. */
    public static Plan shadow(int permille) {
        return new Plan(Part.SHADOW, permille, Optional.empty());
    }

    /** From now on, for a share in percent; the champion takes what others leave, whatever is said. */
    public static Plan of(Part part, int percent) {
        return part == Part.CHAMPION ? champion() : new Plan(part, percent * 10, Optional.empty());
    }

    /** The same from a moment on the bank's clocks on; at once when none is given. */
    public Plan from(Optional<LocalDateTime> moment, ZoneId bank) {
        return new Plan(part, permille, moment.map(clocks -> clocks.atZone(bank).toInstant()));
    }

    /** The same from an instant on. */
    public Plan from(Instant instant) {
        return new Plan(part, permille, Optional.of(instant));
    }

    /** As a deployment, decided now: {@link org.bulwark.basics.version.VersionProblem#SHARES_INVALID}. */
    Deployment deployment(Instant now) {
        return new Deployment(part, permille, from.orElse(now), Optional.empty());
    }
}
