package org.bulwark.server.screening;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.bulwark.screening.list.Birth;
import org.bulwark.server.web.Sent;

/** Reads entries that people type and other systems send: several values of one field stand in lines of their own, or apart by {@code |}. */
final class EntryReader {

    static final Set<String> KEYS = Set.of(
            "id",
            "kind",
            "names",
            "numbers",
            "phones",
            "devices",
            "birth",
            "countries",
            "source",
            "reason",
            "expires",
            "comment");

    private EntryReader() {}

    static EntryDraft read(Sent sent) {
        return new EntryDraft(
                text(sent, "id"),
                NameTrial.kind(text(sent, "kind")),
                texts(text(sent, "names")),
                texts(text(sent, "numbers")),
                texts(text(sent, "phones")),
                texts(text(sent, "devices")),
                birth(text(sent, "birth")),
                texts(text(sent, "countries")),
                text(sent, "source"),
                text(sent, "reason"),
                end(text(sent, "expires")),
                text(sent, "comment"));
    }

    private static String text(Sent sent, String key) {
        return sent.findText(key).orElse("");
    }

    static List<String> texts(String written) {
        return Arrays.asList(written.split("[|\\n\\r]+", -1));
    }

    private static Optional<Birth> birth(String written) {
        String text = written.strip();
        if (text.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(text.matches("\\d{4}") ? Birth.in(Integer.parseInt(text)) : Birth.on(day("birth", text)));
    }

    /** The beginning of a day in UTC; empty for never. */
    static Optional<Instant> end(String written) {
        return written.isBlank()
                ? Optional.empty()
                : Optional.of(day("end", written.strip()).atStartOfDay().toInstant(ZoneOffset.UTC));
    }

    private static LocalDate day(String what, String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException e) {
            throw ScreeningProblem.LIST_INVALID.with(
                    "The " + what + " is no day.", "Write it as year, month and day: 2026-05-04.");
        }
    }
}
