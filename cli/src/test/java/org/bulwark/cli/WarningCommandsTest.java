package org.bulwark.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.bulwark.files.warning.ShippedModels;
import org.bulwark.files.warning.ShippedSignals;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Signals listed, and replayed over a small bank. */
class WarningCommandsTest {

    @Test
    void signalsAreListedInTheReadersLanguage() {
        assertThat(Ran.bulwark("warning", "signals").done().out())
                .contains("repayment/late-30")
                .contains(ShippedSignals.all().size() + " signals.");
        assertThat(Ran.bulwark("warning", "signals", "--group", "legal", "--language", "zh")
                        .done()
                        .out())
                .contains("失信被执行人")
                .doesNotContain("repayment/");
    }

    @Test
    void aGroupIsPrintedAsYamlToBeginFrom() {
        assertThat(Ran.bulwark("warning", "signals", "--group", "legal", "--yaml")
                        .done()
                        .out())
                .contains("bulwark: signals/1");
        assertThat(Ran.bulwark("warning", "signals", "--yaml").done().out()).contains("bulwark: tiers/1");
    }

    @Test
    void aReplayTellsOfPointsTheOracleAndTheNaiveRule() {
        String out = Ran.bulwark(
                        "warning",
                        "replay",
                        "--firms",
                        60,
                        "--years",
                        4,
                        "--learn",
                        "8,9",
                        "--from",
                        "2021-03",
                        "--signals")
                .done()
                .out();
        assertThat(out)
                .contains(
                        "points",
                        "oracle",
                        "days past due",
                        "tier red",
                        "24 months",
                        "an officer and week",
                        "legal/suit");
    }

    @Test
    void pointsAreNeverJudgedOnTheBankThatTheyWereLearnedOn() {
        assertThat(Ran.bulwark("warning", "replay", "--seed", 9, "--learn", "8,9")
                        .err())
                .contains("learned on it");
    }

    @Test
    void modelsAreLearnedTheSameEveryTime(@TempDir Path folder) throws IOException {
        for (String name : List.of("one", "two")) {
            String out = Ran.bulwark(
                            "warning",
                            "model",
                            "learn",
                            "--seeds",
                            "8",
                            "--firms",
                            150,
                            "--years",
                            4,
                            "--from",
                            "2021-03",
                            "--out",
                            folder.resolve(name))
                    .done()
                    .out();
            assertThat(out).contains("rupture", "hazard", "behaviour", "anomaly");
        }
        for (String model : ShippedModels.NAMES) {
            String one = Files.readString(folder.resolve("one").resolve(model + ".yaml"));
            assertThat(one).isEqualTo(Files.readString(folder.resolve("two").resolve(model + ".yaml")));
            assertThat(one).contains("bulwark: warning-model/1", "banks: [8]");
        }
    }

    @Test
    void aBackTestStandsBesideNaiveRules() {
        String out = Ran.bulwark(
                        "warning",
                        "model",
                        "backtest",
                        "--seed",
                        9,
                        "--firms",
                        100,
                        "--years",
                        4,
                        "--from",
                        "2021-03",
                        "--deciles")
                .done()
                .out();
        assertThat(out)
                .contains("rupture.days_90", "cash alone", "hazard.months_12", "behaviour.score", "anomaly.peers")
                .contains("repayment.days_past_due.max_3m", "promised");
        assertThat(Ran.bulwark("warning", "model", "backtest", "--seed", 101).err())
                .contains("one that the models were learned on");
    }
}
