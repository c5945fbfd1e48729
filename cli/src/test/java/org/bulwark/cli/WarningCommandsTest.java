package org.bulwark.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.bulwark.files.warning.ShippedSignals;
import org.junit.jupiter.api.Test;

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
}
