package org.bulwark.server.warning;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.bulwark.server.warning.ReplayReport.Side;
import org.bulwark.server.web.part.PeriodChart;
import org.bulwark.server.web.show.Text;
import org.bulwark.warning.Tier;

/** The charts of a replay. */
final class ReplayCharts {

    private static final List<String> SIDES = List.of("primary", "orange");

    private ReplayCharts() {}

    /** Recall by horizon and leads where any default is known, and alerts by tier and month. */
    static List<PeriodChart> of(ReplayReport report, boolean judged) {
        List<PeriodChart> charts = new ArrayList<>();
        if (judged) {
            charts.add(recall(report));
            charts.add(leads(report));
        }
        report.sides().forEach(side -> charts.add(tiers(side, report.sides().size() > 1)));
        return charts;
    }

    private static List<PeriodChart.Series> series(ReplayReport report) {
        List<PeriodChart.Series> series = new ArrayList<>();
        for (int side = 0; side < report.sides().size(); side++) {
            series.add(
                    new PeriodChart.Series(Text.word(side == 0 ? "replay.in-force" : "replay.draft"), SIDES.get(side)));
        }
        return series;
    }

    private static PeriodChart recall(ReplayReport report) {
        List<PeriodChart.Line> lines = report.inForce().horizons().stream()
                .filter(one -> one.bad() > 0)
                .map(one -> new PeriodChart.Line(
                        Text.plain(String.valueOf(one.months())),
                        report.sides().stream()
                                .map(side -> side.horizons()
                                        .get(one.months() - 1)
                                        .recall()
                                        .orElse(0.0))
                                .toList()))
                .toList();
        return new PeriodChart(
                Text.word("replay.chart.recall"), Text.word("replay.horizon"), true, series(report), lines);
    }

    /** Of the defaults the part that was warned of at least so many months ahead. */
    private static PeriodChart leads(ReplayReport report) {
        int longest = Math.max(
                report.horizon(),
                report.sides().stream()
                        .flatMap(side -> side.leads().stream())
                        .mapToInt(Integer::intValue)
                        .max()
                        .orElse(0));
        long defaults = report.inForce().rules().getFirst().defaults();
        List<PeriodChart.Line> lines = Stream.iterate(1, months -> months <= longest, months -> months + 1)
                .map(months -> new PeriodChart.Line(
                        Text.plain(String.valueOf(months)),
                        report.sides().stream()
                                .map(side -> atLeast(side, months, defaults))
                                .toList()))
                .toList();
        return new PeriodChart(Text.word("replay.chart.leads"), Text.word("replay.ahead"), true, series(report), lines);
    }

    private static double atLeast(Side side, int months, long defaults) {
        long warned = side.leads().stream().filter(lead -> lead >= months).count();
        return defaults == 0 ? 0 : (double) warned / defaults;
    }

    private static PeriodChart tiers(Side side, boolean compared) {
        String title = !compared || side.name().isEmpty() ? "replay.chart.tiers" : "replay.chart.tiers.draft";
        return new PeriodChart(
                Text.word(title),
                Text.word("replay.month"),
                false,
                Stream.of(Tier.values())
                        .map(tier -> new PeriodChart.Series(Text.word("tier." + tier.word()), colour(tier)))
                        .toList(),
                side.opened().stream()
                        .map(month -> new PeriodChart.Line(
                                Text.plain(month.month()),
                                month.tiers().stream().map(Long::doubleValue).toList()))
                        .toList());
    }

    private static String colour(Tier tier) {
        return switch (tier) {
            case BLUE -> "blue";
            case YELLOW -> "yellow";
            case ORANGE -> "orange";
            case RED -> "decline";
        };
    }
}
