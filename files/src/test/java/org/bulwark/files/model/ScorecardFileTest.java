package org.bulwark.files.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.bulwark.basics.ProblemException;
import org.bulwark.score.scorecard.Scorecard;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is written is read back as the same value, the same bytes every time; what is wrong is told with its place. */
class ScorecardFileTest {

    @Test
    void everyScorecardReadsBackAsItself() {
        for (long seed = 0; seed < 100; seed++) {
            Scorecard scorecard = RandomScorecard.of(seed);
            byte[] written = bytes(scorecard);
            Scorecard read = ScorecardFile.read(new ByteArrayInputStream(written));
            assertThat(read).as("seed %d", seed).isEqualTo(scorecard);
            assertThat(bytes(read)).as("seed %d", seed).isEqualTo(written);
        }
    }

    @Test
    void everyScorecardObeysThePublishedSchema() throws IOException {
        Path root = Path.of(System.getProperty("bulwark.root"));
        var schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(Files.readString(root.resolve("docs/scorecard.schema.json")), InputFormat.JSON);
        for (long seed = 0; seed < 20; seed++) {
            String text = text(RandomScorecard.of(seed));
            assertThat(schema.validate(text, InputFormat.JSON))
                    .as("seed %d", seed)
                    .isEmpty();
        }
        assertThat(schema.validate("{\"bulwark\": \"scorecard/1\"}", InputFormat.JSON))
                .isNotEmpty();
        assertThat(schema.validate(text(GoldenScorecard.made()).replace("\"iv\"", "\"ivy\""), InputFormat.JSON))
                .isNotEmpty();
    }

    @Test
    void aFileOnDiskIsTheSameAsAStreamAndLeavesNothingBeside(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("kart ı.json");
        ScorecardFile.write(RandomScorecard.of(1), file);
        ScorecardFile.write(RandomScorecard.of(2), file);
        assertThat(Files.readAllBytes(file)).isEqualTo(bytes(RandomScorecard.of(2)));
        assertThat(ScorecardFile.read(file)).isEqualTo(RandomScorecard.of(2));
        try (var files = Files.list(folder)) {
            assertThat(files).containsExactly(file);
        }
    }

    @Test
    void weightsAreShortDecimalsThatReadBackExactly() {
        assertThat(FixedWeight.text(1L << 20)).isEqualTo("1");
        assertThat(FixedWeight.text(Math.round(0.1 * (1 << 20)))).isEqualTo("0.1");
        Random random = new Random(7);
        for (int i = 0; i < 20_000; i++) {
            long fixed = random.nextLong() >>> random.nextInt(1, 63);
            assertThat(FixedWeight.fixed(new BigDecimal(FixedWeight.text(fixed))))
                    .isEqualTo(fixed);
        }
        assertThat(FixedWeight.fixed(new BigDecimal(FixedWeight.text(Long.MAX_VALUE))))
                .isEqualTo(Long.MAX_VALUE);
    }

    /** Each row: a piece of the golden file, what a person made of it, the code, and what the message must name. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '^', textBlock = """
            scorecard/1            | scorecard/9                | files/model-version | line 2, column 14
            "bulwark":             | "bullwark":                | files/model-version | no key "bulwark"
            "intercept": 2.25      | "intercept": "2.25"        | files/model-field   | (intercept): a finite number is needed, not the text "2.25"
            "intercept": 2.25,     | ^^                         | files/model-field   | the key "intercept" is missing
            "intercept": 2.25      | "intercept": 2.25, "x": 1  | files/model-field   | the key "x" means nothing
            "intercept": 2.25      | "intercept": 1, "intercept": 2 | files/model-field | the key "intercept" is given twice
            "intercept": 2.25      | "intercept": 2.25.1        | files/model-syntax  | line
            "intercept": 2.25      | "intercept": NaN           | files/model-syntax  | line
            "intercept": 2.25      | "intercept": 1e999         | files/model-field   | a finite number is needed
            "cuts": [26, 45.5]     | "cuts": [45.5, 26]         | files/model-field   | do not ascend
            "cuts": [26, 45.5]     | "cuts": [26]               | files/model-field   | has 2 intervals
            "cuts": [26, 45.5]     | "cuts": [26, "NaN"]        | files/model-field   | one is no number
            "missing": 5           | "missing": 6               | files/model-field   | characteristics[0].missing
            "missing": 5           | "missing": 5.0             | files/model-field   | a whole number from 0 to 5 is needed, not the number 5.0
            "points": -12          | "points": "many"           | files/model-field   | (characteristics[0].bins[0].points)
            "points": -12,         | ^^                         | files/model-field   | characteristics[0].bins[0]
            "kind": "missing"      | "kind": "gone"             | files/model-field   | one of
            "type": "number"       | "type": "date"             | files/model-field   | neither
            ["A32", "A33"]         | ["A32", "A32"]             | files/model-field   | the level stands in two bins
            ["A32", "A33"]         | ["A32", null]              | files/model-field   | a text is needed, not null
            ["A32", "A33"]         | ["A32", "\\ud800"]         | files/model-syntax  | surrogate
            "pdo": 20              | "pdo": 0                   | files/model-field   | (scale): The points scale is
            "variable": "purpose"  | "variable": "age"          | files/model-field   | stands twice
            "name": "purpose"      | "name": "porpoise"         | files/model-field   | specification.inputs
            "badWeight": 4.5       | "badWeight": 1e9           | files/model-field   | badWeight ≤ weight
            "badWeight": 4.5       | "badWeight": 1e999999999   | files/model-field   | a weight is needed
            "seed": "42"           | "seed": 42                 | files/model-field   | (provenance.parameters.seed)
            """)
    void aMistakeIsToldWithItsPlace(String was, String now, String code, String says) {
        String good = text(GoldenScorecard.made());
        assertThat(good).contains(was);
        assertThatThrownBy(() -> read(good.replace(was, now))).isInstanceOfSatisfying(ProblemException.class, e -> {
            assertThat(e.problem().code().code()).isEqualTo(code);
            assertThat(e.problem().what()).contains(says);
            assertThat(e.problem().remedy()).isNotBlank();
        });
    }

    @Test
    void whatIsNoModelIsRefusedInWords() {
        refused("", "model-syntax", "empty");
        refused("age,purpose\n1,2\n", "model-syntax", "line 1");
        refused("{}", "model-version", "no key");
        refused("[1]", "model-version", "no key");
        refused("[".repeat(100_000), "model-too-large", "depth");
        refused(text(GoldenScorecard.made()) + "{}", "model-syntax", "follows the end");
        refused("{\"bulwark\": " + "9".repeat(1000) + "}", "model-too-large", "");
        byte[] latin = text(GoldenScorecard.made()).getBytes(StandardCharsets.UTF_16);
        assertThatThrownBy(() -> ScorecardFile.read(new ByteArrayInputStream(latin)))
                .hasMessageContaining("UTF-8");
        byte[] huge = new byte[ScorecardFile.LARGEST + 1];
        assertThatThrownBy(() -> ScorecardFile.read(new ByteArrayInputStream(huge)))
                .hasMessageStartingWith("files/model-too-large");
        assertThatThrownBy(() -> ScorecardFile.read(Path.of("no", "such", "model.json")))
                .hasMessageStartingWith("files/model-unreadable");
        assertThatThrownBy(() -> ScorecardFile.write(GoldenScorecard.made(), Path.of("no", "such", "model.json")))
                .hasMessageStartingWith("files/model-unwritable");
    }

    @Test
    void aByteOrderMarkIsNoMistake() {
        assertThat(read("\uFEFF" + text(GoldenScorecard.made()))).isEqualTo(GoldenScorecard.made());
    }

    @Test
    void whatWouldNotReadBackIsNotWritten() {
        Scorecard golden = GoldenScorecard.made();
        var twice = List.of(
                golden.characteristics().getFirst(), golden.characteristics().getFirst());
        Scorecard repeated = new Scorecard("twice", golden.scale(), golden.intercept(), twice, golden.provenance());
        assertThatThrownBy(() -> bytes(repeated)).hasMessageStartingWith("files/model-unwritable");
        Scorecard halfEmoji = new Scorecard(
                "\uD83D", golden.scale(), golden.intercept(), golden.characteristics(), golden.provenance());
        assertThatThrownBy(() -> bytes(halfEmoji)).hasMessageStartingWith("files/model-unwritable");
    }

    private static void refused(String text, String code, String says) {
        assertThatThrownBy(() -> read(text))
                .isInstanceOf(ProblemException.class)
                .hasMessageStartingWith("files/" + code)
                .hasMessageContaining(says);
    }

    static Scorecard read(String text) {
        return ScorecardFile.read(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
    }

    static byte[] bytes(Scorecard scorecard) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ScorecardFile.write(scorecard, out);
        return out.toByteArray();
    }

    static String text(Scorecard scorecard) {
        return new String(bytes(scorecard), StandardCharsets.UTF_8);
    }
}
