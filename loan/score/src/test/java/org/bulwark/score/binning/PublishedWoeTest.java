package org.bulwark.score.binning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPInputStream;
import org.bulwark.data.CategoryColumn;
import org.bulwark.data.Weights;
import org.bulwark.score.binning.BinningRules.Places;
import org.bulwark.score.binning.BinningRules.Sizes;
import org.bulwark.score.binning.Draws.Rows;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * The status of the checking account in the Statlog German Credit data (UCI), whose information value of 0.666012 the manual of the R
 * package scorecard quotes; here with this house's sign, ln(goods/bads).
 */
class PublishedWoeTest {

    private static final List<String> STATUS = List.of("A11", "A12", "A13", "A14");
    private static final int[] ROWS = {274, 269, 63, 394};
    private static final int[] BADS = {135, 105, 14, 46};
    private static final double[] WOE = {-0.818099, -0.401392, 0.405465, 1.176263};
    private static final double[] IV = {0.205693, 0.046447, 0.009461, 0.404411};

    private static void assertPublished(Rows rows) {
        List<List<String>> groups = STATUS.stream().map(List::of).toList();
        Binning binning = rows.binned(BinningRules.DEFAULT.cut(new Places.Groups(groups)));
        for (int i = 0; i < 4; i++) {
            Bin bin = binning.bins().get(i);
            assertThat(bin.counts()).isEqualTo(BinCounts.ofRows(ROWS[i], BADS[i]));
            assertThat(bin.woe()).isCloseTo(WOE[i], within(5e-7));
            assertThat(bin.iv()).isCloseTo(IV[i], within(1e-6));
        }
        assertThat(binning.iv()).isCloseTo(0.666012, within(5e-7));
        Binning free = rows.binned(BinningRules.DEFAULT.sized(new Sizes(0.02, 5, 4, 4)));
        assertThat(free.iv()).as("four levels, four bins").isCloseTo(binning.iv(), within(1e-12));
    }

    @Test
    void germanCheckingAccountHasThePublishedWoe() {
        int[] codes = new int[1_000];
        byte[] bad = new byte[1_000];
        int row = 0;
        for (int level = 0; level < 4; level++) {
            for (int i = 0; i < ROWS[level]; i++) {
                codes[row] = level;
                bad[row++] = (byte) (i < BADS[level] ? 1 : 0);
            }
        }
        assertPublished(new Rows(new CategoryColumn("status", codes, STATUS), bad, Weights.equal(1_000)));
    }

    @Test
    @Tag("realdata")
    void germanFileHasThePublishedWoe() throws IOException {
        String folder = System.getenv("BULWARK_DATA");
        Path data = folder == null
                ? Path.of(System.getProperty("bulwark.root", "."), "..", "shared", "data")
                : Path.of(folder);
        Path file = data.resolve("german.data.gz");
        Assumptions.assumeTrue(Files.exists(file), "skipped: " + file + " is not there; set BULWARK_DATA");
        List<String[]> lines = new ArrayList<>();
        try (BufferedReader reader = new BufferedReader(
                new InputStreamReader(new GZIPInputStream(Files.newInputStream(file)), StandardCharsets.US_ASCII))) {
            reader.lines().map(line -> line.trim().split(" ")).forEach(lines::add);
        }
        int[] codes = lines.stream().mapToInt(l -> STATUS.indexOf(l[0])).toArray();
        byte[] bad = new byte[codes.length];
        for (int row = 0; row < bad.length; row++) {
            bad[row] = (byte) (lines.get(row)[20].equals("2") ? 1 : 0);
        }
        assertThat(codes).hasSize(1_000);
        assertPublished(new Rows(new CategoryColumn("status", codes, STATUS), bad, Weights.equal(1_000)));
    }
}
