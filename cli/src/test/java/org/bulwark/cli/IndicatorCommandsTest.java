package org.bulwark.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.bulwark.bank.stream.SampleStreams;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The verbs of the stage indicator. */
class IndicatorCommandsTest {

    @Test
    void theListNamesWhatIsAskedForAndCountsIt() {
        String all = Ran.bulwark("indicator", "list").done().out();
        String found = Ran.bulwark("indicator", "list", "--group", "statement", "--search", "interest cover")
                .done()
                .out();
        assertThat(found)
                .containsPattern(
                        "(?m)^  statement\\.interest_cover\\.ratio_ever +– +down +financial-statement +Interest cover$")
                .doesNotContain("account.inflow")
                .containsPattern("(?m)^\\d+ indicators of \\d+ families\\.$");
        assertThat(all.lines().count()).isGreaterThan(2_000);
    }

    @Test
    void aSourceIsFollowedThroughRatiosAndFormulas() {
        assertThat(Ran.bulwark("indicator", "list", "--source", "electricity")
                        .done()
                        .out())
                .contains("operation.electricity.sum_12m ", "operation.electricity_to_sales.value_12m ")
                .doesNotContain("operation.water.sum_12m ");
        assertThat(Ran.bulwark("indicator", "list", "--source", "steam")
                        .refused("indicator/name-unknown")
                        .err())
                .contains("steam", "electricity");
    }

    @Test
    void oneIsShownWithItsDefinitionInBothLanguages() {
        assertThat(Ran.bulwark("indicator", "show", "account.inflow.sum_12m_growth")
                        .done()
                        .out())
                .contains(
                        "Money in: sum over 12 months, growth on the time before",
                        "12 months earlier",
                        "direction == \"in\"")
                .contains("down: less is riskier");
        assertThat(Ran.bulwark("indicator", "show", "account.inflow.sum_12m", "--lang", "zh")
                        .done()
                        .out())
                .contains("账户流入：近12个月合计");
        assertThat(Ran.bulwark("indicator", "show", "account.inflow.sum_12m", "--json")
                        .done()
                        .json()
                        .get("risk")
                        .asString())
                .isEqualTo("down");
        assertThat(Ran.bulwark("indicator", "show", "account.inflow")
                        .refused("indicator/name-unknown")
                        .err())
                .contains("indicator list --search");
    }

    @Test
    void aTrainingSetIsMadeOfLabelsAndEventsInEitherForm(@TempDir Path folder) throws IOException {
        SampleStreams streams = SampleStreams.of(42, 4, 2);
        for (String format : List.of("parquet", "ndjson")) {
            Ran.bulwark(
                            "bank",
                            "stream",
                            "--firms",
                            4,
                            "--years",
                            2,
                            "--known",
                            "--format",
                            format,
                            "--out",
                            folder.resolve(format))
                    .done();
        }
        Path labels = Files.writeString(
                folder.resolve("labels.csv"),
                "party,instant,bad\n" + streams.party(0).value() + ",2023-07-01,1\n"
                        + streams.party(1).value() + ",2023-12-31T12:00:00Z,0\nnobody,2023-01-01,0\n");
        for (String format : List.of("parquet", "ndjson")) {
            Ran ran = compute(labels, folder.resolve(format), folder.resolve(format + ".csv"), "group:account")
                    .done();
            assertThat(ran.err())
                    .containsPattern("3 labels of 3 parties with \\d")
                    .contains("ignored because they became known later", "1 parties have no event at all", "--peers");
        }
        List<String> lines = Files.readAllLines(folder.resolve("parquet.csv"));
        assertThat(lines).hasSize(4);
        assertThat(lines.getFirst()).startsWith("party,instant,bad,account.inflow.");
        assertThat(lines.get(3)).matches("nobody,2023-01-01,0,+");
        assertThat(Files.readAllLines(folder.resolve("ndjson.csv"))).isEqualTo(lines);
        assertThat(lines.get(2)).matches(".*,[0-9.]+,.*");
        triedOnTheSame(folder, labels, streams.party(0).value());
    }

    private static void triedOnTheSame(Path folder, Path labels, String party) throws IOException {
        Path draft = Files.writeString(folder.resolve("draft.yaml"), """
                bulwark: indicators/1
                group: account
                families:
                  - code: my_inflow
                    title: Money in, mine
                    meaning: What came in.
                    source: bank-account
                    where: 'direction == "in"'
                    measure: amount
                    aggregates: [sum]
                    windows: [3m, 12m]
                    risk: down
                """);
        Ran ran = Ran.bulwark(
                        "indicator",
                        "try",
                        draft,
                        "--labels",
                        labels,
                        "--outcome",
                        "bad",
                        "--events",
                        folder.resolve("ndjson"))
                .done();
        assertThat(ran.out()).contains("account.my_inflow.sum_12m", "33.3 %", "PSI", "AUC");
        assertThat(ran.err()).contains("1 series of events kept");
        assertThat(Ran.bulwark(
                                "indicator",
                                "try",
                                draft,
                                "--labels",
                                labels,
                                "--events",
                                folder.resolve("ndjson"),
                                "--party",
                                party)
                        .done()
                        .out())
                .containsPattern("account.my_inflow.sum_12m +[1-9]");
        Files.writeString(draft, Files.readString(draft).replace("my_inflow", "inflow"));
        assertThat(Ran.bulwark(
                                "indicator",
                                "try",
                                draft,
                                "--labels",
                                labels,
                                "--events",
                                folder.resolve("ndjson"),
                                "--json")
                        .done()
                        .out())
                .as("in the place of a shipped one")
                .contains("account.inflow.sum_3m");
        Files.writeString(draft, Files.readString(draft).replace("bank-account", "nowhere"));
        Ran.bulwark("indicator", "try", draft, "--labels", labels, "--events", folder.resolve("ndjson"))
                .refused("files/specification-field");
    }

    @Test
    void aTrainingSetThatCannotBeMadeSaysWhy(@TempDir Path folder) throws IOException {
        Path labels = Files.writeString(folder.resolve("labels.csv"), "party,instant\np,2023-02-30\n");
        Path out = folder.resolve("set.csv");
        assertThat(compute(labels, folder, out, "all")
                        .refused("files/row-broken")
                        .err())
                .contains("line 2", "2023-02-30");
        Files.writeString(labels, "party,instant\np,2023-02-28\n");
        assertThat(compute(labels, folder, out, "account.inflow")
                        .refused("indicator/name-unknown")
                        .err())
                .contains("account.inflow");
        compute(labels, folder, out, "search:inflow").refused("files/file-missing");
    }

    private static Ran compute(Path labels, Path events, Path out, String which) {
        return Ran.bulwark(
                "indicator", "compute", "--labels", labels, "--events", events, "--indicators", which, "--out", out);
    }
}
