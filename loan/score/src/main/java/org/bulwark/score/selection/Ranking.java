package org.bulwark.score.selection;

import java.util.Comparator;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import org.bulwark.data.Weights;
import org.bulwark.score.ScoreProblem;
import org.bulwark.score.binning.BinCounts;
import org.bulwark.score.binning.Woe;

/**
 * Puts variables in the order of what each tells by itself. With weights, chance is reckoned with the effective numbers of rows
 * (Σw)²/Σw² (Kish 1965).
 */
public final class Ranking {

    private final CodedSample sample;
    private final double goods;
    private final double bads;
    private final double rows;

    private Ranking(CodedSample sample) {
        this.sample = sample;
        this.goods = effective(sample, 0, 0);
        this.bads = effective(sample, 1, 1);
        this.rows = effective(sample, 0, 1);
        if (!(goods > 0 && bads > 0)) {
            throw ScoreProblem.TOO_FEW_ROWS.with(
                    "Variables cannot be ranked on " + sample.rows() + " rows that are all good or all bad.",
                    "Give rows of both outcomes.");
        }
    }

    /** Every variable, in the order of the sample. */
    public static List<Relevance> of(CodedSample sample) {
        Ranking ranking = new Ranking(sample);
        return IntStream.range(0, sample.size())
                .parallel()
                .mapToObj(ranking::relevance)
                .toList();
    }

    /** Every variable, the highest information value first; equal ones by name. */
    public static List<Relevance> byInformationValue(CodedSample sample) {
        return sorted(sample, r -> r.value().observed());
    }

    /** Every variable, the highest information gain first; equal ones by name. */
    public static List<Relevance> byInformationGain(CodedSample sample) {
        return sorted(sample, r -> r.gain().observed());
    }

    /** Every variable, the highest gain ratio first; equal ones by name. */
    public static List<Relevance> byGainRatio(CodedSample sample) {
        return sorted(sample, Relevance::gainRatio);
    }

    private static List<Relevance> sorted(CodedSample sample, ToDoubleFunction<Relevance> measure) {
        return of(sample).stream()
                .sorted(Comparator.comparingDouble(measure).reversed().thenComparing(Relevance::variable))
                .toList();
    }

    private Relevance relevance(int variable) {
        BinCounts[] counts = sample.counts(variable);
        BinCounts all = BinCounts.NONE;
        for (BinCounts bin : counts) {
            all = all.plus(bin);
        }
        int bins = 0;
        double value = 0;
        double left = 0;
        double width = 0;
        for (BinCounts bin : counts) {
            if (bin.weight() > 0) {
                double share = (double) bin.weight() / all.weight();
                bins++;
                value += Woe.iv(bin, all);
                left += share * entropy(bin.badRate());
                width += bits(share);
            }
        }
        double gain = Math.max(0, entropy(all.badRate()) - left);
        return new Relevance(
                sample.name(variable),
                bins,
                Evidence.ofChiSquare(value, goods * bads / (goods + bads), bins - 1),
                Evidence.ofChiSquare(gain, 2 * Math.log(2) * rows, bins - 1),
                width > 0 ? Math.min(1, gain / width) : 0);
    }

    private static double entropy(double rate) {
        return bits(rate) + bits(1 - rate);
    }

    private static double bits(double share) {
        return share > 0 ? -share * Math.log(share) / Math.log(2) : 0;
    }

    private static double effective(CodedSample sample, int least, int most) {
        double sum = 0;
        double squares = 0;
        for (int row = 0; row < sample.rows(); row++) {
            if (sample.bad()[row] >= least && sample.bad()[row] <= most) {
                double w = (double) sample.weights().at(row) / Weights.ONE;
                sum += w;
                squares += w * w;
            }
        }
        return squares > 0 ? sum * sum / squares : 0;
    }
}
