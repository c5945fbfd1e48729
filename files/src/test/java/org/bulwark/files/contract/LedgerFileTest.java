package org.bulwark.files.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.bulwark.basics.money.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LedgerFileTest {

    private static final String HEADER = "facility,currency,principal,interest,past-due,days-past-due\n";

    @TempDir
    private Path folder;

    private List<LedgerLine> read(String text) throws IOException {
        Path file = folder.resolve("ledger.csv");
        Files.writeString(file, text);
        return LedgerFile.read(file);
    }

    @Test
    void whatAnAccountDoesNotTellIsNotZero() throws IOException {
        List<LedgerLine> lines = read(HEADER + "F-1,EUR,1000.00,3.50,,\nF-2,JPY,7,,0,12\n");
        assertThat(lines.get(0))
                .isEqualTo(new LedgerLine(
                        "F-1",
                        Money.parse("1000.00 EUR"),
                        Optional.of(Money.parse("3.50 EUR")),
                        Optional.empty(),
                        Optional.empty()));
        assertThat(lines.get(1).pastDue()).contains(Money.parse("0 JPY"));
        assertThat(lines.get(1).daysPastDue()).contains(12);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "F-1,EUR,1000.00,,,\\nF-1,EUR,1.00,,,| Line 3",
                "F-1,EUR,ten,,,| 'principal'",
                "F-1,EUR,1.001,,,| 'principal'",
                "F-1,,1.00,,,| 'currency'",
                "F-1,EUR,,,,| 'principal'",
                "F-1,EUR,1.00,,,-1| 'days-past-due'",
                "F-1,EUR,1.00,,,99999999999| 'days-past-due'",
                "F-1,EUR,1.00,,,,surplus| more fields"
            })
    void aLineThatCannotBeReadEndsTheFileAndIsNamed(String lines, String said) {
        assertThatThrownBy(() -> read(HEADER + lines.replace("\\n", "\n") + "\n"))
                .hasMessageContaining(said);
    }

    @Test
    void columnsThatMeanNothingAreRefused() {
        assertThatThrownBy(() -> read("facility,currency,principal,colour\nF-1,EUR,1.00,red\n"))
                .hasMessageContaining("'colour'");
        assertThatThrownBy(() -> read("facility,principal\nF-1,1.00\n")).hasMessageContaining("currency");
    }
}
