package org.bulwark.server.desk;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.BiFunction;
import org.bulwark.basics.ProblemException;
import org.bulwark.basics.version.Act;
import org.bulwark.basics.version.ContentDigest;
import org.bulwark.basics.version.Deployment;
import org.bulwark.basics.version.Part;
import org.bulwark.basics.version.Status;
import org.bulwark.basics.version.Timeline;
import org.bulwark.basics.version.VersionKey;
import org.bulwark.basics.version.Versioned;
import org.bulwark.server.access.Caller;
import org.bulwark.server.access.Permission;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The approval desk: every act by which something that people configure comes into force or goes out of it, whatever its kind. Each act
 * is one transaction with its entry in the audit log, and waits its turn behind others on the same thing, so that of two people who act at once
 * the second one hears what the first has done: {@link DeskProblem#CHANGED_MEANWHILE}, or a
 * {@link org.bulwark.basics.version.VersionProblem}. Each demands its permission; repeating an act that one has just taken changes nothing.
 */
@Service
public class Desk {

    private final Versions versions;
    private final DeskKinds kinds;
    private final DeskAudit audit;
    private final InstantSource clock;

    Desk(Versions versions, DeskKinds kinds, DeskAudit audit, InstantSource clock) {
        this.versions = versions;
        this.kinds = kinds;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Writes a draft: the first version of a thing, or the next one.
     *
     * @param basedOn the version that it was made from
     */
    @Transactional
    public <T> Versioned<T> draft(
            DeskKind<T> kind, String id, Optional<Integer> basedOn, T content, String note, Caller caller) {
        VersionKey first = VersionKey.first(kind.word(), id);
        return act(kind, first, kind.rights().edit(), Note.of(note), caller, (timeline, act) -> {
            ContentDigest digest = kind.form(id).digest(content);
            Optional<Versioned<T>> same = timeline.versions().stream()
                    .filter(v -> v.status() == Status.DRAFT
                            && v.digest().equals(digest)
                            && v.author().equals(act.by())
                            && v.basedOn().equals(basedOn))
                    .findFirst();
            return same.orElseGet(() -> {
                int number = timeline.nextNumber();
                return basedOn.map(base -> version(timeline, first.number(base)).next(number, content, digest, act))
                        .orElseGet(() -> Versioned.draft(first.number(number), content, digest, act));
            });
        });
    }

    /** Writes a draft anew. */
    @Transactional
    public <T> Versioned<T> edit(DeskKind<T> kind, Seen seen, T content, String note, Caller caller) {
        return act(kind, seen.key(), kind.rights().edit(), Note.of(note), caller, (timeline, act) -> {
            Versioned<T> version = version(timeline, seen.key());
            ContentDigest digest = kind.form(seen.key().id()).digest(content);
            if (version.digest().equals(digest)) {
                return version;
            }
            return unchanged(version, seen).edited(content, digest, act);
        });
    }

    /**
     * Runs the tests of a draft; when they pass, it waits for a second person.
     *
     * @throws ProblemException {@link DeskProblem#TEST_FAILED}
     */
    @Transactional
    public Versioned<?> test(Seen seen, Caller caller) {
        return test(kinds.of(seen.key()), seen, caller);
    }

    private <T> Versioned<T> test(DeskKind<T> kind, Seen seen, Caller caller) {
        return act(kind, seen.key(), kind.rights().edit(), "", caller, (timeline, act) -> {
            Versioned<T> version = unchanged(version(timeline, seen.key()), seen);
            if (isDone(version, Status.TESTED, caller)) {
                return version;
            }
            version.tested(act); // refused before the work is done, if it is to be
            DeskKind.TestReport report = kind.test(version.key(), version.content());
            if (!report.passed()) {
                throw DeskProblem.TEST_FAILED.with(
                        version.key() + " does not pass its tests: " + report.summary(),
                        "Correct it or its cases, and test it again.");
            }
            return version.tested(new Act(act.by(), act.at(), report.summary()));
        });
    }

    /** A second person agrees. */
    @Transactional
    public Versioned<?> approve(Seen seen, String note, Caller caller) {
        return judge(seen, Status.APPROVED, note, caller, Versioned::approved);
    }

    /** A second person refuses, and says why. */
    @Transactional
    public Versioned<?> reject(Seen seen, String note, Caller caller) {
        return judge(seen, Status.REJECTED, note, caller, Versioned::rejected);
    }

    private Versioned<?> judge(
            Seen seen, Status to, String note, Caller caller, BiFunction<Versioned<?>, Act, Versioned<?>> step) {
        DeskKind<?> kind = kinds.of(seen.key());
        return step(
                kind,
                seen.key(),
                kind.rights().approve(),
                to,
                note,
                caller,
                (version, act) -> step.apply(unchanged(version, seen), act));
    }

    /** Takes a version back that is not in force yet. */
    @Transactional
    public Versioned<?> withdraw(VersionKey key, String note, Caller caller) {
        DeskKind<?> kind = kinds.of(key);
        return step(kind, key, kind.rights().edit(), Status.WITHDRAWN, note, caller, Versioned::withdrawn);
    }

    /** Ends a version at an instant; at once when none is given. */
    @Transactional
    public Versioned<?> retire(VersionKey key, Optional<Instant> until, String note, Caller caller) {
        DeskKind<?> kind = kinds.of(key);
        return step(kind, key, kind.rights().approve(), Status.RETIRED, note, caller, (version, act) -> {
            kind.retiring(key);
            return version.retired(until.orElse(act.at()), act);
        });
    }

    /** Brings an approved version into force. A champion takes the place of the one before it. */
    @Transactional
    public Versioned<?> activate(VersionKey key, Plan plan, String note, Caller caller) {
        return activate(kinds.of(key), key, plan, note, caller);
    }

    private <T> Versioned<T> activate(DeskKind<T> kind, VersionKey key, Plan plan, String note, Caller caller) {
        return change(kind, key, kind.rights().approve(), Note.of(note), caller, (timeline, act) -> {
            Deployment planned = plan.deployment(act.at());
            Versioned<T> version = version(timeline, key);
            kind.activating(key, version.content(), planned, act);
            Timeline<T> after = planned.part() == Part.CHAMPION
                    ? timeline.succeededBy(version, planned.from(), act)
                    : timeline.with(version.active(planned, act));
            return new Changed<>(after, key.number());
        });
    }

    /** An act on one version that somebody may have taken already. */
    @SuppressWarnings("unchecked") // a step changes no content
    private <T> Versioned<T> step(
            DeskKind<T> kind,
            VersionKey key,
            Permission needed,
            Status to,
            String note,
            Caller caller,
            BiFunction<Versioned<?>, Act, Versioned<?>> step) {
        return act(kind, key, needed, Note.of(note), caller, (timeline, act) -> {
            Versioned<T> version = version(timeline, key);
            return isDone(version, to, caller) ? version : (Versioned<T>) step.apply(version, act);
        });
    }

    private <T> Versioned<T> act(
            DeskKind<T> kind,
            VersionKey key,
            Permission needed,
            String note,
            Caller caller,
            BiFunction<Timeline<T>, Act, Versioned<T>> step) {
        return change(kind, key, needed, note, caller, (timeline, act) -> {
            Versioned<T> version = step.apply(timeline, act);
            return new Changed<>(timeline.with(version), version.key().number());
        });
    }

    /** What an act has made of all versions, and which of them it was about. */
    private record Changed<T>(Timeline<T> after, int number) {
        Versioned<T> version() {
            return after.number(number).orElseThrow();
        }
    }

    /** The one way in which anything changes: permission, turn, change, storage, audit. */
    private <T> Versioned<T> change(
            DeskKind<T> kind,
            VersionKey key,
            Permission needed,
            String note,
            Caller caller,
            BiFunction<Timeline<T>, Act, Changed<T>> change) {
        caller.demand(needed, clock.instant());
        ContentForm<T> form = kind.form(key.id());
        versions.lock(key.kind(), key.id());
        Timeline<T> before = versions.timeline(form, key.id());
        Changed<T> changed = change.apply(before, new Act(caller.login(), clock.instant(), note));
        versions.save(form, changed.after());
        audit.record(before, changed.after(), caller);
        return changed.version();
    }

    private static <T> Versioned<T> version(Timeline<T> timeline, VersionKey key) {
        return timeline.number(key.number()).orElseThrow(() -> DeskReader.unknown(key));
    }

    private static <V extends Versioned<?>> V unchanged(V version, Seen seen) {
        if (!version.digest().equals(seen.digest())) {
            throw Versions.changedMeanwhile(version.key());
        }
        return version;
    }

    /** Whether the caller has taken this very step last: a form sent twice, a call repeated. */
    private static boolean isDone(Versioned<?> version, Status to, Caller caller) {
        return version.status() == to && version.history().getLast().act().by().equals(caller.login());
    }
}
