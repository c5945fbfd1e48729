package org.bulwark.cli.warning;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.bulwark.bank.economy.Horizon;
import org.bulwark.bank.stream.SampleStreams;
import org.bulwark.bank.trial.SampleReplay;
import org.bulwark.basics.Progress;
import org.bulwark.files.indicator.ShippedCatalogue;
import org.bulwark.run.embedded.ModelHistory;
import org.bulwark.warning.model.learn.ModelRow;
import org.bulwark.warning.model.learn.ModelRows;
import picocli.CommandLine.Option;

/** Party-months of sample banks, by the options that the commands over models share. */
final class SampleMonths {

    @Option(
            names = "--firms",
            paramLabel = "N",
            description = "How many firms (${DEFAULT-VALUE}); two people come with three firms.",
            defaultValue = "1000")
    int firms = 1000;

    @Option(
            names = "--years",
            paramLabel = "N",
            description = "How many years up to December 2023, 2 to 7 (${DEFAULT-VALUE}).",
            defaultValue = "5")
    int years = 5;

    @Option(
            names = "--from",
            paramLabel = "MONTH",
            description = "The first month that is judged (${DEFAULT-VALUE}).",
            defaultValue = "2019-12")
    YearMonth from = YearMonth.of(2019, 12);

    @Option(
            names = "--to",
            paramLabel = "MONTH",
            description = "The last month that is judged (${DEFAULT-VALUE}).",
            defaultValue = "2022-12")
    YearMonth to = YearMonth.of(2022, 12);

    /** The months of some banks, whose values are of the indicators named. */
    ModelRows of(List<Long> seeds, List<String> names, Progress progress) {
        List<ModelRow> rows = new ArrayList<>();
        for (long seed : seeds) {
            SampleStreams streams = SampleStreams.of(seed, firms, years);
            YearMonth first = Horizon.monthOf(streams.first());
            rows.addAll(ModelHistory.of(
                    new SampleReplay(streams, from.isBefore(first) ? first : from, to),
                    new ModelHistory.Wanted(
                            ShippedCatalogue.all(),
                            names,
                            ZoneOffset.UTC,
                            Runtime.getRuntime().availableProcessors()),
                    progress));
        }
        return new ModelRows(names, rows);
    }

    /** SHA-256 over what models are learned from: names, party-months, values and outcomes. */
    static String digest(ModelRows months) {
        try {
            MessageDigest sha = MessageDigest.getInstance("SHA-256");
            months.names().forEach(name -> sha.update(name.getBytes(StandardCharsets.UTF_8)));
            for (ModelRow row : months.rows()) {
                sha.update(row.party().getBytes(StandardCharsets.UTF_8));
                ByteBuffer bytes = ByteBuffer.allocate(4 * Integer.BYTES + row.values().length * Double.BYTES)
                        .putInt(row.month().month())
                        .putInt(row.month().ahead())
                        .putInt(row.month().followed())
                        .putInt(row.rupture());
                for (double value : row.values()) {
                    bytes.putDouble(value);
                }
                sha.update(bytes.array());
            }
            return HexFormat.of().formatHex(sha.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError("every JDK has SHA-256", e);
        }
    }
}
