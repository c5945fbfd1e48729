package org.bulwark.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Isolated;

/** The documented replays of published panels, on a part of the parties. */
@Isolated
@Tag("realdata")
class RealPanelsTest {

    private static final Path ROOT = Path.of(System.getProperty("bulwark.root", ".."));
    private static final Path MAPPINGS = ROOT.resolve("docs/examples/mapping");

    /** A rule, its AUC with the interval, and how far it is above the naive rule with that interval. */
    private static final Pattern RANK = Pattern.compile(
            "(?m)^ {2}scorecard +(0\\.\\d+) \\((0\\.\\d+)–(0\\.\\d+)\\) +(-?0\\.\\d+) \\((-?0\\.\\d+)–(-?0\\.\\d+)\\)");

    @TempDir
    Path folder = Path.of("");

    @BeforeEach
    void needsTheDataFolder() {
        String named = System.getenv("BULWARK_DATA");
        Path data = named == null || named.isBlank() ? ROOT.resolve("../shared/data") : Path.of(named);
        Assumptions.assumeTrue(
                Files.isRegularFile(data.resolve("card_panel_monthly_status.csv.gz")),
                "skipped: no folder of data sets; set BULWARK_DATA to have this tested");
        System.setProperty("bulwark.home", ROOT.toString());
    }

    /** The same document with the cards that were ever 60 days late and one in sixty of the others. */
    private Path part(String name) throws IOException {
        String text = Files.readString(MAPPINGS.resolve(name + ".yaml"));
        String from =
                "FROM read_csv('${BULWARK_DATA}/card_panel_monthly_status.csv.gz', header = true, all_varchar = true)";
        assertThat(text).contains(from);
        String some = "FROM (SELECT * " + from
                + " QUALIFY CAST(ID AS INTEGER) % 60 = 0 OR max(STATUS IN ('2', '3', '4', '5'))"
                + " OVER (PARTITION BY ID))";
        Path file = folder.resolve(name + ".yaml");
        Files.writeString(file, text.replace(from, some));
        return file;
    }

    @Test
    void cardsAreRankedBetterThanByDaysPastDue() throws IOException {
        String out = Ran.bulwark(
                        "warning",
                        "replay",
                        "--events",
                        part("card-panel-book"),
                        "--labels",
                        part("card-panel-outcomes"),
                        "--learn",
                        "0.5",
                        "--learn-to",
                        "2017-12",
                        "--from",
                        "2018-12",
                        "--naive",
                        "repayment.days_past_due.max_1m")
                .done()
                .out();
        Matcher rank = RANK.matcher(out);
        assertThat(rank.find()).as(out).isTrue();
        assertThat(Double.parseDouble(rank.group(2))).isGreaterThan(0.75);
        assertThat(Double.parseDouble(rank.group(3))).isLessThan(0.9);
        assertThat(Double.parseDouble(rank.group(5))).isPositive();
        assertThat(out).contains("points of signals", "tier orange and above");
    }

    /** At one month the whole set is small enough; what neighbours' suits add is not asked here. */
    @Test
    void smallFirmsAreRankedBetterThanByLawsuitsAndNoBetterThanIsTold() {
        String suits = "legal.suits.count_";
        String out = Ran.bulwark(
                        "warning",
                        "replay",
                        "--events",
                        MAPPINGS.resolve("smesd-courts.yaml"),
                        "--labels",
                        MAPPINGS.resolve("smesd-outcomes.yaml"),
                        "--only",
                        "clock=aligned",
                        "--learn",
                        "split=train",
                        "--from",
                        "2020-12",
                        "--to",
                        "2020-12",
                        "--naive",
                        suits + "24m",
                        "--facts",
                        "capital,industry,city",
                        "--indicators",
                        suits + "6m," + suits + "12m," + suits + "24m")
                .done()
                .out();
        Matcher rank = RANK.matcher(out);
        assertThat(rank.find()).as(out).isTrue();
        assertThat(Double.parseDouble(rank.group(1))).isBetween(0.58, 0.66);
        assertThat(Double.parseDouble(rank.group(2))).isGreaterThan(0.5);
        assertThat(Double.parseDouble(rank.group(5))).isPositive();
    }
}
