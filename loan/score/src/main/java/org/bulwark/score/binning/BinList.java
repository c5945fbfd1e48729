package org.bulwark.score.binning;

import java.util.ArrayList;
import java.util.List;
import org.bulwark.score.ScoreProblem;
import org.bulwark.score.binning.BinningRules.Outside;
import org.bulwark.score.binning.BinningRules.Unseen;

/** Collects the bins of a variable in the order of their codes and measures each against all. */
final class BinList {

    private record Entry(BinKind kind, String label, BinCounts counts) {}

    private final List<Entry> entries = new ArrayList<>();

    /** Adds a bin and gives its code. */
    int add(BinKind kind, String label, BinCounts counts) {
        entries.add(new Entry(kind, label, counts));
        return entries.size() - 1;
    }

    /** Adds rows to a bin that is there. */
    void addTo(int code, BinCounts counts) {
        Entry entry = entries.get(code);
        entries.set(code, new Entry(entry.kind, entry.label, entry.counts.plus(counts)));
    }

    /** The code of the bin so far with the highest (sign 1) or lowest (sign −1) bad rate; bins without weight have none. */
    int extreme(int sign) {
        int best = 0;
        double highest = Double.NEGATIVE_INFINITY;
        for (int code = 0; code < entries.size(); code++) {
            double rate = sign * entries.get(code).counts.badRate();
            if (rate > highest) {
                best = code;
                highest = rate;
            }
        }
        return best;
    }

    /** The finished bins. Those that learning saw nothing of get the WOE that the policy for the unseen says. */
    List<Bin> measured(String variable, BinCounts all, Outside outside, int missingCode) {
        if (entries.size() > Binning.MOST_BINS) {
            throw ScoreProblem.BINNING_RULES.with(
                    "'" + variable + "' would have " + entries.size() + " bins, more than " + Binning.MOST_BINS + ".",
                    "Give several special codes the same meaning, or ask for fewer bins.");
        }
        double worst = 0;
        for (Entry entry : entries) {
            worst = Math.min(worst, Woe.of(entry.counts, all, outside.smoothing()));
        }
        double likeMissing = Woe.of(entries.get(missingCode).counts, all, outside.smoothing());
        List<Bin> bins = new ArrayList<>();
        for (Entry entry : entries) {
            double woe = entry.counts.weight() > 0
                    ? Woe.of(entry.counts, all, outside.smoothing())
                    : policy(outside.unseen(), worst, likeMissing);
            bins.add(new Bin(entry.kind, entry.label, entry.counts, woe, Woe.iv(entry.counts, all)));
        }
        return bins;
    }

    private static double policy(Unseen unseen, double worst, double likeMissing) {
        return switch (unseen) {
            case NEUTRAL -> 0;
            case WORST -> worst;
            case AS_MISSING -> likeMissing;
        };
    }
}
