package org.bulwark.server.web.part;

import java.util.List;
import org.bulwark.server.web.show.Text;

/**
 * Counts or shares by day or hour: bars upon each other, or lines. The table is the truth; the chart is drawn from it.
 *
 * @param title what it shows
 * @param period the head of the first column, for example a day
 * @param shares whether the values are shares, drawn as lines; else counts, drawn as bars upon each other
 * @param series what is counted
 * @param lines a line for each period, the earliest first
 */
public record PeriodChart(Text title, Text period, boolean shares, List<Series> series, List<Line> lines) {

    /** Copies; every line must have a value for each series. */
    public PeriodChart {
        series = List.copyOf(series);
        lines = List.copyOf(lines);
        int width = series.size();
        if (lines.stream().anyMatch(line -> line.values().size() != width)) {
            throw new IllegalArgumentException("a line has another number of values than " + width);
        }
    }

    /**
     * What is counted.
     *
     * @param name what people call it
     * @param colour the name of a colour of the house, without its {@code -bar}
     */
    public record Series(Text name, String colour) {}

    /**
     * A period.
     *
     * @param label the period
     * @param values one for each series
     */
    public record Line(Text label, List<Double> values) {
        /** Copies the values. */
        public Line {
            values = List.copyOf(values);
        }
    }
}
