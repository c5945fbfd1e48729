package org.bulwark.bank.stream;

import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.bulwark.basics.party.PartyId;

/**
 * What truly happened to a party: for judging what was made of its events, and for nothing else. No event carries any of it.
 *
 * @param party who
 * @param first the month of the first value of the paths
 * @param health latent health month by month, more is better
 * @param trouble how deep in trouble month by month, 0 none to about 1 at default
 * @param defaulted the month in which a loan became 90 days past due
 * @param fraud the deceit
 * @param fraudSince the month in which it began
 * @param accomplices the parties that took part
 */
public record StreamTruth(
        PartyId party,
        YearMonth first,
        List<Double> health,
        List<Double> trouble,
        Optional<YearMonth> defaulted,
        Optional<FraudKind> fraud,
        Optional<YearMonth> fraudSince,
        List<PartyId> accomplices) {

    /** Copies the lists. */
    public StreamTruth {
        health = List.copyOf(health);
        trouble = List.copyOf(trouble);
        accomplices = List.copyOf(accomplices);
    }
}
