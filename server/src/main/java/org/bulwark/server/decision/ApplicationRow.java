package org.bulwark.server.decision;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.UUID;
import org.bulwark.basics.money.Money;
import org.bulwark.basics.money.Rate;
import org.bulwark.decision.Outcome;
import org.jspecify.annotations.Nullable;

/**
 * An application as lists show it: nothing personal in the clear.
 *
 * @param id its id
 * @param number its number, for people
 * @param receivedAt when it came
 * @param submittedBy the login of whoever handed it in
 * @param party who applies
 * @param label the party's masked name
 * @param product the product's code
 * @param branch the branch's code
 * @param channel by which way it came
 * @param requested what was asked for
 * @param termMonths for how long
 * @param status decided, or waiting for a person
 * @param outcome the latest decision
 * @param grade the score's grade
 * @param points the score
 * @param pd the probability of default
 * @param granted the limit
 * @param rate the yearly rate
 * @param grantedMonths the term granted
 * @param policyVersion the policy's version
 * @param scorecardVersion the scorecard's version
 * @param decidedAt when it was decided last
 * @param owner whose desk it lies on, when it is referred
 * @param dueAt by when it is to be decided, when it is referred
 * @param eyes how many people decide together
 * @param overridden whether a person decided otherwise than the policy
 */
public record ApplicationRow(
        UUID id,
        long number,
        Instant receivedAt,
        String submittedBy,
        UUID party,
        String label,
        String product,
        String branch,
        String channel,
        Money requested,
        int termMonths,
        Status status,
        Outcome outcome,
        Optional<String> grade,
        Optional<Integer> points,
        Optional<Double> pd,
        Optional<Money> granted,
        Optional<Rate> rate,
        Optional<Integer> grantedMonths,
        int policyVersion,
        Optional<Integer> scorecardVersion,
        Instant decidedAt,
        Optional<String> owner,
        Optional<Instant> dueAt,
        int eyes,
        boolean overridden) {

    /** Whether somebody still has to decide. */
    public enum Status {
        /** It is settled. */
        DECIDED,
        /** A person is to decide. */
        REFERRED
    }

    /** The application of a row of {@code decision.application}. */
    public static ApplicationRow of(ResultSet row) throws SQLException {
        String currency = row.getString("currency");
        return new ApplicationRow(
                row.getObject("id", UUID.class),
                row.getLong("number"),
                instant(row.getObject("received_at", OffsetDateTime.class)),
                row.getString("submitted_by"),
                row.getObject("party", UUID.class),
                row.getString("label"),
                row.getString("product"),
                row.getString("branch"),
                row.getString("channel"),
                Money.of(row.getLong("amount"), currency),
                row.getInt("term_months"),
                row.getString("status").equals("referred") ? Status.REFERRED : Status.DECIDED,
                Outcome.valueOf(row.getString("outcome")),
                Optional.ofNullable(row.getString("grade")),
                Optional.ofNullable(row.getObject("points", Integer.class)),
                Optional.ofNullable(row.getObject("pd", Double.class)),
                Optional.ofNullable(row.getObject("granted", Long.class)).map(minor -> Money.of(minor, currency)),
                Optional.ofNullable(row.getObject("rate_ppm", Long.class)).map(Rate::ofPpm),
                Optional.ofNullable(row.getObject("granted_months", Integer.class)),
                row.getInt("policy_version"),
                Optional.ofNullable(row.getObject("scorecard_version", Integer.class)),
                instant(row.getObject("decided_at", OffsetDateTime.class)),
                Optional.ofNullable(row.getString("owner")),
                Optional.ofNullable(row.getObject("due_at", OffsetDateTime.class))
                        .map(OffsetDateTime::toInstant),
                row.getInt("eyes"),
                row.getBoolean("overridden"));
    }

    private static Instant instant(@Nullable OffsetDateTime at) {
        if (at == null) {
            throw new IllegalStateException("an application without an instant");
        }
        return at.toInstant();
    }
}
