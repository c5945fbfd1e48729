package org.bulwark.screening;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.SequencedMap;
import org.bulwark.basics.Reason;
import org.bulwark.basics.rule.Fact;
import org.bulwark.basics.rule.FactType;
import org.bulwark.screening.list.Hit;
import org.bulwark.screening.list.ListKind;
import org.bulwark.screening.velocity.Velocity;

/**
 * What screening a party came to.
 *
 * @param at for which instant
 * @param hits on lists, cleared ones among them
 * @param velocity what earlier applications say
 * @param findings all that was found, with what it asks for: hits, then names that could not be screened, then earlier applications
 */
public record Screening(Instant at, List<Hit> hits, Velocity velocity, List<Finding> findings) {

    /** What policies can read, in the order of {@link #facts()}. */
    public static final List<Fact> FACTS = List.of(
            Fact.of("screening.level", FactType.TEXT, "Worst level of screening: CLEAR, REVIEW or BLOCK"),
            Fact.of("screening.blacklist_hits", FactType.WHOLE, "Entries of black lists that were hit"),
            Fact.of("screening.greylist_hits", FactType.WHOLE, "Entries of grey lists that were hit"),
            Fact.of("screening.sanctions_hits", FactType.WHOLE, "Entries of sanctions lists that were hit"),
            Fact.of("screening.sanctions_score", FactType.NUMBER, "Highest score on a sanctions list, 0 to 1"),
            Fact.of("screening.device_hits", FactType.WHOLE, "Entries of device lists that were hit"),
            Fact.of("screening.duplicates", FactType.WHOLE, "Earlier applications for the same product"),
            Fact.of("screening.applications_24h", FactType.WHOLE, "Applications of the party in the 24 hours before"),
            Fact.of(
                    "screening.device_parties_30d",
                    FactType.WHOLE,
                    "Other parties on the device in the 30 days before"));

    /** Copies the lists. */
    public Screening {
        hits = List.copyOf(hits);
        findings = List.copyOf(findings);
    }

    /** The worst that any finding asks for. */
    public Level level() {
        return findings.stream().map(Finding::level).reduce(Level.CLEAR, Level::or);
    }

    /** The reasons of what asks for something. */
    public List<Reason> reasons() {
        return findings.stream()
                .filter(finding -> finding.level() != Level.CLEAR)
                .map(Finding::reason)
                .toList();
    }

    /** The values of {@link #FACTS}: texts, whole numbers as {@link Long}, scores as {@link Double}. Cleared hits do not count. */
    public SequencedMap<String, Object> facts() {
        SequencedMap<String, Object> facts = new LinkedHashMap<>();
        facts.put("screening.level", level().name());
        facts.put("screening.blacklist_hits", entries(ListKind.BLACKLIST));
        facts.put("screening.greylist_hits", entries(ListKind.GREYLIST));
        facts.put("screening.sanctions_hits", entries(ListKind.SANCTIONS));
        facts.put("screening.sanctions_score", highest(ListKind.SANCTIONS));
        facts.put("screening.device_hits", entries(ListKind.DEVICE));
        facts.put("screening.duplicates", (long) velocity.duplicates());
        facts.put("screening.applications_24h", (long) velocity.applicationsInADay());
        facts.put("screening.device_parties_30d", (long) velocity.devicePartiesInAMonth());
        return facts;
    }

    private long entries(ListKind kind) {
        return hits.stream()
                .filter(hit -> hit.kind() == kind && !hit.cleared())
                .map(hit -> hit.list() + " " + hit.entry().id())
                .distinct()
                .count();
    }

    private double highest(ListKind kind) {
        return hits.stream()
                .filter(hit -> hit.kind() == kind && !hit.cleared())
                .mapToDouble(Hit::score)
                .max()
                .orElse(0);
    }

    /** The level and counts only: names are personal, and this may be logged. */
    @Override
    public String toString() {
        return level().name().toLowerCase(Locale.ROOT) + " with " + hits.size() + " hits and " + findings.size()
                + " findings";
    }
}
