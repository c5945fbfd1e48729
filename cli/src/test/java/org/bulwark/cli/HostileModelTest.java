package org.bulwark.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Arrays;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Scorecards that are none, data that do not fit them, and places that cannot be written to. */
@Timeout(60)
class HostileModelTest {

    @TempDir
    static Path folder;

    static Rows rows;
    static Path good;
    static Path card;

    @BeforeAll
    static void learn() {
        rows = new Rows(folder);
        good = rows.good();
        card = rows.at("card.json");
        Ran.bulwark("score", "learn", good, "--target", "y", "--no-trial", "--out", card)
                .done();
    }

    private static void refusedByAll(Path model, String code) {
        Ran.bulwark("score", "apply", model, good).refused(code);
        Ran.bulwark("score", "export", model, "--to", "csv").refused(code);
        Ran.bulwark("score", "validate", good, "--target", "y", "--model", model)
                .refused(code);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "hello",
                "{",
                "[1, 2]",
                "{\"a\": 1}",
                "null",
                "{\"bulwark\": \"scorecard/99\"}",
                "{\"bulwark\": \"scorecard/1\"}",
                "<xml/>",
                "x,c,y\n1,a,0\n"
            })
    void anotherFileIsNoScorecard(String text) {
        refusedByAll(rows.file("other.json", text), "files/(model|version)-[a-z]+");
    }

    @Test
    void aScorecardThatBreaksOffOrIsNoiseIsRefused() throws IOException {
        byte[] whole = Files.readAllBytes(card);
        Path cut = rows.at("cut.json");
        for (int length = 1; length < whole.length - 2; length += 1 + whole.length / 20) {
            Files.write(cut, Arrays.copyOf(whole, length));
            refusedByAll(cut, "files/model-syntax");
        }
        Files.write(cut, "\u0000\u0001ÿþ".getBytes(StandardCharsets.ISO_8859_1));
        refusedByAll(cut, "files/model-syntax");
    }

    @Test
    void aScorecardThatIsNotThereOrIsAFolderIsRefused() {
        refusedByAll(rows.at("nowhere.json"), "files/model-unreadable");
        refusedByAll(folder, "files/model-unreadable");
    }

    @Test
    void dataWithoutAColumnOfTheScorecardAreRefused() {
        Path lacking = rows.csv("lacking.csv", "c,y", 20, (random, row) -> "a," + row % 2);
        Ran ran = Ran.bulwark("score", "apply", card, lacking).refused("score/input-missing");
        assertThat(ran.err()).contains("'x'", "lacking.csv");
        Ran.bulwark("score", "validate", lacking, "--target", "y", "--model", card)
                .refused("score/input-missing");
    }

    @Test
    void textWhereANumberIsReadIsRefused() {
        Path words = rows.csv("words.csv", "x,c,y", 20, (random, row) -> "word" + row % 3 + ",a," + row % 2);
        Ran ran = Ran.bulwark("score", "apply", card, words).refused("(score|data)/[a-z-]+");
        assertThat(ran.err()).contains("'x'");
    }

    @Test
    void aParquetFileThatDoesNotFitIsRefusedLikeText() {
        Path out = rows.at("scores.parquet");
        for (String columns :
                new String[] {"'a' AS c, 1 AS y", "'word' AS x, 'a' AS c", "DATE '2020-01-31' AS x, 'a' AS c"}) {
            Path parquet = parquet(columns);
            Ran ran = Ran.bulwark("score", "apply", card, parquet, "--out", out);
            ran.refused("(score|data|files)/[a-z-]+");
            assertThat(ran.err()).contains("x");
            assertThat(out).doesNotExist();
        }
        Ran.bulwark("score", "apply", card, rows.file("noise.parquet", "noise"), "--out", out)
                .refused("files/[a-z-]+");
        Ran.bulwark("score", "apply", card, rows.at("nowhere.parquet"), "--out", out)
                .refused("files/[a-z-]+");
        Ran.bulwark("score", "apply", card, parquet("1.0 AS x, 'a' AS c"), "--keep", "zz", "--out", out)
                .refused("(data|files)/[a-z-]+");
    }

    private static Path parquet(String columns) {
        Path file = rows.at("one.parquet");
        try (var duck = DriverManager.getConnection("jdbc:duckdb:");
                var statement = duck.createStatement()) {
            statement.execute("COPY (SELECT " + columns + ") TO '" + file + "' (FORMAT parquet)");
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        return file;
    }

    @Test
    void aColumnToKeepMustBeThere() {
        Ran.bulwark("score", "apply", card, good, "--keep", "zz").refused("data/column-unknown");
    }

    @Test
    void fewerThanNoReasonsAreRefused() {
        Ran.bulwark("score", "apply", card, good, "--reasons", -1).refused("score/parameter");
    }

    @Test
    void noRowsGiveNoScores() {
        Path header = rows.file("header.csv", "x,c\n");
        assertThat(Ran.bulwark("score", "apply", card, header, "--reasons", 1)
                        .done()
                        .out())
                .isEqualTo("score,reason_1\n");
    }

    @ParameterizedTest
    @CsvSource({"duckdb, p.sql", "csv, p.csv", "xlsx, p.xlsx", "pmml, p.pmml"})
    void anExportThatCannotBeWrittenIsAProblem(String format, String name) {
        Ran.bulwark(
                        "score",
                        "export",
                        card,
                        "--to",
                        format,
                        "--out",
                        rows.at("nowhere").resolve(name))
                .refused("files/[a-z]+-unwritable");
    }

    @ParameterizedTest
    @ValueSource(strings = {"s.csv", "s.parquet"})
    void scoresThatCannotBeWrittenAreAProblem(String name) {
        Ran.bulwark("score", "apply", card, good, "--out", rows.at("nowhere").resolve(name))
                .refused("files/file-unwritable");
        Ran.bulwark(
                        "score",
                        "apply",
                        card,
                        parquet("1.0 AS x, 'a' AS c"),
                        "--out",
                        rows.at("nowhere").resolve(name))
                .refused("files/[a-z-]+");
    }

    @Test
    void aScorecardOrDraftThatCannotBeWrittenIsAProblem() {
        Path nowhere = rows.at("nowhere/x");
        Ran.bulwark("score", "learn", good, "--target", "y", "--no-trial", "--out", nowhere)
                .refused("files/model-unwritable");
        Ran.bulwark("score", "learn", good, "--target", "y", "--no-trial", "--out", folder)
                .refused("files/model-unwritable");
        Ran.bulwark("data", "draft", good, "--target", "y", "--out", nowhere).refused("files/file-unwritable");
    }
}
