package org.bulwark.files.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;
import org.bulwark.basics.ProblemException;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Whatever the bytes, the reader gives a scorecard that can be written and scored, or a problem in words. */
class ScorecardFileFuzzTest {

    private static final List<String> TOKENS = List.of(
            "{",
            "}",
            "[",
            "]",
            ",",
            ":",
            "null",
            "true",
            "-1",
            "1e308",
            "1e999",
            "1e-999999999",
            "0.00000000000000000001",
            "9223372036854775807",
            "\"\"",
            "\"NaN\"",
            "\"Infinity\"",
            "\"\\ud83d\"",
            "\"\\u0000\"",
            "255",
            "256",
            "-0.0",
            "\"levels\"",
            "\"specials\": [0]",
            "\uFEFF",
            " ".repeat(1000),
            "[[[[[[[[[[[[[[[[[[");

    @Test
    void changedBytesGiveAScorecardOrAProblem() {
        changeBytes(1, 1_000);
    }

    @Test
    void changedStructureGivesAScorecardOrAProblem() {
        changeStructure(2, 1_000);
    }

    @Test
    @Tag("slow")
    void manyMoreChangesGiveAScorecardOrAProblem() {
        changeBytes(3, 30_000);
        changeStructure(4, 30_000);
    }

    private static void changeBytes(long seed, int times) {
        Random random = new Random(seed);
        byte[] good = ScorecardFileTest.bytes(RandomScorecard.of(3));
        int read = 0;
        for (int i = 0; i < times; i++) {
            byte[] bad = good.clone();
            for (int j = random.nextInt(1, 4); j > 0; j--) {
                bad[random.nextInt(bad.length)] = (byte) random.nextInt(256);
            }
            read += outcome(bad) ? 1 : 0;
        }
        assertThat(read).isBetween(1, times - 1); // both outcomes were seen
    }

    private static void changeStructure(long seed, int times) {
        Random random = new Random(seed);
        List<String> good = LongStream.range(0, 20)
                .mapToObj(RandomScorecard::of)
                .map(ScorecardFileTest::text)
                .toList();
        int read = 0;
        for (int i = 0; i < times; i++) {
            StringBuilder text = new StringBuilder(good.get(random.nextInt(good.size())));
            for (int j = random.nextInt(1, 4); j > 0; j--) {
                mutate(text, random);
            }
            read += outcome(text.toString().getBytes(StandardCharsets.UTF_8)) ? 1 : 0;
        }
        assertThat(read).isBetween(1, times - 1);
    }

    @Test
    void everyBeginningOfAFileIsAProblem() {
        byte[] good = ScorecardFileTest.bytes(GoldenScorecard.made());
        for (int length = 0; length < good.length - 2; length += 3) {
            assertThat(outcome(Arrays.copyOf(good, length))).isFalse();
        }
    }

    @Test
    @Tag("slow")
    @Timeout(120) // a guard against hanging, not a measurement
    void nothingMakesItHangOrFillTheMemory() {
        String good = ScorecardFileTest.text(GoldenScorecard.made());
        List<String> heavy = List.of(
                good.replace("\"weight\": 190", "\"weight\": 1e-2147483647"),
                good.replace("\"weight\": 190", "\"weight\": 1e2147483647"),
                good.replace("\"woe\": 0.25", "\"woe\": " + "1".repeat(90) + "e-400"),
                "[" + "[],".repeat(10_000_000) + "[]]",
                "{\"bulwark\": \"" + "x".repeat(20_000_000) + "\"}");
        for (String text : heavy) {
            assertThat(good).isNotEqualTo(text);
            outcome(text.getBytes(StandardCharsets.UTF_8));
        }
    }

    private static void mutate(StringBuilder text, Random random) {
        int at = random.nextInt(text.length());
        switch (random.nextInt(5)) {
            case 0 -> text.insert(at, TOKENS.get(random.nextInt(TOKENS.size())));
            case 1 -> text.delete(at, Math.min(text.length(), at + random.nextInt(1, 40)));
            case 2 -> text.insert(at, text.substring(at, Math.min(text.length(), at + random.nextInt(1, 200))));
            case 3 -> { // another value in a value's place
                int colon = text.indexOf(": ", at);
                int end = colon < 0 ? -1 : text.indexOf(",", colon);
                if (end > 0) {
                    text.replace(colon + 2, end, TOKENS.get(random.nextInt(TOKENS.size())));
                }
            }
            default -> { // a line gone or doubled
                int start = text.lastIndexOf("\n", at) + 1;
                int end = Math.max(start, text.indexOf("\n", at));
                String line = text.substring(start, end);
                text.replace(start, end, random.nextBoolean() ? "" : line + line);
            }
        }
    }

    /** Whether it was read; anything but a scorecard that works or a problem fails the test. */
    private static boolean outcome(byte[] bytes) {
        try {
            var scorecard = ScorecardFile.read(new ByteArrayInputStream(bytes));
            assertThat(ScorecardFile.read(new ByteArrayInputStream(ScorecardFileTest.bytes(scorecard))))
                    .isEqualTo(scorecard);
            return true;
        } catch (ProblemException e) {
            assertThat(e.problem().what()).isNotBlank().hasSizeLessThan(2000);
            assertThat(e.problem().remedy()).isNotBlank();
            return false;
        }
    }
}
