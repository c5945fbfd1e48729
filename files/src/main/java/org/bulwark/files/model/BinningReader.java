package org.bulwark.files.model;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.bulwark.score.binning.Bin;
import org.bulwark.score.binning.BinCounts;
import org.bulwark.score.binning.BinKind;
import org.bulwark.score.binning.Binning;
import org.bulwark.score.binning.CategoryBinning;
import org.bulwark.score.binning.NumberBinning;
import org.bulwark.score.binning.Trend;

/** Reads the bins of one characteristic. A bin's code is its place in the list, from 0. */
final class BinningReader {

    /** More rows than anyone has; small enough that sums do not overflow. */
    static final long MOST_ROWS = 1_000_000_000_000_000L;

    private static final int MOST_BINS = 255;
    private static final List<String> COMMON =
            List.of("variable", "title", "type", "trend", "coefficient", "standardError", "missing", "bins");
    private static final Set<String> BIN =
            Set.of("kind", "label", "rows", "bads", "weight", "badWeight", "woe", "iv", "points");

    private BinningReader() {}

    /** The keys that a characteristic has: they depend on its type. */
    static Set<String> keys(Value characteristic) {
        Set<String> keys = new LinkedHashSet<>(COMMON);
        characteristic.peek("type").ifPresent(type -> keys.add(isNumber(type) ? "cuts" : "unseen"));
        return keys;
    }

    static Binning read(Value value, Value.Members members) {
        boolean number = isNumber(members.of("type"));
        Value list = members.of("bins");
        List<Value.Members> entries = new ArrayList<>();
        List<Bin> bins = new ArrayList<>();
        for (Value item : list.items()) {
            Value.Members entry = item.members(BIN, Set.of(number ? "specials" : "levels"));
            entries.add(entry);
            bins.add(bin(item, entry));
        }
        if (bins.isEmpty() || bins.size() > MOST_BINS) {
            throw list.wrong("there are " + bins.size() + " bins", "Give 1 to " + MOST_BINS);
        }
        checkTotal(list, bins);
        return number ? numbers(members, entries, bins) : categories(value, members, entries, bins);
    }

    private static boolean isNumber(Value type) {
        return switch (type.text()) {
            case "number" -> true;
            case "category" -> false;
            default -> throw type.wrong("the type is neither \"number\" nor \"category\"", "Write one of the two");
        };
    }

    private static Bin bin(Value item, Value.Members bin) {
        long rows = bin.of("rows").whole(0, MOST_ROWS);
        long bads = bin.of("bads").whole(0, rows);
        long weight = bin.of("weight").weight();
        long badWeight = bin.of("badWeight").weight();
        if (badWeight < 0 || badWeight > weight) {
            throw item.wrong("the weights are not 0 ≤ badWeight ≤ weight", "Correct them");
        }
        return new Bin(
                bin.of("kind").word(List.of(BinKind.values())),
                bin.of("label").text(),
                new BinCounts(rows, bads, weight, badWeight),
                bin.of("woe").anyNumber(),
                bin.of("iv").anyNumber());
    }

    private static void checkTotal(Value list, List<Bin> bins) {
        try {
            long total = 0;
            for (Bin bin : bins) {
                total = Math.addExact(total, bin.counts().weight());
            }
        } catch (ArithmeticException e) {
            throw list.wrong("the weights are too large to add", "Correct them");
        }
    }

    private static NumberBinning numbers(Value.Members members, List<Value.Members> entries, List<Bin> bins) {
        Value list = members.of("cuts");
        List<Double> cuts = new ArrayList<>();
        for (Value cut : list.items()) {
            cuts.add(cut.anyNumber());
        }
        if (cuts.contains(Double.NaN) || bins.size() <= cuts.size()) {
            throw list.wrong(
                    "there are " + cuts.size() + " cuts, or one is no number", "Give one fewer than intervals");
        }
        for (int code = 0; code < bins.size(); code++) {
            BinKind kind = bins.get(code).kind();
            boolean interval = kind == BinKind.INTERVAL;
            if (interval != code <= cuts.size() || kind == BinKind.LEVELS || kind == BinKind.UNSEEN) {
                throw entries.get(code)
                        .of("kind")
                        .wrong(
                                "a number with " + cuts.size() + " cuts has " + (cuts.size() + 1)
                                        + " intervals, then special bins, then perhaps one for missing values",
                                "Give the bins so");
            }
        }
        LinkedHashMap<Double, Integer> specials = new LinkedHashMap<>();
        for (int code = 0; code < bins.size(); code++) {
            for (Value special : held(entries.get(code), "specials")) {
                if (specials.putIfAbsent(special.anyNumber() + 0.0, code) != null) {
                    throw special.wrong("the special code stands in two bins", "Keep one");
                }
            }
        }
        int missing = code(members.of("missing"), bins);
        String variable = members.of("variable").text();
        return list.build(() -> new NumberBinning(variable, trend(members), cuts, specials, missing, bins));
    }

    private static CategoryBinning categories(
            Value value, Value.Members members, List<Value.Members> entries, List<Bin> bins) {
        LinkedHashMap<String, Integer> levels = new LinkedHashMap<>();
        BinKind before = BinKind.LEVELS;
        for (int code = 0; code < bins.size(); code++) {
            BinKind kind = bins.get(code).kind();
            if (kind.compareTo(before) < 0) {
                throw entries.get(code)
                        .of("kind")
                        .wrong(
                                "a category has bins of levels, then special ones, then missing, then unseen",
                                "Give the bins so");
            }
            before = kind;
            for (Value level : held(entries.get(code), "levels")) {
                if (levels.putIfAbsent(level.text(), code) != null) {
                    throw level.wrong("the level stands in two bins", "Keep one");
                }
            }
        }
        int missing = code(members.of("missing"), bins);
        int unseen = code(members.of("unseen"), bins);
        String variable = members.of("variable").text();
        return value.build(() -> new CategoryBinning(variable, trend(members), levels, missing, unseen, bins));
    }

    private static List<Value> held(Value.Members bin, String key) {
        return bin.find(key).map(Value::items).orElse(List.of());
    }

    private static int code(Value value, List<Bin> bins) {
        return (int) value.whole(0, bins.size() - 1);
    }

    private static Trend trend(Value.Members members) {
        return members.of("trend").word(List.of(Trend.values()));
    }
}
