package org.bulwark.screening.velocity;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.bulwark.screening.velocity.VelocityFinding.Duplicate;
import org.bulwark.screening.velocity.VelocityFinding.Shared;
import org.bulwark.screening.velocity.VelocityFinding.TooMany;

/**
 * What the earlier applications say of a new one. Earlier is what was made at the same instant or before, whenever it became known; the
 * application itself, by its id, never counts.
 *
 * @param findings what went beyond the rules: duplicates, then counts, then sharing, in the order of the rules
 * @param duplicates how many earlier applications it duplicates
 * @param applicationsInADay how many applications of the party there were in the 24 hours before
 * @param applicationsInAMonth how many in the 30 days before
 * @param devicePartiesInAMonth how many other parties have used the device in the 30 days before
 */
public record Velocity(
        List<VelocityFinding> findings,
        int duplicates,
        int applicationsInADay,
        int applicationsInAMonth,
        int devicePartiesInAMonth) {

    /** Nothing is known of earlier applications. */
    public static final Velocity NONE = new Velocity(List.of(), 0, 0, 0, 0);

    /** Copies the list. */
    public Velocity {
        findings = List.copyOf(findings);
    }

    /** Where earlier applications are found. */
    @FunctionalInterface
    interface Source {

        /** Those with a key, made after one instant and not after another, oldest first. */
        List<PriorApplication> with(KeyKind kind, String key, Instant after, Instant until);
    }

    /** What a history says of an application, by going through all of it. */
    public static Velocity of(PriorApplication application, Collection<PriorApplication> history, VelocityRules rules) {
        Source all = (kind, key, after, until) -> history.stream()
                .filter(prior -> prior.keys().of(kind).equals(key))
                .filter(prior -> prior.at().isAfter(after) && !prior.at().isAfter(until))
                .sorted(PriorApplication.ORDER)
                .toList();
        return from(application, all, rules);
    }

    static Velocity from(PriorApplication application, Source source, VelocityRules rules) {
        List<VelocityFinding> findings = new ArrayList<>();
        List<PriorApplication> duplicates = earlier(application, source, KeyKind.PARTY, rules.duplicate()).stream()
                .filter(prior -> prior.product().equals(application.product()))
                .toList();
        if (!duplicates.isEmpty()) {
            findings.add(new Duplicate(application.product(), ids(duplicates)));
        }
        for (CountLimit limit : rules.applications()) {
            List<PriorApplication> found = earlier(application, source, limit.kind(), limit.window());
            if (found.size() > limit.most()) {
                findings.add(new TooMany(limit, ids(found)));
            }
        }
        for (CountLimit limit : rules.parties()) {
            List<PriorApplication> found = ofOthers(application, source, limit.kind(), limit.window());
            if (parties(found) > limit.most()) {
                findings.add(new Shared(limit, parties(found), ids(found)));
            }
        }
        return new Velocity(
                findings,
                duplicates.size(),
                earlier(application, source, KeyKind.PARTY, VelocityRules.DAY).size(),
                earlier(application, source, KeyKind.PARTY, VelocityRules.MONTH).size(),
                parties(ofOthers(application, source, KeyKind.DEVICE, VelocityRules.MONTH)));
    }

    private static List<PriorApplication> earlier(
            PriorApplication application, Source source, KeyKind kind, Duration window) {
        String key = application.keys().of(kind);
        if (key.isEmpty()) {
            return List.of();
        }
        Instant now = application.at();
        return source.with(kind, key, now.minus(window), now).stream()
                .filter(prior -> !prior.id().equals(application.id()))
                .toList();
    }

    private static List<PriorApplication> ofOthers(
            PriorApplication application, Source source, KeyKind kind, Duration window) {
        return earlier(application, source, kind, window).stream()
                .filter(prior -> !prior.keys().party().equals(application.keys().party()))
                .toList();
    }

    private static int parties(List<PriorApplication> applications) {
        return (int) applications.stream()
                .map(prior -> prior.keys().party())
                .distinct()
                .count();
    }

    private static List<String> ids(List<PriorApplication> applications) {
        return applications.stream().map(PriorApplication::id).toList();
    }
}
