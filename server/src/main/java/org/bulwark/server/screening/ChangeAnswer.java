package org.bulwark.server.screening;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** A change as other systems see it. */
record ChangeAnswer(
        UUID id,
        String list,
        String act,
        String state,
        Optional<String> entry,
        String reason,
        Optional<String> file,
        ListChange.Counts counts,
        int base,
        Optional<Integer> version,
        Instant askedAt,
        String askedBy,
        Optional<Instant> settledAt,
        Optional<String> settledBy,
        String note) {

    static ChangeAnswer of(ListChange change) {
        return new ChangeAnswer(
                change.id(),
                change.list(),
                change.act().word(),
                change.state().word(),
                change.entry(),
                change.reason(),
                change.file(),
                change.counts(),
                change.base(),
                change.version(),
                change.asked().at(),
                change.asked().by(),
                change.settled().map(ListChange.Signed::at),
                change.settled().map(ListChange.Signed::by),
                change.note());
    }
}
