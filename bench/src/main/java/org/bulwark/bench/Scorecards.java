package org.bulwark.bench;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.IntStream;
import org.bulwark.bench.Chance.Spread;
import org.bulwark.score.binning.Bin;
import org.bulwark.score.binning.BinCounts;
import org.bulwark.score.binning.BinKind;
import org.bulwark.score.binning.NumberBinning;
import org.bulwark.score.binning.Trend;
import org.bulwark.score.scorecard.Characteristic;
import org.bulwark.score.scorecard.PointsScale;
import org.bulwark.score.scorecard.Provenance;
import org.bulwark.score.scorecard.Scorecard;

/** A scorecard for the table of {@link Chance#numbers}, made and not learned. */
public final class Scorecards {

    private Scorecards() {}

    /** Cuts at about equal weights, points that no two bins share. */
    public static Scorecard of(int columns, int cuts) {
        List<Characteristic> characteristics = new ArrayList<>();
        for (int j = 0; j < columns; j++) {
            int place = j;
            NumberBinning binning = binning("x" + (j + 1), Spread.of(j), cuts);
            List<Integer> points = IntStream.range(0, cuts + 2)
                    .mapToObj(code -> 10 + 7 * code + place)
                    .toList();
            characteristics.add(new Characteristic(binning.variable(), binning, 1, 0.1, points));
        }
        Provenance nowhere = new Provenance("none", "", "bad", "", 0, 0, 0.1, "", new LinkedHashMap<>());
        return new Scorecard("bench", PointsScale.DEFAULT, 2, characteristics, nowhere);
    }

    private static NumberBinning binning(String variable, Spread spread, int cuts) {
        BinCounts counts = BinCounts.ofRows(100, 10);
        List<Bin> bins = new ArrayList<>();
        List<Double> at = new ArrayList<>();
        for (int i = 0; i <= cuts; i++) {
            bins.add(new Bin(BinKind.INTERVAL, "bin " + i, counts, i, 0.1));
            if (i < cuts) {
                at.add(spread.at(3.0 * (i + 1) / (cuts + 1) - 1.5));
            }
        }
        bins.add(new Bin(BinKind.MISSING, "Missing", counts, 0, 0.1));
        return new NumberBinning(variable, Trend.FREE, at, new LinkedHashMap<>(), cuts + 1, bins);
    }

    static double[][] cuts(Scorecard scorecard) {
        return scorecard.characteristics().stream()
                .map(c -> ((NumberBinning) c.binning())
                        .cuts().stream().mapToDouble(cut -> cut).toArray())
                .toArray(double[][]::new);
    }

    static int[][] points(Scorecard scorecard) {
        return scorecard.characteristics().stream()
                .map(c -> c.points().stream().mapToInt(p -> p).toArray())
                .toArray(int[][]::new);
    }
}
