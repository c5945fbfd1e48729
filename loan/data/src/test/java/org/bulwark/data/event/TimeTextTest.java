package org.bulwark.data.event;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Locale;
import java.util.OptionalLong;
import java.util.Random;
import org.bulwark.basics.time.Microseconds;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;

@NullMarked
class TimeTextTest {

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final long OLDEST = Microseconds.since1970(Instant.parse("1900-01-01T00:00:00Z"));
    private static final long YOUNGEST = Microseconds.since1970(Instant.parse("2200-01-01T00:00:00Z"));

    @Test
    void readsTheUsualLayoutAsTheLibraryDoes() {
        Random random = new Random(7);
        for (int i = 0; i < 20_000; i++) {
            Instant instant = Microseconds.instant(random.nextLong(OLDEST, YOUNGEST));
            int digits = random.nextInt(8);
            String pattern = "uuuu-MM-dd'T'HH:mm:ss" + (digits == 0 ? "" : "." + "S".repeat(digits)) + "XXX";
            ZoneOffset offset = random.nextInt(4) == 0 ? ZoneOffset.ofHours(3) : ZoneOffset.UTC;
            String text = DateTimeFormatter.ofPattern(pattern, Locale.ROOT).format(instant.atOffset(offset));

            assertThat(TimeText.micros(text, ZONE)).as(text).isEqualTo(library(text));
        }
    }

    @Test
    void whatIsALetterOffIsReadAsTheLibraryDoes() {
        Random random = new Random(11);
        String letters = "0123456789-:.TZz+ /٣";
        for (int i = 0; i < 20_000; i++) {
            StringBuilder text = new StringBuilder("2024-02-29T23:59:58.120000Z");
            text.setCharAt(random.nextInt(text.length()), letters.charAt(random.nextInt(letters.length())));
            if (random.nextInt(3) == 0) {
                text.deleteCharAt(random.nextInt(text.length()));
            }

            assertThat(TimeText.micros(text.toString(), ZONE))
                    .as(text.toString())
                    .isEqualTo(library(text.toString()));
        }
    }

    @Test
    void aDateBeginsInTheBanksZone() {
        assertThat(TimeText.micros("2026-03-01", ZONE))
                .hasValue(Microseconds.since1970(
                        LocalDate.of(2026, 3, 1).atStartOfDay(ZONE).toInstant()));
    }

    @Test
    void daysThatAreNoneAndOtherCenturiesAreRefused() {
        for (String text : List.of(
                "2025-02-29T10:00:00Z",
                "2025-13-01T10:00:00Z",
                "2025-06-31T10:00:00Z",
                "2025-06-30T24:00:01Z",
                "1899-12-31T23:59:59Z",
                "2200-01-01T00:00:00Z",
                "2025-06-30T10:00:00",
                "")) {
            assertThat(TimeText.micros(text, ZONE)).as(text).isEmpty();
        }
    }

    private static OptionalLong library(String text) {
        try {
            long micros = Microseconds.since1970(OffsetDateTime.parse(text).toInstant());
            return micros > OLDEST && micros < YOUNGEST ? OptionalLong.of(micros) : OptionalLong.empty();
        } catch (DateTimeParseException e) {
            return OptionalLong.empty();
        }
    }
}
