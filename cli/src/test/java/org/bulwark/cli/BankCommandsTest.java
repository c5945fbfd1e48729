package org.bulwark.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The streams of the sample bank, as files. */
class BankCommandsTest {

    @TempDir
    Path folder;

    @Test
    void streamsAreCloudEventsAndTheSameForTheSameSeed() throws IOException {
        Path one = folder.resolve("one");
        Path two = folder.resolve("two");
        assertThat(Ran.bulwark("bank", "stream", "--firms", 12, "--years", 1, "--seed", 5, "--out", one)
                        .done()
                        .err())
                .contains("events/s");
        Ran.bulwark("bank", "stream", "--firms", 12, "--years", 1, "--seed", 5, "--truth", "--out", two)
                .done();
        assertThat(two.resolve("events.ndjson")).hasSameBinaryContentAs(one.resolve("events.ndjson"));
        assertThat(one.resolve("truth.ndjson")).doesNotExist();
        List<String> lines = Files.readAllLines(one.resolve("events.ndjson"));
        JsonMapper mapper = JsonMapper.builder().build();
        for (String line : lines) {
            JsonNode event = mapper.readTree(line);
            assertThat(event.get("specversion").asString()).isEqualTo("1.0");
            assertThat(event.get("type").asString())
                    .isEqualTo("org.bulwark." + event.get("source").asString());
            assertThat(event.get("data").size()).isPositive();
        }
        List<String> truth = Files.readAllLines(two.resolve("truth.ndjson"));
        assertThat(mapper.readTree(truth.getFirst()).get("health").size()).isEqualTo(108);
    }

    @Test
    void streamsAreWrittenAsParquetToo() {
        Ran.bulwark("bank", "stream", "--firms", 10, "--years", 1, "--format", "parquet", "--out", folder)
                .done();
        assertThat(folder.resolve("bank-account.parquet")).isNotEmptyFile();
        JsonNode json = Ran.bulwark(
                        "data", "profile", "SELECT * FROM '" + folder.resolve("loan-servicing.parquet") + "'", "--json")
                .done()
                .json();
        assertThat(json.get("rows").asInt()).isGreaterThan(100);
    }

    @Test
    void theCeilingIsPrinted() {
        assertThat(Ran.bulwark("bank", "ceiling", "--firms", 100, "--years", 3)
                        .done()
                        .out())
                .contains("oracle, recall", "worst tenth", "1 or more days past due");
        Ran.bulwark("bank", "ceiling", "--firms", 0).refused("bank/rows-invalid");
        Ran.bulwark("bank", "stream", "--years", 9, "--out", folder).refused("bank/horizon-invalid");
    }

    @Test
    void labelsAreMadeOfQuartersWithARunningLoanAndTheirCeilingIsPrinted() throws IOException {
        Path labels = folder.resolve("labels.csv");
        assertThat(Ran.bulwark("bank", "labels", "--firms", 60, "--years", 4, "--until", "2022-06", "--out", labels)
                        .done()
                        .out())
                .contains("oracle, AUC", "naive, recall");
        List<String> lines = Files.readAllLines(labels);
        assertThat(lines.getFirst()).isEqualTo("party,instant,kind,industry,region,bad,oracle,late");
        assertThat(lines).hasSizeGreaterThan(100);
        assertThat(lines.stream().skip(1).map(line -> line.split(",")[1]).distinct())
                .allMatch(day -> day.matches("20[12][0-9]-(01|04|07|10)-01"))
                .doesNotContain("2022-10-01");
        Ran.bulwark("bank", "labels", "--firms", 5, "--from", "2023-06", "--out", labels)
                .refused("data/rows-missing");
    }

    @Test
    void fraudIsLookedForAndCountedAgainstTheTruthWithIntervals() {
        assertThat(Ran.bulwark("bank", "fraud", "--firms", 80, "--years", 3, "--seed", "5", "--evidence")
                        .done()
                        .out())
                .contains("falsified-turnover", "diverted-loan", "double-pledge", "guarantee-ring", "shell-group")
                .contains("base rate", "precision", "recall", "after six months");
    }
}
