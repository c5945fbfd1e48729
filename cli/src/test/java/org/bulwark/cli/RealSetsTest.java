package org.bulwark.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Isolated;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** The documented examples on public loans: what the house promises of its default, with nothing tuned by hand. */
@Isolated
@Tag("realdata")
class RealSetsTest {

    private static final Path ROOT = Path.of(System.getProperty("bulwark.root", ".."));

    @BeforeEach
    void needsTheDataFolder() {
        String named = System.getenv("BULWARK_DATA");
        Path data = named == null || named.isBlank() ? ROOT.resolve("../shared/data") : Path.of(named);
        Assumptions.assumeTrue(
                Files.isRegularFile(data.resolve("hmeq.csv.gz")),
                "skipped: no folder of data sets; set BULWARK_DATA to have this tested");
        System.setProperty("bulwark.home", ROOT.toString());
    }

    private static Path example(String name) {
        return ROOT.resolve("docs/examples").resolve(name + ".yaml");
    }

    @ParameterizedTest
    @CsvSource({"south-german, 1000, 0.790", "australian, 690, 0.925", "taiwan, 30000, 0.765", "hmeq, 5960, 0.905"})
    void theDefaultScorecardIsAsGoodAsPromisedInFoldsItNeverSaw(String name, int rows, double least) {
        JsonNode json =
                Ran.bulwark("score", "validate", example(name), "--json").done().json();
        assertThat(json.get("rows").asInt()).isEqualTo(rows);
        assertThat(json.get("folds").asInt()).isEqualTo(5);
        assertThat(json.get("repeats").asInt()).isEqualTo(5);
        assertThat(json.get("auc").get("mean").asDouble()).isBetween(least, least + 0.03);
        assertThat(json.get("auc").get("sd").asDouble()).isBetween(1e-6, 0.01);
    }

    @ParameterizedTest
    @ValueSource(strings = {"south-german", "hmeq"})
    void judgingTwiceGivesTheSameToTheLastDigit(String name) {
        Object[] line = {"score", "validate", example(name), "--repeats", 2, "--json"};
        assertThat(Ran.bulwark(line).done().out())
                .isEqualTo(Ran.bulwark(line).done().out());
    }

    @Test
    void outOfTimeAColumnThatLeaksTheOutcomeLooksFarTooGood() {
        JsonNode honest = sba();
        JsonNode leaking = sba("--include", "term_months");
        assertThat(honest.get("protocol").asString()).isEqualTo("out of time");
        assertThat(honest.get("trainRows").asInt()).isGreaterThan(10_000);
        assertThat(honest.get("periods")).hasSize(3);
        assertThat(auc(honest)).isBetween(0.53, 0.70);
        assertThat(honest.get("auc").get("low").asDouble()).isLessThan(auc(honest));
        assertThat(auc(leaking)).isGreaterThan(auc(honest) + 0.1);
        assertThat(sba()).isEqualTo(honest);
    }

    private static JsonNode sba(Object... more) {
        Object[] line = new Object[10 + more.length];
        Object[] split = {"--train-until", "2001", "--test-from", "2005", "--test-until", "2007"};
        System.arraycopy(new Object[] {"score", "validate", example("sba"), "--json"}, 0, line, 0, 4);
        System.arraycopy(split, 0, line, 4, 6);
        System.arraycopy(more, 0, line, 10, more.length);
        return Ran.bulwark(line).done().json();
    }

    private static double auc(JsonNode json) {
        return json.get("auc").get("mean").asDouble();
    }

    @Test
    void theLoansOfTheBerkaBankAreForeseenFromTransactionsAlone(@TempDir Path folder) {
        Path events = folder.resolve("berka");
        Path set = folder.resolve("set.parquet");
        assertThat(Ran.bulwark(
                                "data",
                                "events",
                                ROOT.resolve("docs/examples/mapping/berka-transactions.yaml"),
                                "--out",
                                events)
                        .done()
                        .err())
                .contains("30,200 events", "0 rows were refused");
        String labels = "SELECT account_id AS party, strptime('19' || date, '%Y%m%d')::DATE AS instant,"
                + " (status IN ('B', 'D'))::INT AS bad FROM read_csv('${BULWARK_DATA}/berka_loan.asc.gz', delim = ';',"
                + " header = true, all_varchar = true) WHERE date >= '970101'";
        assertThat(Ran.bulwark(
                                "indicator",
                                "compute",
                                "--labels",
                                labels,
                                "--events",
                                events,
                                "--indicators",
                                "account.balance.min_3m,account.balance.mean_12m,account.overdrawn.count_12m,"
                                        + "account.low_balance_share.ratio_3m,account.flow_ratio.ratio_6m,"
                                        + "account.interest_paid.sum_12m,account.balance.deviation_3m",
                                "--out",
                                set)
                        .done()
                        .err())
                .contains("354 labels of 354 parties", "0 ignored because they became known later");
        JsonNode json = Ran.bulwark(
                        "score", "validate", set, "--target", "bad", "--id", "party,instant", "--repeats", 2, "--json")
                .done()
                .json();
        assertThat(json.get("bads").asInt()).isEqualTo(30);
        // seven indicators and two repeats for the sake of time: 0.79; with all of them docs/benchmarks.md says 0.91
        assertThat(json.get("pooled").get("value").asDouble()).isBetween(0.77, 0.97);
        assertThat(json.get("pooled").get("low").asDouble()).isGreaterThan(0.65);
    }
}
