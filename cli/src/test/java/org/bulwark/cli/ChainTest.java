package org.bulwark.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ForkJoinPool;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The whole way on simulated loans: simulate, draft, learn, apply, export; every stretch agrees with every other. */
class ChainTest {

    private static final String TARGET = "default_within_12_months";

    @TempDir
    static Path folder;

    static Path loans;
    static Path parquet;
    static Path draft;
    static Path card;

    @BeforeAll
    static void fromLoansToAScorecard() {
        loans = folder.resolve("loans.csv");
        parquet = folder.resolve("loans.parquet");
        draft = folder.resolve("draft.yaml");
        card = folder.resolve("card.json");
        Ran.bulwark("bank", "loans", "--rows", 3000, "--out", loans).done();
        Ran.bulwark("bank", "loans", "--rows", 3000, "--out", parquet, "--spec", folder.resolve("parquet.yaml"))
                .done();
        Ran.bulwark(
                        "data",
                        "draft",
                        loans,
                        "--target",
                        TARGET,
                        "--exclude",
                        "true_pd",
                        "--weight",
                        "sampling_weight",
                        "--out",
                        draft)
                .done();
        Ran.bulwark("score", "learn", draft, "--no-trial", "--out", card).done();
    }

    @Test
    void theDraftLeavesOutWhatIsKnownOnlyAfterwards() throws IOException {
        assertThat(Files.readString(draft))
                .containsPattern("days_past_due_after: \\{ role: excluded")
                .containsPattern("loan_id: \\{ role: id");
        assertThat(Files.readString(card)).doesNotContain("\"variable\" : \"true_pd\"");
    }

    @Test
    void sqlRunInDuckDbGivesTheScoresOfApply() throws Exception {
        String sql = Ran.bulwark("score", "export", card, "--to", "duckdb", "--table", "loans", "--keep", "loan_id")
                .done()
                .out();
        List<String> applied = Ran.bulwark("score", "apply", card, loans, "--keep", "loan_id")
                .done()
                .out()
                .lines()
                .skip(1)
                .toList();
        assertThat(applied).hasSize(3000);
        assertThat(scored(sql, "read_csv('" + loans + "')")).isEqualTo(applied);
        assertThat(scored(sql, "read_parquet('" + parquet + "')")).isEqualTo(applied);
    }

    private static List<String> scored(String sql, String source) throws SQLException {
        List<String> lines = new ArrayList<>();
        try (var duck = DriverManager.getConnection("jdbc:duckdb:");
                var statement = duck.createStatement()) {
            statement.execute("CREATE VIEW loans AS FROM " + source);
            try (var result = statement.executeQuery(sql)) {
                while (result.next()) {
                    lines.add(result.getLong(1) + "," + result.getLong(2));
                }
            }
        }
        return lines;
    }

    @ParameterizedTest
    @ValueSource(strings = {"csv", "parquet"})
    void aParquetFileIsScoredLikeTheSameRowsAsText(String kind) throws Exception {
        Path streamed = folder.resolve("streamed." + kind);
        Ran.bulwark("score", "apply", card, parquet, "--keep", "loan_id,purpose", "--pd", "--points", "--out", streamed)
                .done();
        Path held = folder.resolve("held." + kind);
        Ran.bulwark("score", "apply", card, loans, "--keep", "loan_id,purpose", "--pd", "--points", "--out", held)
                .done();
        try (var duck = DriverManager.getConnection("jdbc:duckdb:");
                var statement = duck.createStatement();
                var result = statement.executeQuery("SELECT count(*), count(*) FILTER (a.loan_id = b.loan_id"
                        + " AND a.purpose IS NOT DISTINCT FROM b.purpose AND a.score = b.score"
                        + " AND abs(a.pd - b.pd) < 1e-12 AND a.points_amount = b.points_amount)"
                        + " FROM '" + streamed + "' a POSITIONAL JOIN '" + held + "' b")) {
            result.next();
            assertThat(result.getLong(1)).isEqualTo(3000);
            assertThat(result.getLong(2)).isEqualTo(3000);
        }
    }

    @Test
    void aParquetFileKeepsWhatNamesTheRow() throws IOException {
        Path streamed = folder.resolve("named.csv");
        Ran.bulwark("score", "apply", card, parquet, "--id", "loan_id", "--out", streamed)
                .done();
        assertThat(Files.readString(streamed))
                .startsWith("loan_id,score\n")
                .isEqualTo(Ran.bulwark("score", "apply", card, loans, "--id", "loan_id")
                        .done()
                        .out());
    }

    @Test
    void aParquetFileIsLearnedFromLikeTheSameRowsAsText() throws IOException {
        Path other = folder.resolve("of-parquet.json");
        Ran.bulwark("score", "learn", folder.resolve("parquet.yaml"), "--no-trial", "--out", other)
                .done();
        Path text = folder.resolve("of-text.json");
        Ran.bulwark("score", "learn", folder.resolve("loans.yaml"), "--no-trial", "--out", text)
                .done();
        assertThat(withoutHash(other)).isEqualTo(withoutHash(text));
    }

    /** The same rows in another file have another hash, and nothing else. */
    private static String withoutHash(Path model) throws IOException {
        return Files.readString(model).replaceAll("\"[0-9a-f]{64}\"", "\"…\"");
    }

    @Test
    void learningTwiceGivesTheSameBytes() {
        Path again = folder.resolve("again.json");
        Ran.bulwark("score", "learn", draft, "--no-trial", "--out", again).done();
        assertThat(again).hasSameBinaryContentAs(card);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 3, 8})
    void theNumberOfThreadsChangesNothing(int threads) throws InterruptedException, ExecutionException {
        Path again = folder.resolve("threads-" + threads + ".json");
        Ran usual = validated();
        try (ForkJoinPool pool = new ForkJoinPool(threads)) {
            Ran alone = pool.submit(() -> {
                        Ran.bulwark("score", "learn", draft, "--no-trial", "--out", again)
                                .done();
                        return validated();
                    })
                    .get();
            assertThat(alone.out()).isEqualTo(usual.out());
        }
        assertThat(again).hasSameBinaryContentAs(card);
    }

    private static Ran validated() {
        return Ran.bulwark("score", "validate", draft, "--repeats", 1, "--folds", 3, "--json")
                .done();
    }

    @Test
    void aColumnKnownOnlyAfterwardsLooksTooGoodAndTheProfileWarnsOfIt() {
        Path spec = folder.resolve("loans.yaml");
        double honest = auc("score", "validate", spec, "--repeats", 1, "--json");
        double leaked = auc("score", "validate", spec, "--repeats", 1, "--json", "--include", "collection_calls");
        assertThat(leaked).isGreaterThan(honest + 0.1);
        assertThat(Ran.bulwark("data", "profile", loans, "--target", TARGET)
                        .done()
                        .out())
                .containsPattern("(?m)^  collection_calls: separates bad from good too well");
    }

    private static double auc(Object... line) {
        return Ran.bulwark(line).done().json().get("auc").get("mean").asDouble();
    }
}
