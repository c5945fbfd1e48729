package org.bulwark.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A bank's own files, replayed. */
class OwnReplayTest {

    private static final YearMonth FIRST = YearMonth.of(2019, 1);
    private static final int MONTHS = 36;

    @TempDir
    Path folder = Path.of("");

    private final List<String> outcomes = new ArrayList<>(List.of("party,default,from,until,branch"));

    /** Late payers default more often; of one in four nothing is told but what became of it. */
    @BeforeEach
    void aSmallBook() throws IOException {
        Random random = new Random(7);
        List<String> events = new ArrayList<>();
        for (int party = 0; party < 120; party++) {
            boolean weak = party % 3 == 0;
            int default1 = weak && random.nextInt(4) > 0 ? 14 + random.nextInt(20) : MONTHS + 1;
            outcomes.add("p" + party + "," + (default1 < MONTHS ? FIRST.plusMonths(default1) : "") + "," + FIRST
                    + ",2021-12," + (party % 2 == 0 ? "north" : "south"));
            for (int month = 0; party % 4 > 0 && month < Math.min(MONTHS, default1); month++) {
                boolean late = default1 - month < 8 ? random.nextInt(3) > 0 : random.nextInt(10) == 0;
                events.add(event(party, month, late ? 20 : 0));
            }
        }
        Files.write(folder.resolve("events.ndjson"), events);
        Files.write(folder.resolve("outcomes.csv"), outcomes);
    }

    private static String event(int party, int month, int days) {
        String end = FIRST.plusMonths(month).atEndOfMonth() + "T00:00:00Z";
        String known = FIRST.plusMonths(month + 1L).atDay(1) + "T00:00:00Z";
        return "{\"source\":\"loan-servicing\",\"id\":\"" + party + "-" + month + "\",\"subject\":\"p" + party
                + "\",\"time\":\""
                + end + "\",\"reportedat\":\"" + end + "\",\"knownat\":\"" + known
                + "\",\"data\":{\"facility\":\"f\",\"entry\":" + month
                + ",\"kind\":\"month-end\",\"days_past_due\":" + days + "}}";
    }

    private Ran replay(Object... more) {
        List<Object> words = new ArrayList<>(
                List.of("warning", "replay", "--events", folder, "--labels", folder.resolve("outcomes.csv")));
        words.addAll(List.of(more));
        return Ran.bulwark(words.toArray());
    }

    @Test
    void aBankLearnsOnSomePartiesAndJudgesOthers() {
        Ran ran = replay("--learn", "0.5", "--seed", 3, "--horizon", 6, "--facts", "branch", "--signals")
                .done();
        assertThat(ran.out())
                .contains("scorecard", "points of signals", "hazard as shipped", "repayment.days_past_due.max_3m")
                .contains("tier red", "any signal", "an officer and week", "repayment/late-15", "24 months");
        assertThat(ran.err()).contains("120 parties", "no event tells of 30", "Learned on", "The scorecard reads");
        assertThat(replay("--learn", "0.5", "--seed", 3, "--horizon", 6, "--facts", "branch", "--signals")
                        .done()
                        .out())
                .isEqualTo(ran.out());
    }

    @Test
    void withoutLearningTiersAndTheShippedHazardStandBesideTheNaiveRule() {
        String out = replay("--only", "branch=north", "--horizon", 6, "--history", 6)
                .done()
                .out();
        assertThat(out).contains("hazard as shipped", "60 parties").doesNotContain("scorecard");
    }

    @Test
    void whatContradictsTheEventsIsRefused() throws IOException {
        outcomes.set(2, "p1,2019-02,2019-01,2021-12,north");
        Files.write(folder.resolve("outcomes.csv"), outcomes);
        Files.write(folder.resolve("events.ndjson"), List.of(event(1, 5, 0), event(2, 5, 0)));
        assertThat(replay().refused("warning/outcome-invalid").err()).contains("'p1' defaulted before its first event");
    }

    @Test
    void whatIsNotThereIsToldWithWhatIs() {
        assertThat(replay("--learn", "half").refused("data/column-unknown").err())
                .contains("--learn 0.5");
        assertThat(replay("--learn", "split=train")
                        .refused("data/column-unknown")
                        .err())
                .contains("branch");
        assertThat(replay("--facts", "industry").refused("data/column-unknown").err())
                .contains("branch");
        assertThat(replay("--naive", "repayment.nothing")
                        .refused("indicator/name-unknown")
                        .err())
                .isNotBlank();
        assertThat(Ran.bulwark("warning", "replay", "--events", folder)
                        .refused("data/rows-missing")
                        .err())
                .contains("--labels");
        assertThat(Ran.bulwark("warning", "replay", "--learn", "0.5")
                        .refused("data/rows-missing")
                        .err())
                .contains("no seed");
    }
}
