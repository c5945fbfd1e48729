package org.bulwark.server.screening;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.bulwark.basics.ProblemException;
import org.bulwark.basics.time.Microseconds;
import org.bulwark.server.access.Caller;
import org.bulwark.server.access.Permission;
import org.bulwark.server.access.vault.Unmasking;
import org.bulwark.server.audit.AuditEntry;
import org.bulwark.server.audit.AuditTrail;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Where people look at hits and say whether the applicant is the one on the list. A hit of another branch is one that is not there.
 */
@Service
public class HitDesk {

    /** The longest that a clearance holds: then somebody looks again. */
    public static final Duration LONGEST = Duration.ofDays(5 * 366L);

    private final Hits hits;
    private final Unmasking unmasking;
    private final AuditTrail trail;
    private final InstantSource clock;

    HitDesk(Hits hits, Unmasking unmasking, AuditTrail trail, InstantSource clock) {
        this.hits = hits;
        this.unmasking = unmasking;
        this.trail = trail;
        this.clock = clock;
    }

    /** A hit that the caller sees: {@link ScreeningProblem#HIT_UNKNOWN} otherwise. It is audited. */
    HitRow open(UUID id, Caller caller) {
        HitRow hit = row(id, caller);
        trail.record(AuditEntry.of(caller.login(), "screening/hit-read", subject(hit))
                .with("hit", hit.id().toString()));
        return hit;
    }

    /** The same without a word in the log, for what tells nothing of it. */
    HitRow row(UUID id, Caller caller) {
        return hits.find(id)
                .filter(hit -> caller.sees(hit.branch()))
                .orElseThrow(() -> ScreeningProblem.HIT_UNKNOWN.with(
                        "There is no such hit.", "Check the id; hits of other branches are not shown."));
    }

    /** What met what, names and all; it is in the log that somebody looked, and what for. Empty once it was erased. */
    Optional<HitMatches> matches(UUID id, Unmasking.Purpose purpose, Caller caller) {
        HitRow hit = row(id, caller);
        return unmasking.show(caller, hit.party(), "hit", purpose, () -> hits.matches(hit));
    }

    /** What was noted at the review of a hit. */
    Optional<String> note(HitRow hit) {
        return hits.note(hit);
    }

    /**
     * Says whether an applicant is the one on a list. What is said goes for all open hits of the same party on the same entry that the caller
     * sees. That it is somebody else is remembered until the entry changes, or until an instant.
     *
     * @param finding confirmed or cleared
     * @param note how it was found out
     * @param until when a clearance holds no more; for {@link #LONGEST} where nothing is said
     * @return the hits that were reviewed
     * @throws ProblemException {@link ScreeningProblem#HIT_REVIEWED}, {@link ScreeningProblem#LIST_INVALID}
     */
    @Transactional
    public List<HitRow> review(UUID id, HitState finding, String note, Optional<Instant> until, Caller caller) {
        Instant now = Microseconds.of(clock.instant());
        caller.demand(Permission.HIT_REVIEW, now);
        HitRow hit = row(id, caller);
        String why = Said.reason(note);
        Instant latest = now.plus(LONGEST);
        if (finding == HitState.OPEN
                || until.filter(end -> !end.isAfter(now) || end.isAfter(latest)).isPresent()) {
            throw ScreeningProblem.LIST_INVALID.with(
                    "A hit is confirmed, or cleared until a day within the next five years.",
                    "Say which, and until when.");
        }
        List<HitRow> alike = hits.holdAlike(hit).stream()
                .filter(one -> caller.sees(one.branch()))
                .toList();
        if (alike.stream().noneMatch(one -> one.id().equals(id))) {
            throw ScreeningProblem.HIT_REVIEWED.with(
                    "Somebody has reviewed this hit already.", "Look at it again; what was said of it stands there.");
        }
        Reviewed reviewed = new Reviewed(finding, now, caller.login());
        hits.review(alike, reviewed, why);
        if (finding == HitState.CLEARED) {
            hits.clear(hit, reviewed, Optional.of(until.orElse(latest)));
        }
        alike.forEach(one -> trail.record(AuditEntry.of(caller.login(), "screening/hit-" + finding.word(), subject(one))
                .with("hit", one.id().toString())
                .with("list", one.list())
                .with("entry", one.entry())));
        return alike;
    }

    private static String subject(HitRow hit) {
        return "application:" + hit.application();
    }
}
