package org.bulwark.files.report.chart;

import java.util.List;
import java.util.function.DoubleFunction;
import java.util.stream.IntStream;

/**
 * An axis of a plot.
 *
 * @param label what it measures
 * @param scale where values lie
 * @param ticks values that are marked
 */
public record Axis(String label, Scale scale, List<Tick> ticks) {

    private static final int TICKS = 6;

    /** Copies the ticks. */
    public Axis {
        ticks = List.copyOf(ticks);
    }

    /** A linear axis with round marks. */
    public static Axis linear(String label, double low, double high, DoubleFunction<String> text) {
        double end = high > low ? high : low + 1;
        return new Axis(label, Scale.linear(low, end), Ticks.linear(low, end, TICKS, text));
    }

    /** A logarithmic axis with marks at powers of ten, or at 1, 2 and 5 times those. */
    public static Axis logarithmic(String label, double low, double high, DoubleFunction<String> text) {
        return new Axis(label, Scale.logarithmic(low, high), Ticks.logarithmic(low, high, text));
    }

    /** An axis of names, the first at 0, the second at 1, and so on; when there are many, only some are written. */
    public static Axis names(String label, List<String> names, int mostWritten) {
        int every = Math.max(1, Math.ceilDiv(names.size(), mostWritten));
        List<Tick> ticks = IntStream.range(0, names.size())
                .filter(i -> i % every == 0)
                .mapToObj(i -> new Tick(i, names.get(i)))
                .toList();
        return new Axis(label, Scale.linear(-0.5, names.size() - 0.5), ticks);
    }
}
