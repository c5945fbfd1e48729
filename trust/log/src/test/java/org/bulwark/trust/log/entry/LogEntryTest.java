package org.bulwark.trust.log.entry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.bulwark.basics.ProblemException;
import org.bulwark.trust.log.tree.Hash;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** An entry has one form, and what is in any other form is refused. */
class LogEntryTest {

    private static final Instant AT = Instant.parse("2026-03-01T08:15:30.000250Z");

    private static final LogEntry ENTRY = LogEntry.of("decision/decided", "application/4711", AT, "user/7")
            .with("outcome", "approve")
            .with("policy", "sme-2026/3")
            .with("evidence", new Commitment(new Hash(1, 2, 3, 4)));

    private static final String GOLDEN =
            "{\"actor\":\"user/7\",\"at\":\"2026-03-01T08:15:30.000250Z\",\"bulwark\":\"entry/1\","
                    + "\"commitments\":{\"evidence\":\"AAAAAAAAAAEAAAAAAAAAAgAAAAAAAAADAAAAAAAAAAQ=\"},"
                    + "\"fields\":{\"outcome\":\"approve\",\"policy\":\"sme-2026/3\"},"
                    + "\"kind\":\"decision/decided\",\"subject\":\"application/4711\"}";

    @Test
    void theBytesAreThoseOfTheFirstVersion() {
        assertThat(new String(ENTRY.bytes(), StandardCharsets.UTF_8)).isEqualTo(GOLDEN);
        assertThat(LogEntry.parse(bytes(GOLDEN))).isEqualTo(ENTRY);
        String bare =
                "{\"actor\":\"a\",\"at\":\"1970-01-01T00:00:00.000000Z\",\"bulwark\":\"entry/1\",\"commitments\":{},"
                        + "\"fields\":{},\"kind\":\"audit/read\",\"subject\":\"s\"}";
        assertThat(new String(LogEntry.of("audit/read", "s", Instant.EPOCH, "a").bytes(), StandardCharsets.UTF_8))
                .isEqualTo(bare);
        assertThat(LogEntry.parse(bytes(bare)).fields()).isEmpty();
    }

    @Test
    void whateverATextHoldsComesBack() {
        SplittableRandom random = new SplittableRandom(31);
        for (int trial = 0; trial < 2000; trial++) {
            LogEntry entry = LogEntry.of(
                    "audit/written",
                    "s/" + random.nextInt(1000),
                    AT.plusNanos(random.nextLong(1L << 50)),
                    "夜/" + random.nextInt(10));
            for (int i = random.nextInt(4); i > 0; i--) {
                entry = entry.with("f" + random.nextInt(100), text(random))
                        .with("c" + i, new Commitment(new Hash(random.nextLong(), random.nextLong(), 0, -1)));
            }
            LogEntry read = LogEntry.parse(entry.bytes());
            assertThat(read).isEqualTo(entry);
            assertThat(read.bytes()).isEqualTo(entry.bytes());
        }
    }

    @Test
    void theOrderInWhichFactsComeDoesNotMatter() {
        LogEntry one = LogEntry.of("a/b", "s", AT, "a").with("x", "1").with("y", "2");
        LogEntry other = LogEntry.of("a/b", "s", AT, "a").with("y", "2").with("x", "1");
        assertThat(one.bytes()).isEqualTo(other.bytes());
    }

    @Test
    void microsecondsAreKeptAndFinerPartsAreNot() {
        assertThat(LogEntry.of("a/b", "s", AT.plusNanos(999), "a").at()).isEqualTo(AT);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{}", "[]", GOLDEN + "\n", " " + GOLDEN, "[" + GOLDEN + "]"})
    void whatIsNoEntryIsRefused(String json) {
        assertThatThrownBy(() -> LogEntry.parse(bytes(json))).hasMessageContaining("log/entry-malformed");
    }

    @ParameterizedTest
    @CsvSource(
            delimiterString = " -> ",
            quoteCharacter = '`',
            value = {
                "\"actor\": -> ` \"actor\":`",
                "entry/1 -> entry/2",
                "user/7 -> user\\/7",
                "user/7 -> \\u0075ser/7",
                "000250Z -> 00025Z",
                "2026-03-01 -> 2026-02-29",
                "08:15:30 -> 24:00:00",
                "000250Z -> 000250+00:00",
                "\"outcome\":\"approve\",\"policy\":\"sme-2026/3\" -> \"policy\":\"sme-2026/3\",\"outcome\":\"approve\"",
                "\"outcome\":\"approve\", -> \"outcome\":\"approve\",\"outcome\":\"approve\",",
                "\"outcome\":\"approve\" -> \"outcome\":1",
                "outcome -> Out come",
                "AAAQ= -> AAAR=",
                "AAAQ= -> AA==",
                "decision/decided -> decided",
                "decision/decided -> Decision/decided",
                "application/4711 -> ``",
                "approve -> \\ud800",
                "approve -> \\u00",
                "approve -> \\x",
                "approve -> \\u001F",
                ",\"subject\":\"application/4711\" -> ``"
            })
    void anyOtherFormIsRefused(String part, String instead) {
        String json = GOLDEN.replace(part, instead);
        assertThat(json).isNotEqualTo(GOLDEN);
        assertThatThrownBy(() -> LogEntry.parse(bytes(json))).hasMessageContaining("log/entry-malformed");
    }

    @Test
    void everyPrefixAndEveryFlippedBitIsRefusedOrAnotherEntry() {
        byte[] golden = bytes(GOLDEN);
        for (int at = 0; at < golden.length; at++) {
            byte[] cut = Arrays.copyOf(golden, at);
            assertThatThrownBy(() -> LogEntry.parse(cut)).isInstanceOf(ProblemException.class);
            for (int bit = 0; bit < 8; bit++) {
                byte[] flipped = golden.clone();
                flipped[at] ^= (byte) (1 << bit);
                try {
                    assertThat(LogEntry.parse(flipped).bytes()).isEqualTo(flipped);
                } catch (ProblemException e) {
                    assertThat(e.problem().code().code()).isEqualTo("log/entry-malformed");
                }
            }
        }
    }

    @Test
    void whatCannotBeAnEntryIsRefusedWhenItIsMade() {
        assertThatThrownBy(() -> LogEntry.of("decided", "s", AT, "a")).hasMessageContaining("the kind is 'decided'");
        assertThatThrownBy(() -> LogEntry.of("a/b", "", AT, "a")).hasMessageContaining("the subject");
        assertThatThrownBy(() -> LogEntry.of("a/b", "s", AT, "a\nb")).hasMessageContaining("the actor");
        assertThatThrownBy(() -> LogEntry.of("a/b", "s", Instant.MAX, "a")).hasMessageContaining("the instant");
        LogEntry entry = LogEntry.of("a/b", "s", AT, "a");
        assertThatThrownBy(() -> entry.with("A", "x")).hasMessageContaining("a field's name");
        assertThatThrownBy(() -> entry.with("f", "\ud800")).hasMessageContaining("the field f");
        LogEntry large = entry.with("f", "x".repeat(65_500));
        assertThatThrownBy(large::bytes).hasMessageContaining("log/entry-too-large");
    }

    private static String text(SplittableRandom random) {
        List<String> pieces =
                List.of("a", "é", "漢", "😀", "\"", "\\", "/", "\n", "\u0000", "\u001f", "\u007f", "\u2028", " ");
        StringBuilder text = new StringBuilder();
        for (int i = random.nextInt(12); i > 0; i--) {
            text.append(pieces.get(random.nextInt(pieces.size())));
        }
        return text.toString();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
