package org.bulwark.score.binning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import java.util.SplittableRandom;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.bulwark.data.NumberColumn;
import org.junit.jupiter.api.Test;

class EncoderTest {

    private static NumberBinning binning(List<Double> cuts, SequencedMap<Double, Integer> specials) {
        int regular = cuts.size() + 1;
        int most = specials.values().stream().mapToInt(c -> c + 1).max().orElse(0);
        int missing = Math.max(regular, most);
        List<Bin> bins = Collections.nCopies(missing + 1, new Bin(BinKind.INTERVAL, "", BinCounts.NONE, 0, 0));
        return new NumberBinning("x", Trend.FREE, cuts, specials, missing, bins);
    }

    private static SequencedMap<Double, Integer> specials(double... values) {
        LinkedHashMap<Double, Integer> specials = new LinkedHashMap<>();
        for (double value : values) {
            specials.put(value, 120 + specials.size());
        }
        return specials;
    }

    /** What the doc comment says: the number of cuts at or below the value, unless it is missing or special. */
    private static int expected(NumberBinning binning, double value) {
        if (Double.isNaN(value)) {
            return binning.missingCode();
        }
        for (var special : binning.specials().entrySet()) {
            if (special.getKey() == value) {
                return special.getValue();
            }
        }
        return (int) binning.cuts().stream().filter(cut -> cut <= value).count();
    }

    private static void assertAgree(NumberBinning binning, double[] values) {
        byte[] codes = binning.encode(new NumberColumn("x", values));
        for (int row = 0; row < values.length; row++) {
            assertThat(codes[row] & 0xFF)
                    .as("%s of %s", values[row], binning.cuts())
                    .isEqualTo(expected(binning, values[row]));
            assertThat(binning.codeOf(values[row])).isEqualTo(codes[row] & 0xFF);
        }
    }

    private static double[] edges(List<Double> cuts, double... more) {
        List<Double> values = new ArrayList<>(List.of(
                Double.NaN,
                Double.POSITIVE_INFINITY,
                Double.NEGATIVE_INFINITY,
                0.0,
                -0.0,
                Double.MIN_VALUE,
                -Double.MIN_VALUE,
                Double.MAX_VALUE,
                -Double.MAX_VALUE));
        cuts.forEach(cut -> Collections.addAll(values, cut, Math.nextUp(cut), Math.nextDown(cut)));
        for (double value : more) {
            Collections.addAll(values, value, Math.nextUp(value), Math.nextDown(value));
        }
        return values.stream().mapToDouble(d -> d).toArray();
    }

    @Test
    void everyNumberOfCutsIsSearchedRightly() {
        SplittableRandom random = new SplittableRandom(31);
        for (int n = 0; n <= 100; n++) {
            TreeSet<Double> cuts = new TreeSet<>();
            while (cuts.size() < n) {
                cuts.add(random.nextBoolean() ? random.nextInt(-60, 60) : random.nextDouble(-2, 2) + 0.0);
            }
            NumberBinning binning = binning(List.copyOf(cuts), specials());
            assertAgree(binning, edges(List.copyOf(cuts)));
            assertAgree(binning, random.doubles(200, -70, 70).toArray());
        }
    }

    @Test
    void specialCodesGoFirstEvenOnACut() {
        List<Double> cuts = List.of(-1.0, 0.0, 4.9e-324, 1.0, 9e9);
        double[] codes = {-999, 0.0, 1.0, Double.POSITIVE_INFINITY, 1e300};
        assertAgree(binning(cuts, specials(codes)), edges(cuts, codes));
    }

    @Test
    void zeroHasNoSignInCutsAndSpecialCodes() {
        assertAgree(binning(List.of(-0.0), specials()), edges(List.of(0.0)));
        NumberBinning binning = binning(List.of(), specials(-0.0));
        assertThat(binning.codeOf(0.0)).isEqualTo(120);
        assertThat(binning.codeOf(-0.0)).isEqualTo(120);
        assertThat(binning.encode(new NumberColumn("x", new double[] {0.0, -0.0})))
                .containsExactly(120, 120);
    }

    @Test
    void infiniteCutPartsInfinityFromTheGreatestNumber() {
        assertAgree(binning(List.of(Double.POSITIVE_INFINITY), specials()), edges(List.of()));
    }

    @Test
    void rangesAreWrittenWhereTheyAreWanted() {
        NumberBinning binning = binning(List.of(1.0, 2.0), specials(-9));
        byte[] codes = new byte[5];
        codes[4] = 99;
        binning.encoder().encode(new double[] {0, 1.5, -9, 3, Double.NaN}, 1, 4, codes, 0);
        assertThat(codes).containsExactly(1, 120, 2, 0, 99);
        byte[] same = new byte[5];
        binning.encoder().encode(new double[] {0, 1.5, -9, 3, Double.NaN}, 3, 5, same);
        assertThat(same).containsExactly(0, 0, 0, 2, 121);
    }

    @Test
    void cutsMustAscendAndCodesMustExist() {
        assertThatIllegalArgumentException().isThrownBy(() -> binning(List.of(2.0, 1.0), specials()));
        assertThatIllegalArgumentException().isThrownBy(() -> binning(List.of(1.0, 1.0), specials()));
        assertThatIllegalArgumentException().isThrownBy(() -> binning(List.of(Double.NaN), specials()));
        List<Bin> one = List.of(new Bin(BinKind.INTERVAL, "", BinCounts.NONE, 0, 0));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new NumberBinning("x", Trend.FREE, List.of(), specials(), 1, one));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new NumberBinning("x", Trend.FREE, List.of(), specials(), -1, one));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new NumberBinning("x", Trend.FREE, List.of(5.0), specials(), 0, one));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new NumberBinning("x", Trend.FREE, List.of(), specials(3), 0, one));
        List<Double> many = IntStream.range(0, 255).mapToObj(i -> (double) i).toList();
        assertThatIllegalArgumentException().isThrownBy(() -> binning(many, specials()));
    }
}
