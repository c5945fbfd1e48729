package org.bulwark.run.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.bulwark.basics.Progress;
import org.bulwark.basics.rule.Facts;
import org.bulwark.data.event.Event;
import org.bulwark.data.source.Source;
import org.bulwark.files.event.EventParquet;
import org.bulwark.files.indicator.ShippedCatalogue;
import org.bulwark.files.source.ShippedSources;
import org.bulwark.files.table.TableReader;
import org.bulwark.files.table.TableWriter;
import org.bulwark.indicator.value.Quality;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A party of a training set reads the series of its industry and region, as they were known at the instant of the label. */
@NullMarked
class SeriesTrainingTest {

    private static final ZoneId ZONE = ZoneOffset.UTC;
    private static final List<String> NAMES = List.of(
            "macro.turnover.last_ever",
            "macro.turnover.falls_12m",
            "macro.turnover.last_ever_growth",
            "macro.interest.last_ever",
            "macro.price_office.last_ever_growth");

    @TempDir
    Path folder = Path.of("");

    private static long micros(LocalDate day) {
        return day.toEpochDay() * 86_400_000_000L;
    }

    private static Event turnover(String industry, YearMonth month, double value, int vintage) {
        LocalDate end = month.atEndOfMonth();
        long reported = micros(end.plusDays(25L + 60L * vintage));
        Source source = ShippedSources.find("macro-series").orElseThrow();
        String series = "industry." + industry + ".turnover";
        return new Event(
                "macro-series",
                series,
                series + month + "/" + vintage,
                micros(end),
                reported,
                reported,
                Facts.of(source.schema())
                        .put("series", series)
                        .put("period", end)
                        .put("kind", "turnover")
                        .put("value", value)
                        .build());
    }

    @BeforeEach
    void events() {
        List<Event> events = new ArrayList<>();
        for (int i = 0; i < 30; i++) {
            YearMonth month = YearMonth.of(2022, 1).plusMonths(i);
            events.add(turnover("trade", month, 200 - i, 0));
            events.add(turnover("transport", month, 100 + i, 0));
        }
        events.add(turnover("trade", YearMonth.of(2023, 12), 150, 1));
        try (EventParquet files = EventParquet.into(folder, ShippedSources.all())) {
            events.forEach(files::add);
        }
    }

    private TrainingSet set(Path labels) {
        return TrainingSet.of(
                Labels.read(labels, ZONE),
                folder,
                new TrainingSet.Wanted(ShippedCatalogue.all(), NAMES, ZONE, List.of(), 2),
                Progress.NONE);
    }

    private Path labels() throws IOException {
        return Files.writeString(folder.resolve("labels.csv"), """
                party,instant,industry,region
                firm-1,2024-02-15,Trade,north
                firm-1,2024-04-15,Trade,north
                firm-2,2024-02-15,transport,
                firm-3,2024-02-15,,north
                """);
    }

    @Test
    void theSeriesOfItsIndustryAsKnownThenAndARevisionNotBeforeItIsKnown() throws IOException {
        TrainingSet set = set(labels());
        // December's first figure came on 25 January, its revision on 25 March
        assertThat(set.value(0, 0)).isEqualTo(200 - 23);
        assertThat(set.value(0, 1)).isEqualTo(11); // of the twelve months up to December, the last one reported
        assertThat(set.value(1, 0)).isEqualTo(200 - 25);
        // in April the window reaches from March 2023 to February 2024; December was revised to 150, so that January
        // rose
        assertThat(set.value(1, 1)).isEqualTo(1);
        assertThat(set.value(2, 0)).isEqualTo(123);
        assertThat(set.value(0, 2)).isEqualTo((177 - 189) / 189.0);
        assertThat(set.quality(3, 0)).isEqualTo(Quality.NO_DATA);
        assertThat(set.quality(0, 3)).isEqualTo(Quality.NO_DATA);
        assertThat(set.summary().parties()).isEqualTo(3);
        assertThat(set.summary().unknown()).isEqualTo(3);
    }

    @Test
    void labelsAreReadFromParquetToo() throws IOException {
        Path text = labels();
        Path parquet = folder.resolve("labels.parquet");
        TableWriter.write(TableReader.in(folder).read(text).table(), parquet);
        TrainingSet one = set(text);
        TrainingSet other = set(parquet);
        assertThat(other.table(true).names()).isEqualTo(one.table(true).names());
        for (int row = 0; row < one.summary().labels(); row++) {
            for (int i = 0; i < NAMES.size(); i++) {
                assertThat(Double.doubleToRawLongBits(other.value(row, i)))
                        .as(NAMES.get(i))
                        .isEqualTo(Double.doubleToRawLongBits(one.value(row, i)));
            }
        }
    }
}
