package org.bulwark.server.data.source;

import java.util.List;
import java.util.function.Function;
import org.bulwark.server.web.part.PeriodChart;
import org.bulwark.server.web.show.Text;

/**
 * A day or an hour of a source, for charts.
 *
 * @param label what it is called
 * @param counted what came
 */
record Period(Text label, Counted counted) {

    /** What came, by what became of it. */
    static PeriodChart flow(List<Period> periods, boolean hourly) {
        return new PeriodChart(
                Text.word("source.flow"),
                Text.word(hourly ? "source.by.hour" : "source.by.day"),
                false,
                List.of(
                        new PeriodChart.Series(Text.word("source.accepted"), "primary"),
                        new PeriodChart.Series(Text.word("source.duplicate"), "neutral"),
                        new PeriodChart.Series(Text.word("source.quarantined.count"), "decline")),
                lines(
                        periods,
                        one -> List.of((double) one.accepted(), (double) one.duplicate(), (double) one.quarantined())));
    }

    /** The share kept aside and the share that was late. */
    static PeriodChart quality(List<Period> periods, boolean hourly) {
        return new PeriodChart(
                Text.word("source.quality"),
                Text.word(hourly ? "source.by.hour" : "source.by.day"),
                true,
                List.of(
                        new PeriodChart.Series(Text.word("source.quarantined"), "decline"),
                        new PeriodChart.Series(Text.word("source.late"), "neutral")),
                lines(periods, one -> List.of(one.quarantinedShare(), one.lateShare())));
    }

    private static List<PeriodChart.Line> lines(List<Period> periods, Function<Counted, List<Double>> values) {
        return periods.stream()
                .map(one -> new PeriodChart.Line(one.label, values.apply(one.counted)))
                .toList();
    }
}
