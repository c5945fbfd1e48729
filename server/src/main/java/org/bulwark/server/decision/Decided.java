package org.bulwark.server.decision;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.bulwark.decision.Decision;
import org.bulwark.score.scorecard.Score;
import org.bulwark.server.data.KnownParty;

/**
 * An application with the policy's answer, as it goes into the database.
 *
 * @param arrival what came
 * @param party who applies
 * @param amount what was asked for, in minor units
 * @param termMonths for how long
 * @param currency the product's currency
 * @param answer what the deciding policy said
 * @param underwriting who decided
 * @param decidedAt when
 * @param evidence everything that it rests on, sealed
 */
record Decided(
        Arrival arrival,
        KnownParty party,
        long amount,
        int termMonths,
        String currency,
        Underwriting.Answer answer,
        Underwriting underwriting,
        Instant decidedAt,
        SealedEvidence evidence) {

    UUID id() {
        return arrival.id();
    }

    Decision decision() {
        return answer.decision();
    }

    Optional<Score> score() {
        return answer.score();
    }
}
