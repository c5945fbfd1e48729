package org.bulwark.files.model;

import java.util.LinkedHashMap;
import java.util.List;
import org.bulwark.data.CategoryColumn;
import org.bulwark.data.NumberColumn;
import org.bulwark.data.Table;
import org.bulwark.data.Weights;
import org.bulwark.score.binning.Bin;
import org.bulwark.score.binning.BinCounts;
import org.bulwark.score.binning.BinKind;
import org.bulwark.score.binning.CategoryBinning;
import org.bulwark.score.binning.NumberBinning;
import org.bulwark.score.binning.Trend;
import org.bulwark.score.scorecard.Characteristic;
import org.bulwark.score.scorecard.PointsScale;
import org.bulwark.score.scorecard.Provenance;
import org.bulwark.score.scorecard.Scorecard;

/** The scorecard of the golden files, and rows to score with it. Written out by hand, so that no learner's change alters it. */
public final class GoldenScorecard {

    private GoldenScorecard() {}

    /** The scorecard. */
    public static Scorecard made() {
        LinkedHashMap<Double, Integer> specials = new LinkedHashMap<>();
        specials.put(-999.0, 3);
        specials.put(-998.0, 4);
        specials.put(0.0, 1); // tied to a regular bin
        NumberBinning age = new NumberBinning(
                "age",
                Trend.DESCENDING,
                List.of(26.0, 45.5),
                specials,
                5,
                List.of(
                        bin(BinKind.INTERVAL, "< 26", 190, 80, -0.53),
                        bin(BinKind.INTERVAL, "[26, 45.5)", 600, 170, 0.03),
                        bin(BinKind.INTERVAL, "≥ 45.5", 190, 45, 0.3),
                        bin(BinKind.SPECIAL, "no account", 12, 3, 0.1),
                        bin(BinKind.SPECIAL, "not asked", 0, 0, 0),
                        bin(BinKind.MISSING, "Missing", 8, 2, 1.0 / 3)));
        LinkedHashMap<String, Integer> levels = new LinkedHashMap<>();
        List.of("A32", "A33").forEach(level -> levels.put(level, 0));
        List.of("it's \"new\"", "C:\\used", "贷款 😀", "${x}", "two\nlines").forEach(level -> levels.put(level, 1));
        CategoryBinning purpose = new CategoryBinning(
                "purpose",
                Trend.ASCENDING,
                levels,
                0, // tied to the first group
                2,
                List.of(
                        new Bin(
                                BinKind.LEVELS,
                                "A32, A33",
                                new BinCounts(
                                        400,
                                        100,
                                        Weights.ONE * 400 + Math.round(Weights.ONE * 0.1),
                                        Weights.ONE * 9 / 2),
                                0.25,
                                0.0625),
                        bin(BinKind.LEVELS, "it's \"new\", C:\\used and 3 more", 600, 200, -0.15),
                        bin(BinKind.UNSEEN, "Unseen", 0, 0, 0)));
        LinkedHashMap<String, String> parameters = new LinkedHashMap<>();
        parameters.put("objective", "information_value");
        parameters.put("max bins", "6");
        parameters.put("seed", "42");
        return new Scorecard(
                "golden",
                PointsScale.DEFAULT,
                2.25,
                List.of(
                        new Characteristic("Age in years", age, 0.875, 0.125, List.of(-12, 240, 255, 243, 240, 249)),
                        new Characteristic("Purpose", purpose, 1.0, 0.1, List.of(260, 230, 241))),
                new Provenance(
                        "golden.csv",
                        "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
                        "default",
                        "1",
                        1000,
                        300,
                        0.3,
                        "0.1.0",
                        parameters));
    }

    /** Rows that go to every bin. */
    public static Table rows() {
        double[] ages = {
            25, 26, Math.nextDown(26), 45.5, 1e300, -999, -998, 0, -0.0, Double.NaN, -1, Double.NEGATIVE_INFINITY
        };
        int[] codes = {0, 1, 2, 3, 4, 5, 6, 7, -1, 0, 1, 2};
        return new Table(
                "golden rows",
                List.of(
                        new NumberColumn("age", ages),
                        new CategoryColumn(
                                "purpose",
                                codes,
                                List.of(
                                        "A32",
                                        "A33",
                                        "it's \"new\"",
                                        "C:\\used",
                                        "贷款 😀",
                                        "${x}",
                                        "two\nlines",
                                        "never seen"))));
    }

    private static Bin bin(BinKind kind, String label, long rows, long bads, double woe) {
        return new Bin(kind, label, BinCounts.ofRows(rows, bads), woe, woe * woe / 8);
    }
}
