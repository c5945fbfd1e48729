package org.bulwark.server.data.consent;

import java.time.Instant;
import java.util.Locale;
import org.bulwark.server.data.intake.Consents;
import org.bulwark.server.web.part.Tone;

/** Whether a consent holds. */
enum ConsentState {
    IN_FORCE(Tone.APPROVE),
    ENDED(Tone.NEUTRAL),
    WITHDRAWN(Tone.WARNING);

    private final Tone tone;

    ConsentState(Tone tone) {
        this.tone = tone;
    }

    static ConsentState of(Consents.Given given, Instant now) {
        return given.holds(now) ? IN_FORCE : given.withdrawnAt().isPresent() ? WITHDRAWN : ENDED;
    }

    String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    Tone tone() {
        return tone;
    }
}
