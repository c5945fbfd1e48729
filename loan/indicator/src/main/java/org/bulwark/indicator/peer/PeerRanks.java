package org.bulwark.indicator.peer;

import java.util.Optional;
import java.util.OptionalDouble;
import org.bulwark.indicator.value.Peers;

/**
 * Ranks among the parties of the own industry, and among all parties where too few of the industry have a value. Nobody is ranked among
 * fewer than {@link #LEAST} parties: a rank among few would tell the value of one other customer.
 *
 * @param industry of the party's own industry
 * @param all of all parties
 */
public record PeerRanks(PeerSpread industry, PeerSpread all) implements Peers {

    /** The fewest parties among whom anybody is ranked. */
    public static final int LEAST = 20;

    @Override
    public OptionalDouble rank(String indicator, double value) {
        return enough(industry, indicator)
                .or(() -> enough(all, indicator))
                .map(summary -> OptionalDouble.of(summary.rank(value)))
                .orElse(OptionalDouble.empty());
    }

    private static Optional<PeerSummary> enough(PeerSpread spread, String indicator) {
        return spread.summary(indicator).filter(summary -> summary.count() >= LEAST);
    }
}
