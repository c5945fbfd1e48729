package org.bulwark.server.decision;

import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** A caller's keys for their requests, so that a request sent twice is one application. A key is kept as long as its application. */
@Repository
class IdempotencyKeys {

    private record Earlier(UUID application, byte[] hash) {}

    private final JdbcClient database;

    IdempotencyKeys(JdbcClient database) {
        this.database = database;
    }

    /** Takes the keys of arrivals; those whose key is taken already have landed, on the earlier application or on a problem. */
    void claim(List<Arrival> arrivals, Map<UUID, Landed> landed) {
        // In one order everywhere, so that two batches with the same keys wait for each other and never in a ring.
        List<Arrival> keyed = arrivals.stream()
                .filter(a -> a.key().isPresent() && !a.waiting())
                .sorted(Comparator.comparing(Arrival::submitter)
                        .thenComparing(a -> a.key().orElseThrow()))
                .toList();
        if (keyed.isEmpty()) {
            return;
        }
        Set<UUID> mine = new HashSet<>(database.sql("""
                        insert into decision.idempotency (caller, key, request_sha256, application, received_at)
                        select * from unnest(?::text[], ?::text[], ?::bytea[], ?::uuid[], ?::timestamptz[])
                        on conflict do nothing returning application
                        """)
                .param(keyed.stream().map(Arrival::submitter).toArray(String[]::new))
                .param(keyed.stream().map(a -> a.key().orElseThrow()).toArray(String[]::new))
                .param(keyed.stream().map(Arrival::requestHash).toArray(byte[][]::new))
                .param(keyed.stream().map(Arrival::id).toArray(UUID[]::new))
                .param(keyed.stream()
                        .map(a -> a.receivedAt().atOffset(ZoneOffset.UTC).toString())
                        .toArray(String[]::new))
                .query((row, n) -> row.getObject(1, UUID.class))
                .list());
        for (Arrival arrival : keyed) {
            if (!mine.contains(arrival.id())) {
                landed.put(arrival.id(), earlier(arrival));
            }
        }
    }

    private Landed earlier(Arrival arrival) {
        Earlier earlier = database.sql(
                        "select application, request_sha256 from decision.idempotency where caller = ? and key = ?")
                .params(arrival.submitter(), arrival.key().orElseThrow())
                .query((row, n) -> new Earlier(row.getObject(1, UUID.class), row.getBytes(2)))
                .single();
        return Arrays.equals(earlier.hash, arrival.requestHash())
                ? new Landed.There(earlier.application, Optional.empty())
                : new Landed.Refused(ApplicationProblem.KEY_REUSED.with(
                        "The idempotency key was used before, for another request.",
                        "Use a new key for a new request, and the same key only for the very same one."));
    }

    /** Frees the keys of arrivals that were refused. */
    void release(List<Arrival> refused) {
        List<UUID> ids = refused.stream()
                .filter(a -> a.key().isPresent())
                .map(Arrival::id)
                .toList();
        if (!ids.isEmpty()) {
            database.sql("delete from decision.idempotency where (caller, key, application) in"
                            + " (select * from unnest(?::text[], ?::text[], ?::uuid[]))")
                    .param(refused.stream()
                            .filter(a -> a.key().isPresent())
                            .map(Arrival::submitter)
                            .toArray(String[]::new))
                    .param(refused.stream().flatMap(a -> a.key().stream()).toArray(String[]::new))
                    .param(ids.toArray(UUID[]::new))
                    .update();
        }
    }
}
