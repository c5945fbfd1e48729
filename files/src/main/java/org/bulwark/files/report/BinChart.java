package org.bulwark.files.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.ToDoubleFunction;
import org.bulwark.files.report.chart.Scale;
import org.bulwark.files.report.chart.Strip;
import org.bulwark.files.report.chart.Tick;
import org.bulwark.files.report.chart.Ticks;
import org.bulwark.files.report.markup.Element;
import org.bulwark.score.binning.Bin;
import org.bulwark.score.binning.BinCounts;
import org.bulwark.score.binning.BinKind;
import org.bulwark.score.scorecard.Characteristic;
import org.bulwark.score.validation.Interval;

/** The bins of a characteristic, a line each: share of the population, bad rate with its interval, WOE, points. */
final class BinChart {

    /** More bins than this stand closer together. */
    private static final int MANY = 16;

    /** A whisker is drawn no farther than so many times the greatest bad rate, or a bin of three rows would flatten all others. */
    private static final double FARTHEST = 1.6;

    private final Characteristic characteristic;
    private final List<Bin> bins;
    private final BinCounts all;
    private final Optional<List<BinCounts>> now;
    private final BinCounts allNow;
    private final Phrases phrases;
    private final Scale share;
    private final Scale rate;
    private final Scale woe;
    private final List<Tick> shareTicks;
    private final List<Tick> rateTicks;
    private final List<Tick> woeTicks;

    private BinChart(Characteristic characteristic, Optional<List<BinCounts>> now, Phrases phrases) {
        this.characteristic = characteristic;
        this.bins = characteristic.binning().bins();
        this.all = characteristic.binning().counts();
        this.now = now;
        this.allNow = sum(now.orElse(List.of()));
        this.phrases = phrases;
        double shares = Math.max(
                most(bins, bin -> share(bin.counts(), all)),
                now.map(counts -> most(counts, c -> share(c, allNow))).orElse(0.0));
        double rates = Math.max(
                most(bins, bin -> bin.counts().badRate()),
                now.map(counts -> most(counts, BinCounts::badRate)).orElse(0.0));
        double highs =
                most(bins, bin -> interval(bin.counts()).map(Interval::high).orElse(0.0));
        double mostRate = Math.max(rates, Math.min(highs, FARTHEST * rates)) * 1.04;
        double mostWoe = Math.max(0.1, most(bins, bin -> Math.abs(bin.woe())));
        share = Scale.linear(0, shares * 1.4);
        rate = Scale.linear(0, mostRate);
        woe = Scale.linear(-mostWoe * 1.05, mostWoe * 1.05);
        shareTicks = Ticks.linear(0, shares, 2, Figures::tickPercent);
        rateTicks = Ticks.linear(0, mostRate, 3, Figures::tickPercent);
        woeTicks = Ticks.linear(-mostWoe, mostWoe, 4, Figures::tick);
    }

    /** The chart; {@code now} is what fell into the bins on other data. */
    static Element of(Characteristic characteristic, Optional<List<BinCounts>> now, Phrases phrases) {
        return new BinChart(characteristic, now, phrases).figure();
    }

    private static <T> double most(List<T> items, ToDoubleFunction<T> figure) {
        return items.stream().mapToDouble(figure).filter(Double::isFinite).max().orElse(0);
    }

    /** Where a bin's bad rate may lie; it goes by rows, weighted or not. */
    static Optional<Interval> interval(BinCounts counts) {
        return counts.rows() == 0 || counts.weight() == 0
                ? Optional.empty()
                : Optional.of(
                        Interval.jeffreys(counts.badRate() * counts.rows(), (double) counts.rows(), Interval.USUAL));
    }

    static double share(BinCounts counts, BinCounts all) {
        return all.weight() == 0 ? 0 : (double) counts.weight() / all.weight();
    }

    static BinCounts sum(List<BinCounts> counts) {
        return counts.stream().reduce(BinCounts.NONE, BinCounts::plus);
    }

    private Element figure() {
        List<Element> lines = new ArrayList<>();
        lines.add(head());
        for (int code = 0; code < bins.size(); code++) {
            lines.add(line(code));
        }
        Element chart = Element.of("div", lines)
                .styled(bins.size() > MANY ? "bins many" : "bins")
                .with("role", "img")
                .with("aria-label", description());
        List<String> legend = new ArrayList<>(List.of(
                "box-plain",
                phrases.say("bins.legend.share"),
                "dot-main",
                phrases.say("bins.legend.rate"),
                "line-base",
                phrases.say("bins.legend.base", "rate", Figures.percent(all.badRate())),
                "box-safe",
                phrases.say("bins.legend.safe"),
                "box-risk",
                phrases.say("bins.legend.risk")));
        if (now.isPresent()) {
            legend.addAll(List.of("ring", phrases.say("bins.legend.now")));
        }
        return Element.of("figure", chart, Prose.legend(legend.toArray(String[]::new)));
    }

    private String description() {
        double low = bins.stream()
                .filter(Bin::isLearned)
                .mapToDouble(b -> b.counts().badRate())
                .min()
                .orElse(Double.NaN);
        double high = most(bins, bin -> bin.counts().badRate());
        return phrases.say(
                "bins.description",
                "title",
                characteristic.title(),
                "bins",
                Integer.toString(bins.size()),
                "low",
                Figures.percent(low),
                "high",
                Figures.percent(high));
    }

    private Element head() {
        return Element.of(
                        "div",
                        Element.of("div", phrases.say("bins.bin")).styled("bin-label"),
                        head(phrases.say("bins.share"), Strip.over(share).words(shareTicks)),
                        head(phrases.say("figures.bad-rate"), Strip.over(rate).words(rateTicks)),
                        head(phrases.say("bins.woe"), Strip.over(woe).words(woeTicks)),
                        Element.of("div", phrases.say("bins.points")).styled("bin-points"))
                .styled("bin bin-head");
    }

    private static Element head(String words, Strip axis) {
        return Element.of(
                        "div",
                        Element.of("span", words),
                        Element.of("div", axis.element()).styled("axis"))
                .styled("cell");
    }

    private Element line(int code) {
        Bin bin = bins.get(code);
        return Element.of(
                        "div",
                        Element.of("div", BinTable.label(bin, phrases)).styled("bin-label"),
                        cell(shareOf(code)),
                        cell(rateOf(code)),
                        cell(woeOf(bin)),
                        Element.of("div", Figures.points(characteristic.points().get(code)))
                                .styled("bin-points"))
                .styled("bin");
    }

    private static Element cell(Strip strip) {
        return Element.of("div", strip.element()).styled("cell");
    }

    private Strip shareOf(int code) {
        double value = share(bins.get(code).counts(), all);
        Strip strip = Strip.over(share).grid(shareTicks).bar("plain", 0, value);
        double then = now.map(counts -> share(counts.get(code), allNow)).orElse(0.0);
        if (now.isPresent()) {
            strip.thinBar("other", 0, then);
        }
        return strip.label(Math.max(value, then), false, Figures.percent(value));
    }

    private Strip rateOf(int code) {
        Strip strip = Strip.over(rate).grid(rateTicks).rule("base", all.badRate());
        OptionalDouble here = regularRate(code);
        here.ifPresent(at -> {
            regularRate(code - 1).ifPresent(above -> strip.fromAbove("trend", above, at));
            regularRate(code + 1).ifPresent(below -> strip.toBelow("trend", at, below));
        });
        BinCounts counts = bins.get(code).counts();
        interval(counts)
                .ifPresent(interval ->
                        strip.whisker("main", interval.low(), interval.high()).dot("main", counts.badRate()));
        now.map(other -> other.get(code)).filter(c -> c.weight() > 0).ifPresent(c -> strip.dot("ring", c.badRate()));
        return strip;
    }

    /** The bad rate of a bin that the line goes through: a regular one that learning saw. */
    private OptionalDouble regularRate(int code) {
        if (code < 0 || code >= bins.size()) {
            return OptionalDouble.empty();
        }
        Bin bin = bins.get(code);
        boolean regular = bin.kind() == BinKind.INTERVAL || bin.kind() == BinKind.LEVELS;
        return regular && bin.isLearned() ? OptionalDouble.of(bin.counts().badRate()) : OptionalDouble.empty();
    }

    private Strip woeOf(Bin bin) {
        Strip strip = Strip.over(woe).grid(woeTicks).rule("zero", 0);
        if (bin.woe() != 0) {
            strip.bar(bin.woe() > 0 ? "safe" : "risk", 0, bin.woe());
        }
        // on the other side of zero, where nothing else ever is
        return strip.label(0, bin.woe() > 0, Figures.decimal(bin.woe(), 2));
    }
}
