package org.bulwark.server.workout.collection;

import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.bulwark.server.access.Caller;
import org.bulwark.workout.collection.CollectionFact;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What people know of a client and no book of the bank does. Nothing is overwritten: what was said last holds. */
@Repository
class SaidFacts {

    /** The facts that people say. */
    static final List<CollectionFact> ALL =
            List.of(CollectionFact.REACHABLE, CollectionFact.WILLING, CollectionFact.VIABLE);

    private final JdbcClient database;
    private final InstantSource clock;

    SaidFacts(JdbcClient database, InstantSource clock) {
        this.database = database;
        this.clock = clock;
    }

    /**
     * A fact as it was said.
     *
     * @param value nothing when it is unknown again
     * @param on the business date
     * @param by who said so
     */
    record Said(CollectionFact fact, Optional<Boolean> value, LocalDate on, String by) {}

    /** What was said of a case, the latest first. */
    List<Said> of(UUID id) {
        return database.sql("select * from workout.collection_fact where of_case = ? order by number desc")
                .param(id)
                .query((row, n) -> {
                    boolean value = row.getBoolean("value");
                    Optional<Boolean> known = row.wasNull() ? Optional.empty() : Optional.of(value);
                    return new Said(
                            CollectionFact.of(row.getString("fact")).orElseThrow(),
                            known,
                            row.getObject("said_on", LocalDate.class),
                            row.getString("said_by"));
                })
                .list();
    }

    /** What holds: what was said last of each; what is unknown is left out. */
    static Map<CollectionFact, Boolean> holding(List<Said> latestFirst) {
        Map<CollectionFact, Boolean> holding = new TreeMap<>();
        for (Said said : latestFirst.reversed()) {
            holding.remove(said.fact);
            said.value.ifPresent(value -> holding.put(said.fact, value));
        }
        return holding;
    }

    @Transactional(propagation = Propagation.MANDATORY)
    void say(UUID id, CollectionFact fact, Optional<Boolean> value, LocalDate on, Caller caller) {
        @Nullable Boolean kept = value.orElse(null);
        database.sql("insert into workout.collection_fact (of_case, fact, value, said_on, said_by, at)"
                        + " values (?, ?, ?, ?, ?, ?)")
                .params(Arrays.asList(
                        id,
                        fact.word(),
                        kept,
                        on,
                        caller.login(),
                        clock.instant().atOffset(ZoneOffset.UTC)))
                .update();
    }
}
