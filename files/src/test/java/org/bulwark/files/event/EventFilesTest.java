package org.bulwark.files.event;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.Map;
import org.bulwark.basics.rule.Facts;
import org.bulwark.data.event.Event;
import org.bulwark.data.source.Source;
import org.bulwark.files.source.ShippedSources;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EventFilesTest {

    private static final Source SOURCE = ShippedSources.find("electricity").orElseThrow();

    private static final Event EVENT = new Event(
            "electricity",
            "party \"1\"",
            "e-1",
            1_546_300_800_000_001L,
            1_546_300_800_500_000L,
            -1L,
            Facts.of(SOURCE.schema())
                    .put("meter", "表\\7")
                    .put("period", LocalDate.of(2019, 1, 31))
                    .put("kilowatt_hours", 12.5)
                    .put("amount", 1205L)
                    .put("arrears", 7L)
                    .put("days_late", 3L)
                    .put("cut_off", false)
                    .build());

    @Test
    void anEventIsACloudEventOnOneLine() {
        StringBuilder line = new StringBuilder();
        new EventLines(Map.of("electricity", SOURCE), true).append(EVENT, line);
        assertThat(line)
                .hasToString(
                        "{\"specversion\":\"1.0\",\"type\":\"org.bulwark.electricity\",\"source\":\"electricity\",\"id\":\"e-1\","
                                + "\"subject\":\"party \\\"1\\\"\",\"time\":\"2019-01-01T00:00:00.000001Z\","
                                + "\"reportedat\":\"2019-01-01T00:00:00.500000Z\",\"knownat\":\"1969-12-31T23:59:59.999999Z\","
                                + "\"data\":{\"meter\":\"表\\\\7\","
                                + "\"period\":\"2019-01-31\",\"kilowatt_hours\":12.5,\"amount\":\"12.05\",\"arrears\":\"0.07\","
                                + "\"days_late\":3,\"cut_off\":false}}\n");
    }

    @Test
    void whenTheBankHadItIsForIntakeToSayUnlessAsked() {
        StringBuilder line = new StringBuilder();
        new EventLines(Map.of("electricity", SOURCE), false).append(EVENT, line);
        assertThat(line.toString()).contains("reportedat").doesNotContain("knownat");
    }

    @Test
    void aSourceHasOneParquetFileWithTypedColumns(@TempDir Path folder) throws SQLException {
        try (EventParquet files = EventParquet.into(folder, Map.of("electricity", SOURCE))) {
            files.add(EVENT);
            files.add(EVENT);
        }
        assertThat(folder.resolve("electricity.parquet")).exists();
        assertThat(folder.toFile().list()).hasSize(1);
        assertThat(Files.exists(folder.resolve("news.parquet"))).isFalse();
        try (Connection duck = DriverManager.getConnection("jdbc:duckdb:");
                Statement statement = duck.createStatement();
                ResultSet row = statement.executeQuery(
                        "SELECT count(*), sum(amount), min(epoch_us(occurred_at)), max(days_late) FROM '"
                                + folder.resolve("electricity.parquet")
                                + "' WHERE period = DATE '2019-01-31' AND NOT cut_off AND paid IS NULL")) {
            assertThat(row.next()).isTrue();
            assertThat(row.getLong(1)).isEqualTo(2);
            assertThat(row.getBigDecimal(2)).isEqualByComparingTo("24.10");
            assertThat(row.getLong(3)).isEqualTo(EVENT.occurredAt());
            assertThat(row.getLong(4)).isEqualTo(3);
        }
    }
}
