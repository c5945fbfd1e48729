package org.bulwark.files.model;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import org.bulwark.score.binning.Bin;
import org.bulwark.score.binning.BinCounts;
import org.bulwark.score.binning.BinKind;
import org.bulwark.score.binning.Binning;
import org.bulwark.score.binning.CategoryBinning;
import org.bulwark.score.binning.NumberBinning;
import org.bulwark.score.binning.Trend;
import org.bulwark.score.scorecard.Characteristic;
import org.bulwark.score.scorecard.PointsScale;
import org.bulwark.score.scorecard.Provenance;
import org.bulwark.score.scorecard.Scorecard;

/** Makes scorecards from a seed, with everything in them that has ever broken an export: odd names, odd levels, odd numbers. */
public final class RandomScorecard {

    /** Texts that end quotes, comments and statements, look like formulas, or are nearly the same. */
    public static final List<String> NASTY = List.of(
            "A32",
            "a32",
            "A32 ",
            " A32",
            "it's",
            "''",
            "\\",
            "\\'",
            "a\\nb",
            "a\nb",
            "a\r\nb",
            "tab\there",
            "\u0001\u007f\u0085",
            "'; DROP TABLE loans; --",
            "*/ /* --",
            "${env:HOME}",
            "$1 $$ $tag$",
            "\"quoted\", with comma; and semicolon",
            "`back`",
            "=1+2",
            "+49",
            "-5",
            "@SUM(A1)",
            "%s {} #",
            "NULL",
            "null",
            "NaN",
            "İstanbul",
            "istanbul",
            "ıstanbul",
            "Straße",
            "e\u0301",
            "é",
            "😀 \u202Eleft\u2028line",
            "贷款",
            "1",
            "1.0",
            "\\u0041",
            "<b>&amp;</b>");

    private static final double[] ODD = {
        0.0,
        -1,
        0.1,
        1.0 / 3,
        Double.MIN_VALUE,
        -Double.MIN_VALUE,
        Double.MIN_NORMAL,
        Double.MAX_VALUE,
        -Double.MAX_VALUE,
        1e15,
        1.2345678901234568E17,
        0x1p53 + 2,
        -999,
        1e-5,
        26,
        2.5e-310
    };

    private final Random random;

    private RandomScorecard(long seed) {
        this.random = new Random(seed);
    }

    /** The scorecard of a seed. */
    public static Scorecard of(long seed) {
        return new RandomScorecard(seed).scorecard();
    }

    private Scorecard scorecard() {
        List<String> names = new ArrayList<>(List.of(
                "age",
                "Zweck der \"Anleihe\"",
                "it's `odd`",
                "sum(x) -- no",
                "贷款 额",
                "select",
                "a.b;c",
                "line\nbreak",
                "x\\y"));
        Collections.shuffle(names, random);
        List<Characteristic> characteristics = new ArrayList<>();
        for (String name : names.subList(0, 1 + random.nextInt(names.size()))) {
            Binning binning = random.nextBoolean() ? numbers(name) : categories(name);
            List<Integer> points =
                    binning.bins().stream().map(b -> random.nextInt(-80, 120)).toList();
            characteristics.add(new Characteristic(nasty(), binning, random.nextDouble(), random.nextDouble(), points));
        }
        LinkedHashMap<String, String> parameters = new LinkedHashMap<>();
        parameters.put("seed", "42");
        parameters.put(nasty(), nasty());
        Provenance provenance = new Provenance(
                nasty(), "ab".repeat(32), nasty(), "1,bad", 1000, 300, random.nextDouble(), "0.1.0", parameters);
        PointsScale scale = new PointsScale(random.nextInt(300, 800), 1 + random.nextInt(60), 10 + random.nextInt(40));
        return new Scorecard(nasty(), scale, random.nextGaussian(), characteristics, provenance);
    }

    private NumberBinning numbers(String name) {
        TreeSet<Double> cuts = new TreeSet<>();
        for (int i = random.nextInt(7); i > 0; i--) {
            cuts.add(number());
        }
        List<Bin> bins = new ArrayList<>();
        for (int i = 0; i <= cuts.size(); i++) {
            bins.add(bin(BinKind.INTERVAL, "interval " + i));
        }
        LinkedHashMap<Double, Integer> specials = new LinkedHashMap<>();
        for (int i = random.nextInt(4); i > 0; i--) {
            int code = random.nextInt(4) == 0 ? random.nextInt(cuts.size() + 1) : bins.size();
            double special = !cuts.isEmpty() && random.nextBoolean() ? cuts.first() : number();
            if (specials.putIfAbsent(special, code) == null && code == bins.size()) {
                bins.add(bin(BinKind.SPECIAL, nasty()));
            }
        }
        int missing = missing(bins);
        return new NumberBinning(name, trend(), new ArrayList<>(cuts), specials, missing, bins);
    }

    private double number() {
        return switch (random.nextInt(4)) {
            case 0 -> random.nextGaussian() * 100;
            case 1 -> random.nextInt(-50, 50);
            default -> ODD[random.nextInt(ODD.length)];
        };
    }

    private CategoryBinning categories(String name) {
        List<String> all = new ArrayList<>(NASTY);
        Collections.shuffle(all, random);
        List<Bin> bins = new ArrayList<>();
        LinkedHashMap<String, Integer> levels = new LinkedHashMap<>();
        int next = 0;
        for (int i = random.nextInt(1, 6); i > 0; i--) {
            for (int j = random.nextInt(1, 5); j > 0; j--) {
                levels.put(all.get(next++), bins.size());
            }
            bins.add(bin(BinKind.LEVELS, nasty()));
        }
        if (random.nextBoolean()) {
            levels.put(all.get(next++), bins.size());
            bins.add(bin(BinKind.SPECIAL, nasty()));
        }
        int missing = missing(bins);
        int unseen = bins.size();
        bins.add(bin(BinKind.UNSEEN, "Unseen"));
        return new CategoryBinning(name, trend(), levels, missing, unseen, bins);
    }

    private int missing(List<Bin> bins) {
        if (random.nextInt(3) == 0) {
            return 0; // tied to the first bin
        }
        bins.add(bin(BinKind.MISSING, "Missing"));
        return bins.size() - 1;
    }

    private Bin bin(BinKind kind, String label) {
        long rows = random.nextInt(1000);
        long bads = random.nextInt((int) rows + 1);
        long weight = random.nextLong(1L << random.nextInt(1, 50));
        BinCounts counts = random.nextBoolean()
                ? BinCounts.ofRows(rows, bads)
                : new BinCounts(rows, bads, weight, random.nextLong(weight + 1));
        return new Bin(kind, label, counts, random.nextGaussian(), random.nextDouble());
    }

    private Trend trend() {
        return List.of(Trend.values()).get(random.nextInt(8));
    }

    private String nasty() {
        return NASTY.get(random.nextInt(NASTY.size()));
    }

    /** Numbers to ask a scorecard about: everything odd, and each cut and special code with the doubles next to it. */
    public static List<Double> numbersToAsk(NumberBinning binning) {
        List<Double> asked = new ArrayList<>(Arrays.asList(
                Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY, -0.0, 1e-320, 7.25, -1e300));
        List<Double> near = new ArrayList<>(binning.cuts());
        near.addAll(binning.specials().keySet());
        Arrays.stream(ODD).forEach(near::add);
        for (double value : near) {
            asked.addAll(List.of(value, Math.nextUp(value), Math.nextDown(value), -value));
        }
        return asked;
    }
}
