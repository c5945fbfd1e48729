package org.bulwark.server.desk;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import org.bulwark.basics.ProblemException;
import org.bulwark.basics.time.Microseconds;
import org.bulwark.basics.version.Act;
import org.bulwark.basics.version.ContentDigest;
import org.bulwark.basics.version.Status;
import org.bulwark.basics.version.Timeline;
import org.bulwark.basics.version.VersionKey;
import org.bulwark.basics.version.Versioned;
import org.bulwark.server.access.Caller;
import org.bulwark.server.audit.AuditEntry;
import org.bulwark.server.audit.AuditTrail;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Where versions of every kind take their steps (law 7). Who may take which is asked at the handlers; that nobody approves what they wrote
 * is held by {@link Versioned} itself.
 */
@Service
public class VersionDesk {

    private final Versions versions;
    private final AuditTrail trail;
    private final InstantSource clock;

    VersionDesk(Versions versions, AuditTrail trail, InstantSource clock) {
        this.versions = versions;
        this.trail = trail;
        this.clock = clock;
    }

    /** All versions of one thing. */
    public <T> Timeline<T> timeline(ContentForm<T> form, String id) {
        return versions.timeline(form, id);
    }

    /** One version; {@link DeskProblem#VERSION_UNKNOWN}. */
    public <T> Versioned<T> version(ContentForm<T> form, String id, int number) {
        return versions.timeline(form, id).number(number).orElseThrow(() -> unknown(form, id, number));
    }

    private static ProblemException unknown(ContentForm<?> form, String id, int number) {
        return DeskProblem.VERSION_UNKNOWN.with(
                "There is no version " + number + " of " + form.kind() + " '" + id + "'.",
                "Choose one of the list of versions.");
    }

    /**
     * Takes a step.
     *
     * @param to {@link Status#TESTED}, {@link Status#APPROVED}, {@link Status#REJECTED}, {@link Status#WITHDRAWN}, {@link Status#ACTIVE} for
     *     the place of the champion from now on, or {@link Status#RETIRED} from now on
     * @param note what whoever takes it says
     */
    @Transactional
    public <T> void step(ContentForm<T> form, String id, int number, Status to, String note, Caller caller) {
        Instant now = Microseconds.of(clock.instant());
        Act act = new Act(caller.login(), now, note);
        Timeline<T> timeline = versions.timeline(form, id);
        Versioned<T> version = timeline.number(number).orElseThrow(() -> unknown(form, id, number));
        Timeline<T> stepped =
                switch (to) {
                    case TESTED -> timeline.with(version.tested(act));
                    case APPROVED -> timeline.with(version.approved(act));
                    case REJECTED -> timeline.with(version.rejected(act));
                    case WITHDRAWN -> timeline.with(version.withdrawn(act));
                    case ACTIVE -> timeline.succeededBy(version, now, act);
                    case RETIRED -> timeline.with(version.retired(now, act));
                    case DRAFT -> throw new IllegalArgumentException("nothing becomes a draft again");
                };
        versions.save(form, stepped);
        record(caller, "desk/" + to.name().toLowerCase(java.util.Locale.ROOT), version.key(), Map.of());
    }

    /**
     * Keeps a content as a draft: in the draft it was made from, or in a new version.
     *
     * @param number the version that the writer began from
     * @return the draft's number
     */
    @Transactional
    public <T> int draft(ContentForm<T> form, String id, int number, T content, String note, Caller caller) {
        Act act = new Act(caller.login(), Microseconds.of(clock.instant()), note);
        ContentDigest digest = digest(form.write(content));
        Timeline<T> timeline = versions.timeline(form, id);
        Versioned<T> base = timeline.number(number).orElseThrow(() -> unknown(form, id, number));
        Versioned<T> draft = base.status() == Status.DRAFT
                ? base.edited(content, digest, act)
                : base.next(timeline.nextNumber(), content, digest, act);
        versions.save(form, timeline.with(draft));
        record(caller, "desk/drafted", draft.key(), Map.of("digest", digest.hex()));
        return draft.key().number();
    }

    private void record(Caller caller, String kind, VersionKey key, Map<String, String> fields) {
        trail.record(new AuditEntry(caller.login(), kind, "version:" + key, fields));
    }

    private static ContentDigest digest(String text) {
        try {
            return ContentDigest.of(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
