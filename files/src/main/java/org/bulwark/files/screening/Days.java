package org.bulwark.files.screening;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Optional;

/** Reads instants: {@code 2026-03-01T12:00:00Z}, without a zone in UTC, or a day, which begins at midnight in UTC. */
final class Days {

    private static final int DAY = "2026-03-01".length();

    private Days() {}

    static Optional<Instant> of(String text) {
        try {
            if (text.length() == DAY) {
                return Optional.of(LocalDate.parse(text).atStartOfDay().toInstant(ZoneOffset.UTC));
            }
            return Optional.of(
                    text.endsWith("Z")
                            ? Instant.parse(text)
                            : LocalDateTime.parse(text).toInstant(ZoneOffset.UTC));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
