package org.bulwark.files.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The public data sets, as they were published, with nothing said about them. */
@Tag("realdata")
class RealDataTest {

    private static final Path DATA = DataFolder.orElse(
                    Path.of(System.getProperty("bulwark.root", ".."), "../shared/data"))
            .path();

    @BeforeEach
    void needsTheDataFolder() {
        Assumptions.assumeTrue(
                Files.isDirectory(DATA), "skipped: no folder of data sets; set BULWARK_DATA to have this tested");
    }

    @ParameterizedTest
    @CsvSource({
        "south_german_credit.asc.gz, 1000, 21",
        "german.data.gz, 1000, 21",
        "australian.dat.gz, 690, 15",
        "taiwan_card_default.csv.gz, 30000, 25",
        "hmeq.csv.gz, 5960, 13",
        "sba_loans_train.csv.gz, 44660, 27",
        "polish_bankruptcy_1year.arff.gz, 7027, 65",
        "polish_bankruptcy_5year.arff.gz, 5910, 65",
        "p2p_2015_outcomes.csv.gz, 119015, 21",
        "berka_loan.asc.gz, 682, 7",
        "berka_district.asc.gz, 77, 16",
        "card_panel_monthly_status.csv.gz, 1048575, 3",
        "fred_md.csv.gz, 777, 119",
        "smesd_groups.csv.gz, 11026, 4"
    })
    void aPublishedSetIsReadWhole(String file, int rows, int columns) {
        Reading reading = TableReader.in(DATA).read(Path.of(file));
        assertThat(reading.rejected()).isEmpty();
        assertThat(reading.rowsRead()).isEqualTo(rows);
        assertThat(reading.table().rows()).isEqualTo(rows);
        assertThat(reading.table().names()).hasSize(columns);
    }
}
