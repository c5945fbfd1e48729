package org.bulwark.basics.version;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.SequencedSet;

/**
 * One version of something that people configure, and its life so far.
 *
 * <pre>
 * DRAFT ── tested ──▶ TESTED ── approved ──▶ APPROVED ── active ──▶ ACTIVE ── retired ──▶ RETIRED
 *   └───────┬───────────┴──────────┬────────────┘
 *       withdrawn          TESTED ── rejected
 * </pre>
 *
 * <p>Each step returns a new value or refuses with a {@link VersionProblem}. A step dated before the one it follows is refused. The content
 * is fixed once it is tested: to change it, make the {@link #next} version.
 *
 * @param key which version of which thing
 * @param content what was configured; an immutable value
 * @param digest of the content as stored
 * @param authors everybody who wrote it, the first author first; none of them may approve it
 * @param basedOn the number of the version that it was made from
 * @param deployment what it does and when, once activated
 * @param history its steps, beginning with the draft; never empty
 * @param <T> the content's type
 */
public record Versioned<T>(
        VersionKey key,
        T content,
        ContentDigest digest,
        SequencedSet<String> authors,
        Optional<Integer> basedOn,
        Optional<Deployment> deployment,
        List<Step> history) {

    /** Copies the collections. */
    public Versioned {
        authors = Collections.unmodifiableSequencedSet(new LinkedHashSet<>(authors));
        history = List.copyOf(history);
        if (history.isEmpty() || authors.isEmpty()) {
            throw new IllegalArgumentException("a version without a beginning");
        }
    }

    /** The first draft of a thing, or of a version whose number is given by the key. */
    public static <T> Versioned<T> draft(VersionKey key, T content, ContentDigest digest, Act act) {
        return draft(key, content, digest, act, Optional.empty());
    }

    private static <T> Versioned<T> draft(
            VersionKey key, T content, ContentDigest digest, Act act, Optional<Integer> basedOn) {
        SequencedSet<String> authors = new LinkedHashSet<>(List.of(act.by()));
        return new Versioned<>(
                key, content, digest, authors, basedOn, Optional.empty(), List.of(new Step(Status.DRAFT, act)));
    }

    /** How far it has come. */
    public Status status() {
        return history.getLast().to();
    }

    /** Who began it. */
    public String author() {
        return authors.getFirst();
    }

    /** Whether it is in force at an instant, in whatever part. */
    public boolean isInForce(Instant instant) {
        return deployment.filter(d -> d.covers(instant)).isPresent();
    }

    /** The draft with another content; whoever edits becomes an author. */
    public Versioned<T> edited(T another, ContentDigest itsDigest, Act act) {
        needs(Status.DRAFT, VersionProblem.NOT_A_DRAFT, "be edited", "Make a new version of it and edit that.");
        SequencedSet<String> writers = new LinkedHashSet<>(authors);
        writers.add(act.by());
        return new Versioned<>(key, another, itsDigest, writers, basedOn, deployment, with(Status.DRAFT, act));
    }

    /** A new draft made from this version, whatever its status. Its number is above this one's and not in use yet. */
    public Versioned<T> next(int number, T another, ContentDigest itsDigest, Act act) {
        if (number <= key.number()) {
            throw VersionProblem.NUMBER_TAKEN.with(
                    "Version " + number + " cannot follow " + key + ".", "Take the first number that is free.");
        }
        return draft(key.number(number), another, itsDigest, act, Optional.of(key.number()));
    }

    /** Its tests have passed. */
    public Versioned<T> tested(Act act) {
        needs(Status.DRAFT, VersionProblem.NOT_A_DRAFT, "be tested", "Make a new version of it and test that.");
        return to(Status.TESTED, act);
    }

    /** A second person agrees. */
    public Versioned<T> approved(Act act) {
        needs(Status.TESTED, VersionProblem.NOT_TESTED, "be approved", "Let its tests pass first.");
        needsSecondPerson(act);
        return to(Status.APPROVED, act);
    }

    /** A second person refuses, and says why. */
    public Versioned<T> rejected(Act act) {
        needs(Status.TESTED, VersionProblem.NOT_TESTED, "be rejected", "Withdraw it instead.");
        needsSecondPerson(act);
        if (act.note().isBlank()) {
            throw VersionProblem.NOTE_MISSING.with(
                    key + " is rejected without a word.", "Say why, for the author to read.");
        }
        return to(Status.REJECTED, act);
    }

    /** It is taken back before it comes into force. */
    public Versioned<T> withdrawn(Act act) {
        if (status() == Status.ACTIVE || status().isOver()) {
            throw VersionProblem.NOT_WITHDRAWABLE.with(
                    key + " is " + status() + " and cannot be withdrawn.",
                    status() == Status.ACTIVE ? "Retire it instead." : "Leave it; its life is over.");
        }
        return to(Status.WITHDRAWN, act);
    }

    /** It is to be in force from an instant that is not before the act's own; its end is settled later. */
    public Versioned<T> active(Deployment planned, Act act) {
        needs(Status.APPROVED, VersionProblem.NOT_APPROVED, "be activated", "Let a second person approve it first.");
        if (planned.from().isBefore(act.at())) {
            throw VersionProblem.STARTS_IN_PAST.with(
                    key + " cannot be in force from " + planned.from() + ": that is before " + act.at()
                            + ", when it was decided.",
                    "Let it start at " + act.at() + " or later.");
        }
        Versioned<T> stepped = to(Status.ACTIVE, act);
        return stepped.deployed(planned);
    }

    /** It goes out of force at an instant that is not before the act's own, nor before it came into force. */
    public Versioned<T> retired(Instant until, Act act) {
        needs(Status.ACTIVE, VersionProblem.NOT_ACTIVE, "be retired", "Withdraw it if it is not wanted.");
        Deployment now = deployment.orElseThrow();
        if (until.isBefore(act.at()) || until.isBefore(now.from())) {
            throw VersionProblem.ENDS_TOO_EARLY.with(
                    key + " cannot end at " + until + ": it starts at " + now.from() + ", and it is " + act.at()
                            + " now.",
                    "Let it end at the later of the two, or after.");
        }
        return to(Status.RETIRED, act).deployed(now.until(until));
    }

    private Versioned<T> deployed(Deployment as) {
        return new Versioned<>(key, content, digest, authors, basedOn, Optional.of(as), history);
    }

    private Versioned<T> to(Status status, Act act) {
        return new Versioned<>(key, content, digest, authors, basedOn, deployment, with(status, act));
    }

    private List<Step> with(Status status, Act act) {
        Instant last = history.getLast().act().at();
        if (act.at().isBefore(last)) {
            throw VersionProblem.TIME_GOES_BACK.with(
                    "A step of " + key + " is dated " + act.at() + ", before its last one at " + last + ".",
                    "Check the clock of the machine.");
        }
        List<Step> steps = new ArrayList<>(history);
        steps.add(new Step(status, act));
        return steps;
    }

    private void needs(Status status, VersionProblem otherwise, String what, String remedy) {
        if (status() != status) {
            throw otherwise.with(key + " is " + status() + " and cannot " + what + ".", remedy);
        }
    }

    private void needsSecondPerson(Act act) {
        if (authors.contains(act.by())) {
            throw VersionProblem.SECOND_PERSON_NEEDED.with(
                    act.by() + " wrote " + key + " and cannot judge it.", "Ask somebody who did not write it.");
        }
    }
}
