package org.bulwark.server.data.intake;

import java.util.Collection;

/**
 * What became of some records: {@code received = accepted + duplicate + quarantined}.
 *
 * @param received how many came
 * @param accepted how many are new on disk
 * @param duplicate how many came before
 * @param quarantined how many are kept aside
 */
public record Totals(long received, long accepted, long duplicate, long quarantined) {

    /** Of no records. */
    public static final Totals NONE = new Totals(0, 0, 0, 0);

    /** Adds outcomes up. */
    public static Totals of(Collection<Outcome> outcomes) {
        long accepted =
                outcomes.stream().filter(Outcome.Accepted.class::isInstance).count();
        long duplicate =
                outcomes.stream().filter(Outcome.Duplicate.class::isInstance).count();
        long quarantined =
                outcomes.stream().filter(Outcome.Quarantined.class::isInstance).count();
        return new Totals(outcomes.size(), accepted, duplicate, quarantined);
    }

    /** Both together. */
    public Totals plus(Totals other) {
        return new Totals(
                received + other.received,
                accepted + other.accepted,
                duplicate + other.duplicate,
                quarantined + other.quarantined);
    }
}
