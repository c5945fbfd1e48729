package org.bulwark.server.data;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * What control groups owe: of every facility that is offered or open, the larger of what was granted and what is drawn, because what is
 * promised can be drawn tomorrow; of a frozen one what is drawn. Past and closed facilities do not count.
 */
@Repository
public class Exposures {

    private final JdbcClient database;

    Exposures(JdbcClient database) {
        this.database = database;
    }

    /** What is owed, and goes on growing while one transaction decides about several applications of a group. */
    public static final class Book {
        private record Owed(UUID party, String currency, long minor) {}

        private final Map<UUID, Map<UUID, Map<String, Long>>> groups = new HashMap<>();

        private void add(UUID group, Owed owed) {
            groups.computeIfAbsent(group, g -> new HashMap<>())
                    .computeIfAbsent(owed.party, p -> new HashMap<>())
                    .merge(owed.currency, owed.minor, Math::addExact);
        }

        /** Counts what has just been granted. */
        public void grant(KnownParty party, String currency, long minor) {
            add(party.controlGroup(), new Owed(party.id(), currency, minor));
        }

        /** What the whole group owes, in minor units; empty when some of it is in another currency. */
        public Optional<Long> ofGroup(KnownParty party, String currency) {
            return sum(groups.getOrDefault(party.controlGroup(), Map.of()).values(), currency);
        }

        /** What the party itself owes, in minor units; empty when some of it is in another currency. */
        public Optional<Long> ofObligor(KnownParty party, String currency) {
            Map<String, Long> owed =
                    groups.getOrDefault(party.controlGroup(), Map.of()).get(party.id());
            return owed == null ? Optional.of(0L) : sum(List.of(owed), currency);
        }

        private static Optional<Long> sum(Collection<Map<String, Long>> parts, String currency) {
            long sum = 0;
            for (Map<String, Long> part : parts) {
                for (Map.Entry<String, Long> owed : part.entrySet()) {
                    if (!owed.getKey().equals(currency) && owed.getValue() != 0) {
                        return Optional.empty();
                    }
                    sum = Math.addExact(sum, owed.getValue());
                }
            }
            return Optional.of(sum);
        }
    }

    /** What some control groups owe now. */
    public Book of(Collection<UUID> controlGroups) {
        Book book = new Book();
        database.sql("""
                        select p.control_group, f.party, f.currency, sum(f.exposed)
                        from data.party p cross join lateral
                            (select * from data.facility where party = p.id offset 0) f
                        where p.control_group = any (?) and f.exposed > 0
                        group by 1, 2, 3
                        """)
                .param(controlGroups.stream().distinct().toArray(UUID[]::new))
                .query(row -> {
                    book.add(
                            row.getObject(1, UUID.class),
                            new Book.Owed(row.getObject(2, UUID.class), row.getString(3), row.getLong(4)));
                });
        return book;
    }
}
