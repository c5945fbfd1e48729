package org.bulwark.cli.warning;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.bulwark.basics.Progress;
import org.bulwark.files.indicator.ShippedCatalogue;
import org.bulwark.run.embedded.ModelHistory;
import org.bulwark.warning.model.learn.ModelRow;
import org.bulwark.warning.model.learn.ModelRows;
import picocli.CommandLine.Mixin;

/** Party-months of sample banks, by the options that the commands over models share. */
final class SampleMonths {

    @Mixin
    private JudgedMonths judged = new JudgedMonths();

    /** The months of some banks, whose values are of the indicators named. */
    ModelRows of(List<Long> seeds, List<String> names, Progress progress) {
        List<ModelRow> rows = new ArrayList<>();
        for (long seed : seeds) {
            rows.addAll(ModelHistory.of(
                    judged.of(seed),
                    new ModelHistory.Wanted(
                            ShippedCatalogue.all(),
                            names,
                            ZoneOffset.UTC,
                            Runtime.getRuntime().availableProcessors()),
                    progress));
        }
        return new ModelRows(names, rows);
    }

    /** The months that are judged, as people write them: the first and the last. */
    List<String> span() {
        return List.of(judged.from().toString(), judged.to().toString());
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
