package org.bulwark.server.screening;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.UUID;
import org.bulwark.decision.product.BankFacts;
import org.bulwark.server.data.Applicant;
import org.bulwark.server.data.KnownParty;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Screens applicants, many at a time. */
@Component
public class Screener {

    private static final Duration DUPLICATE_WITHIN = Duration.ofDays(7);
    private static final Duration LOOK_BACK = Duration.ofDays(30);

    private final JdbcClient database;

    Screener(JdbcClient database) {
        this.database = database;
    }

    /**
     * What is screened.
     *
     * @param application its id
     * @param applicant who applies
     * @param product the product's code
     * @param branch where
     * @param device the device that it was sent from
     * @param at when it came
     */
    public record Subject(
            UUID application,
            Applicant applicant,
            String product,
            String branch,
            Optional<String> device,
            Instant at) {}

    /**
     * What was found.
     *
     * @param facts what a policy can ask for, by name
     * @param evidence all of it, for the record
     */
    public record Found(Map<String, Object> facts, SequencedMap<String, Object> evidence) {}

    private record Earlier(String product, Instant at) {}

    /** A batch being screened; what it has screened counts for what comes after it. */
    public static final class Session {
        private final List<Subject> subjects;
        private final List<@Nullable KnownParty> parties;
        private final Map<UUID, List<Earlier>> earlier;

        private Session(List<Subject> subjects, List<@Nullable KnownParty> parties, Map<UUID, List<Earlier>> earlier) {
            this.subjects = subjects;
            this.parties = parties;
            this.earlier = earlier;
        }

        /** Screens the subject in a place of the batch. */
        public Found screen(int place) {
            Subject subject = subjects.get(place);
            UUID party = Objects.requireNonNull(parties.get(place)).id();
            List<Earlier> others = earlier.computeIfAbsent(party, p -> new ArrayList<>());
            boolean duplicate = others.stream()
                    .anyMatch(
                            e -> e.product.equals(subject.product) && e.at.isAfter(subject.at.minus(DUPLICATE_WITHIN)));
            long count = others.stream()
                    .filter(e -> e.at.isAfter(subject.at.minus(LOOK_BACK)))
                    .count();
            others.add(new Earlier(subject.product, subject.at));
            SequencedMap<String, Object> facts = new LinkedHashMap<>();
            facts.put(BankFacts.DUPLICATE, duplicate);
            facts.put(BankFacts.APPLICATIONS_30D, count);
            facts.put(BankFacts.BLOCKED, false);
            facts.put(BankFacts.OPEN_HITS, 0L);
            return new Found(facts, facts);
        }
    }

    /** Fetches what the screening of a batch needs. */
    public Session session(List<Subject> subjects, List<@Nullable KnownParty> parties, Instant now) {
        Map<UUID, List<Earlier>> earlier = new HashMap<>();
        database.sql("select party, product, received_at from decision.application"
                        + " where party = any (?) and received_at > ? order by received_at")
                .param(parties.stream()
                        .flatMap(p -> Optional.ofNullable(p).stream())
                        .map(KnownParty::id)
                        .distinct()
                        .toArray(UUID[]::new))
                .param(now.minus(LOOK_BACK).atOffset(ZoneOffset.UTC))
                .query(row -> {
                    earlier.computeIfAbsent(row.getObject(1, UUID.class), p -> new ArrayList<>())
                            .add(new Earlier(
                                    row.getString(2), row.getTimestamp(3).toInstant()));
                });
        return new Session(subjects, parties, earlier);
    }
}
