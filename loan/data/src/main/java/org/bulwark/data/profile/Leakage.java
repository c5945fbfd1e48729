package org.bulwark.data.profile;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.bulwark.basics.Reason;

/** Asks of one column whether it tells the outcome too well to be known before. */
final class Leakage {

    private final ProfileThresholds thresholds;
    private final LeakageThresholds leakage;
    private final LeakageThresholds.Bar bar;

    Leakage(String column, ProfileThresholds thresholds) {
        this.thresholds = thresholds;
        this.leakage = thresholds.leakage();
        this.bar = OutcomeName.in(column).isPresent() ? leakage.hinted() : leakage.plain();
    }

    /** The suspicions; none when there are too few rows to tell. */
    List<Reason> in(long distinct, long present, TargetRelation relation) {
        Sides all = Sides.of(relation.bins());
        if (Math.min(all.bads(), all.goods()) < leakage.evidence()) {
            return List.of();
        }
        if (repeatsTarget(distinct, relation.bins(), all)) {
            return List.of(DataReason.LEAKAGE_TARGET_REPEATED.with(
                    "values", Integer.toString(relation.bins().size())));
        }
        List<Reason> reasons = new ArrayList<>();
        double auc = Math.max(relation.auc(), knownAuc(present, relation));
        String[] figures = {"auc", DataReason.rounded(auc), "iv", DataReason.rounded(relation.iv())};
        if (bar.isReached(auc, relation.iv())) {
            reasons.add(DataReason.LEAKAGE_SEPARATES.with(figures));
        }
        oneSided(relation.bins(), all).ifPresent(reasons::add);
        if (reasons.isEmpty() && leakage.hinted().isReached(auc, relation.iv())) {
            reasons.add(DataReason.STRONG.with(figures));
        }
        return reasons;
    }

    /** The area over known values in the better direction, where enough rows have one. */
    private double knownAuc(long present, TargetRelation relation) {
        Sides known = Sides.of(relation.bins().stream()
                .filter(bin -> bin.kind() == TargetBin.Kind.RANGE)
                .toList());
        long rows = relation.bins().stream().mapToLong(TargetBin::rows).sum();
        boolean enough =
                Math.min(known.bads(), known.goods()) >= leakage.evidence() && present >= leakage.coverage() * rows;
        double auc = enough ? relation.rankAuc().orElse(0.5) : 0.5;
        return Math.max(auc, 1 - auc);
    }

    /** Whether few values stand for one outcome each. */
    private boolean repeatsTarget(long distinct, List<TargetBin> bins, Sides all) {
        if (distinct > thresholds.bins() || bins.stream().anyMatch(b -> b.kind() == TargetBin.Kind.OTHERS)) {
            return false;
        }
        double strayBads = 0;
        double strayGoods = 0;
        for (TargetBin bin : bins) {
            double bads = bin.badWeight() / all.badWeight();
            double goods = bin.goodWeight() / all.goodWeight();
            strayBads += bads < goods ? bads : 0;
            strayGoods += bads < goods ? 0 : goods;
        }
        return Math.max(strayBads, strayGoods) <= leakage.miscoded();
    }

    private Optional<Reason> oneSided(List<TargetBin> bins, Sides all) {
        return bins.stream()
                .flatMap(bin -> {
                    Sides in = Sides.of(List.of(bin));
                    return Stream.of(new Split(bin, true, in), new Split(bin, false, all.minus(in)));
                })
                .filter(split -> split.covers(all) >= bar.covers()
                        && split.strays(all) <= bar.strays()
                        && Math.max(split.held().bads(), split.held().goods()) >= leakage.evidence())
                .max(Comparator.comparingDouble(split -> split.covers(all) - split.strays(all)))
                .map(split -> split.reason(all));
    }

    /** The rows inside a bin, or all outside it. */
    private record Split(TargetBin bin, boolean inside, Sides held) {

        boolean holdsBads(Sides all) {
            return held.badWeight() / all.badWeight() >= held.goodWeight() / all.goodWeight();
        }

        double covers(Sides all) {
            return holdsBads(all) ? held.badWeight() / all.badWeight() : held.goodWeight() / all.goodWeight();
        }

        /** The share of the other outcome; one row more is taken for granted, so that few rows prove nothing. */
        double strays(Sides all) {
            return holdsBads(all)
                    ? Math.max(held.goodWeight() / all.goodWeight(), (held.goods() + 1.0) / (all.goods() + 1.0))
                    : Math.max(held.badWeight() / all.badWeight(), (held.bads() + 1.0) / (all.bads() + 1.0));
        }

        Reason reason(Sides all) {
            return DataReason.LEAKAGE_ONE_SIDED.with(
                    "kind",
                    bin.kind().name().toLowerCase(Locale.ROOT),
                    "from",
                    bin.from(),
                    "to",
                    bin.to(),
                    "side",
                    inside ? "in" : "outside",
                    "outcome",
                    holdsBads(all) ? "bad" : "good",
                    "covers",
                    DataReason.rounded(covers(all)),
                    "strays",
                    DataReason.rounded(strays(all)));
        }
    }

    /** Both outcomes of some rows. */
    private record Sides(long bads, long goods, double badWeight, double goodWeight) {

        static Sides of(List<TargetBin> bins) {
            return new Sides(
                    bins.stream().mapToLong(TargetBin::bads).sum(),
                    bins.stream().mapToLong(TargetBin::goods).sum(),
                    bins.stream().mapToDouble(TargetBin::badWeight).sum(),
                    bins.stream().mapToDouble(TargetBin::goodWeight).sum());
        }

        Sides minus(Sides some) {
            return new Sides(
                    bads - some.bads, goods - some.goods, badWeight - some.badWeight, goodWeight - some.goodWeight);
        }
    }
}
