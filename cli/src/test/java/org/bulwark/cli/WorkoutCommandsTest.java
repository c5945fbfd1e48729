package org.bulwark.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Rules printed, and debts classified with their reasons in words. */
class WorkoutCommandsTest {

    private static final String DEBTS = """
            debtor,debt,owed,days,retail,expected-loss,impaired,standing,pd-begin,pd-now,restructured-on,periods-paid
            P1,F1,900.00 CNY,0,false,,,,1,1.5,,
            P1,F2,101.00 CNY,91,false,,,in-default,,,,
            P2,F3,500.00 CNY,31,true,,,,,,,
            P3,F4,100.00 CNY,0,true,90,,,,,,
            P4,F5,100.00 CNY,0,true,,,,,,2026-01-31,1
            P5,F6,100.00 CNY,0,true,,,,1,2,,
            """;

    @TempDir
    @SuppressWarnings("NullAway.Init") // JUnit sets it
    private Path folder;

    private Path debts(String text) throws IOException {
        return Files.writeString(folder.resolve("debts.csv"), text, StandardCharsets.UTF_8);
    }

    @Test
    void rulesArePrinted() {
        assertThat(Ran.bulwark("workout", "rules").done().out()).contains("card-days", "cards 92", "memory");
        assertThat(Ran.bulwark("workout", "rules", "--yaml").done().out()).contains("bulwark: classification/1");
        assertThat(Ran.bulwark("workout", "rules", "--yaml", "--of", "reminders")
                        .done()
                        .out())
                .contains("bulwark: reminders/1");
        assertThat(Ran.bulwark("workout", "rules", "--yaml", "--of", "collection")
                        .done()
                        .out())
                .contains("bulwark: collection/1");
    }

    @Test
    void eachDebtHasItsClassItsStageAndWhy() throws IOException {
        String out = Ran.bulwark("workout", "classify", debts(DEBTS), "--on", "2026-06-30")
                .done()
                .out();
        assertThat(out)
                // the tenth that does not perform draws the other debt along: 101 of 1001
                .containsPattern("P1 +F1 +substandard +1 +100900 ppm of what the debtor owes the bank")
                .containsPattern("P1 +F2 +substandard +3 +91 days past due, more than 90.")
                .containsPattern(
                        "P2 +F3 +special-mention +2 +31 days past due, more than 0. 31 days past due, more than 30.")
                .containsPattern("P3 +F4 +loss +1 +900000 ppm of it are expected to be lost")
                .containsPattern("P4 +F5 +special-mention +1 +it was restructured")
                .containsPattern("P5 +F6 +normal +2 +the probability of default rose from 10000 to 20000 ppm")
                .contains("6 debts of 5 debtors.");
        assertThat(Ran.bulwark("workout", "classify", debts(DEBTS), "--on", "2026-06-30", "--language", "zh")
                        .done()
                        .out())
                .contains("逾期91天");
    }

    @Test
    void aLineThatCannotBeReadIsNamed() throws IOException {
        assertThat(Ran.bulwark(
                                "workout",
                                "classify",
                                debts(DEBTS.replace(",31,true", ",late,true")),
                                "--on",
                                "2026-06-30")
                        .refused("files/row-broken")
                        .err())
                .contains("Line 4");
        assertThat(Ran.bulwark(
                                "workout",
                                "classify",
                                debts(DEBTS.replace("P1,F2,101.00 CNY,91,false", "P1,F2,101.00 CNY,91,true")),
                                "--on",
                                "2026-06-30")
                        .refused("files/row-broken")
                        .err())
                .contains("Line 3");
        assertThat(Ran.bulwark(
                                "workout",
                                "classify",
                                debts(DEBTS.replace("expected-loss", "loss")),
                                "--on",
                                "2026-06-30")
                        .refused("files/row-broken")
                        .err())
                .contains("'loss'");
    }
}
