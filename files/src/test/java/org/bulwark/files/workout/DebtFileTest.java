package org.bulwark.files.workout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import org.bulwark.basics.money.Money;
import org.bulwark.basics.standing.Standing;
import org.bulwark.workout.classification.RiskClass;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DebtFileTest {

    private static final LocalDate DAY = LocalDate.of(2026, 6, 30);

    @TempDir
    @SuppressWarnings("NullAway.Init") // JUnit sets it
    private Path folder;

    private DebtRow only(String header, String line) throws IOException {
        Path file = Files.writeString(folder.resolve("debts.csv"), header + "\n" + line + "\n", StandardCharsets.UTF_8);
        return DebtFile.read(file, DAY).getFirst();
    }

    @Test
    void whatIsMissingIsNotSaid() throws IOException {
        DebtRow row = only("debtor,debt,owed,days", "P1,F1,12.34 CNY,5");
        assertThat(row.line()).isEqualTo(2);
        assertThat(row.debt().owed()).isEqualTo(Money.of(1234, "CNY"));
        assertThat(row.debt().daysPastDue()).isEqualTo(5);
        assertThat(row.debt().restructuring()).isEmpty();
        assertThat(row.facts().standing()).isEqualTo(Standing.PERFORMING);
        assertThat(row.facts().notchesDown()).isEmpty();
    }

    @Test
    void perCentHaveFourDecimalsAndARestructuringItsClass() throws IOException {
        DebtRow row = only(
                "debtor,debt,owed,days,cross-bank,expected-loss,restructured-on,class-before,redefaulted-on,periods-paid",
                "P1,F1,12.34 CNY,5,20.0001,50,2026-01-31,doubtful,2026-03-31,1");
        assertThat(row.crossBankPpm()).isEqualTo(200_001);
        assertThat(row.debt().expectedLossPpm()).isEqualTo(500_000);
        assertThat(row.debt().restructuring().orElseThrow().before()).isEqualTo(RiskClass.DOUBTFUL);
        assertThat(row.debt().restructuring().orElseThrow().redefaultedOn()).contains(LocalDate.of(2026, 3, 31));
    }

    @Test
    void whatIsImpairedIsInDefaultIfNothingElseIsSaid() throws IOException {
        String header = "debtor,debt,owed,days,impaired,standing";
        assertThat(only(header, "P1,F1,1.00 CNY,0,true,").facts().standing()).isEqualTo(Standing.IN_DEFAULT);
        assertThat(only(header, "P1,F1,1.00 CNY,0,true,on-probation").facts().standing())
                .isEqualTo(Standing.ON_PROBATION);
        assertThatThrownBy(() -> only(header, "P1,F1,1.00 CNY,0,true,performing"))
                .hasMessageContaining("files/row-broken");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "debtor,debt,owed,days,colour|P1,F1,1.00 CNY,0,red",
                "debtor,debt,owed|P1,F1,1.00 CNY",
                "debtor,debt,owed,days,days|P1,F1,1.00 CNY,0,0",
                "debtor,debt,owed,days|P1,F1,1.00 CNY,0.5",
                "debtor,debt,owed,days|P1,F1,1.00 CNY,0,1",
                "debtor,debt,owed,days|P1,,1.00 CNY,0",
                "debtor,debt,owed,days,card|P1,F1,1.00 CNY,0,yes",
                "debtor,debt,owed,days,expected-loss|P1,F1,1.00 CNY,0,50.00001",
                "debtor,debt,owed,days,restructured-on|P1,F1,1.00 CNY,0,yesterday"
            })
    void whatCannotBeReadIsRefusedWithItsLine(String header, String line) {
        assertThatThrownBy(() -> only(header, line))
                .hasMessageContaining("files/row-broken")
                .hasMessageContaining("Line ");
    }
}
