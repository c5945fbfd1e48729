package org.bulwark.server.workout.restructure;

import java.util.Optional;
import org.bulwark.basics.Problem;
import org.bulwark.workout.restructure.Offer;
import org.bulwark.workout.restructure.ValuedOffer;

/**
 * Something that can be offered.
 *
 * @param offer what
 * @param valued worked out
 * @param refused why it cannot be worked out
 */
record Offered(Offer offer, Optional<ValuedOffer> valued, Optional<Problem> refused) {

    /** The word of an offer: {@code rate-cut}. */
    String word() {
        return switch (offer) {
            case Offer.Extension _ -> "extension";
            case Offer.GracePeriod _ -> "grace-period";
            case Offer.RateCut _ -> "rate-cut";
            case Offer.StepUp _ -> "step-up";
            case Offer.Haircut _ -> "haircut";
            case Offer.Consolidation _ -> "consolidation";
        };
    }

    /** Whether the client can bear it. */
    boolean bearable() {
        return valued.filter(ValuedOffer::bearable).isPresent();
    }

    /** Why it is shown and cannot be proposed as new terms of the contract; empty where it can. */
    Optional<String> hindrance() {
        if (valued.isEmpty()) {
            return Optional.of("not-worked-out");
        }
        return switch (offer) {
            case Offer.Extension _, Offer.GracePeriod _, Offer.RateCut _ -> Optional.empty();
            case Offer.StepUp _ -> Optional.of("not-written");
            case Offer.Haircut _ -> Optional.of("gives-up");
            case Offer.Consolidation _ -> Optional.of("new-loan");
        };
    }
}
