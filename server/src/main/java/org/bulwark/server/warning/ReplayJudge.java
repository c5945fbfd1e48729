package org.bulwark.server.warning;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.bulwark.server.warning.ReplayReport.Horizon;
import org.bulwark.server.warning.ReplayReport.Judged;
import org.bulwark.server.warning.ReplayReport.OfSignal;
import org.bulwark.warning.Tier;
import org.bulwark.warning.alert.AlertBudget;
import org.bulwark.warning.alert.Claim;
import org.bulwark.warning.replay.Look;
import org.bulwark.warning.replay.Measured;
import org.bulwark.warning.response.Budget;
import org.bulwark.warning.signal.Signal;

/**
 * Holds the months of parties under some rules against what became of them.
 *
 * @param months the months that are judged
 * @param part which part of the bank's customers was replayed, above 0 and at most 1
 * @param officers how many people look at alerts
 * @param horizon within how many months default is judged
 */
record ReplayJudge(List<YearMonth> months, double part, int officers, int horizon) {

    private static final int HORIZONS = 24;
    private static final double WEEKS_A_MONTH = 365.25 / 12 / 7;

    /** Judges. */
    ReplayReport.Side side(ReplayRules.Side side, List<ReplayedMonth> found) {
        List<Look> looks = found.stream().map(ReplayedMonth::look).toList();
        return new ReplayReport.Side(
                side.name(),
                horizons(looks),
                rules(looks, shown(found, side.budget())),
                signals(side.rules().signals().signals(), found, looks),
                opened(found),
                Measured.of(looks, horizon, look -> look.tier().isPresent()).leads(),
                weekly(found.stream().filter(ReplayedMonth::isOpening).count()));
    }

    private static List<Horizon> horizons(List<Look> looks) {
        List<Horizon> horizons = new ArrayList<>();
        for (int horizon = 1; horizon <= HORIZONS; horizon++) {
            Measured measured = Measured.of(looks, horizon, look -> look.tier().isPresent());
            horizons.add(new Horizon(horizon, measured.bad(), ReplayReport.finite(measured.recall())));
        }
        return horizons;
    }

    private List<Judged> rules(List<Look> looks, Set<Look> shown) {
        List<Judged> rules = new ArrayList<>();
        for (Tier tier : Tier.values()) {
            rules.add(judged(
                    tier.word(),
                    looks,
                    look -> look.tier().filter(it -> it.compareTo(tier) >= 0).isPresent()));
        }
        rules.add(judged("budget", looks, shown::contains));
        rules.add(judged("late", looks, Look::late));
        return rules;
    }

    private Judged judged(String rule, List<Look> looks, Predicate<Look> positive) {
        return Judged.of(rule, Measured.of(looks, horizon, positive));
    }

    /** What the branches look at, each month the most urgent: of a part of the customers a part of the budget. */
    private Set<Look> shown(List<ReplayedMonth> found, Budget budget) {
        Map<Integer, List<ReplayedMonth>> byMonth = new TreeMap<>();
        found.stream()
                .filter(one -> one.claim().isPresent())
                .forEach(one -> byMonth.computeIfAbsent(one.look().month(), _ -> new ArrayList<>())
                        .add(one));
        Set<Look> shown = new HashSet<>();
        byMonth.values().forEach(of -> {
            Map<String, List<ReplayedMonth>> byBranch = new TreeMap<>();
            of.forEach(one -> byBranch.computeIfAbsent(one.claim().orElseThrow().branch(), _ -> new ArrayList<>())
                    .add(one));
            byBranch.forEach((branch, all) -> {
                int most = budget.branches().getOrDefault(branch, budget.usual());
                Set<Claim> seen = Set.copyOf(new AlertBudget(Math.max(1, (int) Math.round(most * part)))
                        .share(all.stream().flatMap(one -> one.claim().stream()).toList())
                        .shown());
                all.stream()
                        .filter(one -> one.claim().filter(seen::contains).isPresent())
                        .forEach(one -> shown.add(one.look()));
            });
        });
        return shown;
    }

    private List<OfSignal> signals(List<Signal> signals, List<ReplayedMonth> found, List<Look> looks) {
        long[] counted = new long[signals.size()];
        looks.forEach(look -> Arrays.stream(look.active()).forEach(place -> counted[place]++));
        Map<String, Long> opened = new TreeMap<>();
        found.forEach(one -> one.opened().forEach(cause -> opened.merge(cause, 1L, Long::sum)));
        List<OfSignal> all = new ArrayList<>();
        for (int i = 0; i < counted.length; i++) {
            int place = i;
            String name = signals.get(i).name();
            long causes = opened.getOrDefault(name, 0L);
            if (counted[i] + causes > 0) {
                Judged judged =
                        judged(name, looks, look -> Arrays.stream(look.active()).anyMatch(each -> each == place));
                all.add(new OfSignal(name, counted[i], causes, weekly(causes), judged));
            }
        }
        return all;
    }

    private List<ReplayReport.Month> opened(List<ReplayedMonth> found) {
        Map<Integer, Map<Tier, Long>> byMonth = new TreeMap<>();
        found.stream()
                .filter(ReplayedMonth::isOpening)
                .forEach(one -> one.claim()
                        .ifPresent(claim -> byMonth.computeIfAbsent(one.look().month(), _ -> new EnumMap<>(Tier.class))
                                .merge(claim.tier(), 1L, Long::sum)));
        return months.stream()
                .map(month -> new ReplayReport.Month(
                        month.toString(),
                        Stream.of(Tier.values())
                                .map(tier -> byMonth.getOrDefault(ReplayWalk.number(month), Map.of())
                                        .getOrDefault(tier, 0L))
                                .toList()))
                .toList();
    }

    private double weekly(long alerts) {
        return alerts / part / (months.size() * WEEKS_A_MONTH) / officers;
    }
}
