package org.bulwark.server.web.part;

import java.util.Locale;
import org.bulwark.basics.version.Status;
import org.bulwark.server.web.show.Text;

/** A short word with a tone: an outcome, a state. */
public record Badge(Tone tone, Text text) {

    /** A badge with words by their key. */
    public static Badge of(Tone tone, String key) {
        return new Badge(tone, Text.word(key));
    }

    /** What was decided: {@code approve}, {@code refer} or {@code decline}. */
    public static Badge outcome(String word) {
        Tone tone = switch (word) {
            case "approve" -> Tone.APPROVE;
            case "refer" -> Tone.REFER;
            case "decline" -> Tone.DECLINE;
            default -> throw new IllegalArgumentException("not an outcome: " + word);
        };
        return of(tone, "outcome." + word);
    }

    /** Where a version stands in its life. */
    public static Badge status(Status status) {
        Tone tone = switch (status) {
            case DRAFT, RETIRED -> Tone.NEUTRAL;
            case TESTED -> Tone.ACTIVE;
            case APPROVED, ACTIVE -> Tone.APPROVE;
            case REJECTED, WITHDRAWN -> Tone.DECLINE;
        };
        return of(tone, "status." + status.name().toLowerCase(Locale.ROOT));
    }
}
