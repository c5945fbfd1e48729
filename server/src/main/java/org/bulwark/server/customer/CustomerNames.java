package org.bulwark.server.customer;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.bulwark.screening.name.NameForm;
import org.bulwark.screening.name.NameIndex;
import org.bulwark.screening.name.NameKind;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Finds firms whose names are like a text: misspelt, in other letters, words in another order. It compares as screening does. The names of
 * firms stand in registers, so they may be held in the open; those of people are not looked at here.
 */
@Component
class CustomerNames {

    private static final int MOST_HELD = 100_000;
    private static final int MOST_FOUND = 50;
    private static final double LIKE = 0.8;
    private static final Duration FRESH = Duration.ofMinutes(5);

    private final JdbcClient database;
    private final InstantSource clock;
    private volatile @Nullable Held held;

    CustomerNames(JdbcClient database, InstantSource clock) {
        this.database = database;
        this.clock = clock;
    }

    private record Held(Instant since, List<UUID> ids, NameIndex index) {}

    private record Named(UUID id, String name) {}

    /** The firms whose names are like a text, the likest first; of a large bank those that it knows the shortest are held. */
    List<UUID> like(String text) {
        NameForm question = NameForm.of(text, NameKind.UNKNOWN);
        if (question.tokens().isEmpty()) {
            return List.of();
        }
        Held names = held();
        return names.index.search(question, LIKE).stream()
                .sorted(Comparator.comparingDouble(
                                (NameIndex.Found found) -> found.likeness().score())
                        .reversed())
                .limit(MOST_FOUND)
                .map(found -> names.ids.get(found.name()))
                .toList();
    }

    private Held held() {
        Held there = held;
        return there != null && there.since.plus(FRESH).isAfter(clock.instant()) ? there : read();
    }

    private synchronized Held read() {
        Held there = held;
        if (there != null && there.since.plus(FRESH).isAfter(clock.instant())) {
            return there;
        }
        List<Named> names = database.sql(
                        "select id, label from data.party where kind = 'business' and sealed is not null"
                                + " order by known_since desc, id limit " + MOST_HELD)
                .query((row, n) -> new Named(row.getObject(1, UUID.class), row.getString(2)))
                .list();
        Held read = new Held(
                clock.instant(),
                names.stream().map(Named::id).toList(),
                NameIndex.of(names.stream()
                        .map(one -> NameForm.of(one.name, NameKind.FIRM))
                        .toList()));
        held = read;
        return read;
    }
}
