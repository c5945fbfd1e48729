package org.bulwark.basics.version;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * All versions of one thing, and which of them are in force when. At no instant are there two champions, and challengers always leave
 * something for the champion.
 *
 * @param versions of one thing, by number
 * @param <T> the content's type
 */
public record Timeline<T>(List<Versioned<T>> versions) {

    /**
     * Sorts and checks.
     *
     * <p>{@link VersionProblem#OTHER_THING} for versions of two things, {@link VersionProblem#NUMBER_TAKEN} for two of one number,
     * {@link VersionProblem#OVERLAP} for two champions at one instant, {@link VersionProblem#SHARES_INVALID} for challengers that take
     * everything.
     */
    public Timeline {
        versions = versions.stream()
                .sorted(Comparator.comparingInt(v -> v.key().number()))
                .toList();
        ofOneThing(versions);
        // Who is in force changes for the worse only where somebody starts.
        for (Instant start : starts(versions)) {
            check(versions, start);
        }
    }

    /** What is in force at an instant; empty while there is no champion, for without one nobody challenges and nothing casts a shadow. */
    public Optional<InForce<T>> at(Instant instant) {
        return inForce(versions, Part.CHAMPION, instant).stream()
                .findFirst()
                .map(champion -> new InForce<>(
                        champion,
                        inForce(versions, Part.CHALLENGER, instant),
                        inForce(versions, Part.SHADOW, instant)));
    }

    /** The version with a number. */
    public Optional<Versioned<T>> number(int number) {
        return versions.stream().filter(v -> v.key().number() == number).findFirst();
    }

    /** The number that the next version gets. */
    public int nextNumber() {
        return versions.isEmpty() ? 1 : versions.getLast().key().number() + 1;
    }

    /** The timeline with a version added, or put in the place of the one with its number. */
    public Timeline<T> with(Versioned<T> version) {
        List<Versioned<T>> others = new ArrayList<>(versions);
        others.removeIf(v -> v.key().equals(version.key()));
        others.add(version);
        return new Timeline<>(others);
    }

    /**
     * The timeline with an approved version as champion from an instant, and every champion that would still be in force then retired at
     * that instant: one act, so that there is neither a gap nor an overlap.
     */
    public Timeline<T> succeededBy(Versioned<T> approved, Instant from, Act act) {
        List<Versioned<T>> after = new ArrayList<>();
        for (Versioned<T> version : versions) {
            if (!version.key().equals(approved.key())) {
                boolean makesWay = version.status() == Status.ACTIVE && isChampion(version);
                after.add(makesWay ? version.retired(from, act) : version);
            }
        }
        after.add(approved.active(Deployment.champion(from), act));
        return new Timeline<>(after);
    }

    private static <T> boolean isChampion(Versioned<T> version) {
        return version.deployment().filter(d -> d.part() == Part.CHAMPION).isPresent();
    }

    private static <T> List<Versioned<T>> inForce(List<Versioned<T>> versions, Part part, Instant instant) {
        return versions.stream()
                .filter(v -> v.deployment()
                        .filter(d -> d.part() == part && d.covers(instant))
                        .isPresent())
                .toList();
    }

    private static <T> List<Instant> starts(List<Versioned<T>> versions) {
        return versions.stream()
                .flatMap(v -> v.deployment().stream())
                .map(Deployment::from)
                .distinct()
                .sorted()
                .toList();
    }

    private static <T> void ofOneThing(List<Versioned<T>> versions) {
        Set<Integer> numbers = new HashSet<>();
        for (Versioned<T> version : versions) {
            VersionKey key = version.key();
            if (!key.sameThing(versions.getFirst().key())) {
                throw VersionProblem.OTHER_THING.with(
                        key + " is not a version of the same thing as "
                                + versions.getFirst().key() + ".",
                        "Put versions of one kind and name together.");
            }
            if (!numbers.add(key.number())) {
                throw VersionProblem.NUMBER_TAKEN.with(
                        "There are two versions " + key + ".", "Take the first number that is free.");
            }
        }
    }

    /** What must hold at every instant. */
    private static <T> void check(List<Versioned<T>> versions, Instant instant) {
        List<Versioned<T>> champions = inForce(versions, Part.CHAMPION, instant);
        if (champions.size() > 1) {
            throw VersionProblem.OVERLAP.with(
                    champions.get(0).key() + " and " + champions.get(1).key() + " would both be champion at " + instant
                            + ".",
                    "Retire one of them at the instant at which the other starts.");
        }
        int taken = inForce(versions, Part.CHALLENGER, instant).stream()
                .mapToInt(v -> v.deployment().orElseThrow().permille())
                .sum();
        if (taken >= Deployment.ALL) {
            throw VersionProblem.SHARES_INVALID.with(
                    "Challengers would take " + taken + " per mille at " + instant
                            + " and leave nothing for the champion.",
                    "Lower their shares to 999 per mille together, or less.");
        }
    }
}
