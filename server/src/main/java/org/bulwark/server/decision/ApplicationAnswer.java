package org.bulwark.server.decision;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.bulwark.basics.Reason;
import org.bulwark.basics.money.Money;
import org.bulwark.basics.money.Rate;
import org.bulwark.basics.rule.FactSchema;
import org.bulwark.basics.version.VersionKey;
import org.bulwark.decision.Decision;
import org.bulwark.decision.Outcome;
import org.bulwark.files.words.Words;
import org.bulwark.score.scorecard.Score;

/**
 * What a caller of the API is told about an application.
 *
 * @param id its id
 * @param status {@code decided}, {@code referred}, or {@code waiting} to be decided
 * @param outcome {@code APPROVE}, {@code REFER} or {@code DECLINE}; absent while it waits
 * @param product the product's code
 * @param branch the branch's code
 * @param receivedAt when it came
 * @param decidedAt when it was decided
 * @param limit what the bank would lend
 * @param rate the yearly rate in percent, as a decimal text
 * @param termMonths for how long
 * @param grade the score's grade
 * @param points the score
 * @param reasons why it is not more than it is
 * @param policyVersion the version of the policy that decided
 */
record ApplicationAnswer(
        UUID id,
        String status,
        Optional<String> outcome,
        String product,
        String branch,
        Instant receivedAt,
        Optional<Instant> decidedAt,
        Optional<Amount> limit,
        Optional<String> rate,
        Optional<Integer> termMonths,
        Optional<String> grade,
        Optional<Integer> points,
        List<Told> reasons,
        Optional<Integer> policyVersion) {

    /**
     * An amount of money.
     *
     * @param amount in units of the currency, as a decimal text
     * @param currency ISO 4217
     */
    record Amount(String amount, String currency) {
        static Amount of(Money money) {
            return new Amount(money.amount(), money.currency().getCurrencyCode());
        }
    }

    /**
     * A reason.
     *
     * @param code the stable code
     * @param text the reader's sentence
     * @param parameters what the sentence speaks of
     */
    record Told(String code, String text, Map<String, String> parameters) {
        /** All of them, with what they read called as people call it. */
        private static List<Told> all(List<Reason> reasons, FactSchema schema, Locale language) {
            Words words = Words.in(language);
            return reasons.stream()
                    .map(reason -> new Told(reason.code(), words.say(Titles.told(schema, reason)), reason.parameters()))
                    .toList();
        }
    }

    /** What was decided just now. */
    static ApplicationAnswer of(Decided decided, Locale language) {
        Decision decision = decided.decision();
        return new ApplicationAnswer(
                decided.id(),
                decision.outcome() == Outcome.REFER ? "referred" : "decided",
                Optional.of(decision.outcome().name()),
                decided.arrival().request().product(),
                decided.arrival().request().branch(),
                decided.arrival().receivedAt(),
                Optional.of(decided.decidedAt()),
                decision.limit().map(Amount::of),
                decision.price().map(Rate::percent),
                decision.termMonths(),
                decision.grade(),
                decided.score().map(Score::points),
                Told.all(decision.reasons(), decided.underwriting().schema(), language),
                Optional.of(decided.underwriting().policyVersion()).map(VersionKey::number));
    }

    /** What was decided before, from what is kept. */
    static ApplicationAnswer of(ApplicationRow row, List<Reason> reasons, FactSchema schema, Locale language) {
        return new ApplicationAnswer(
                row.id(),
                row.status().name().toLowerCase(Locale.ROOT),
                Optional.of(row.outcome().name()),
                row.product(),
                row.branch(),
                row.receivedAt(),
                Optional.of(row.decidedAt()),
                row.granted().map(Amount::of),
                row.rate().map(Rate::percent),
                row.grantedMonths(),
                row.grade(),
                row.points(),
                Told.all(reasons, schema, language),
                Optional.of(row.policyVersion()));
    }

    /** What was accepted and waits. */
    static ApplicationAnswer waiting(Arrival arrival) {
        return new ApplicationAnswer(
                arrival.id(),
                "waiting",
                Optional.empty(),
                arrival.request().product(),
                arrival.request().branch(),
                arrival.receivedAt(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                Optional.empty());
    }
}
