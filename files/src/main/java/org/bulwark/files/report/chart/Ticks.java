package org.bulwark.files.report.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleFunction;

/** Round values to mark on an axis. */
public final class Ticks {

    private Ticks() {}

    /** The least round step, 1, 2 or 5 times a power of ten, that goes at most so many times into a span. */
    public static double step(double span, int most) {
        if (!(span > 0)) {
            return 1;
        }
        double power = Math.pow(10, Math.floor(Math.log10(span / most)));
        for (double step : new double[] {1, 2, 5}) {
            // a hair's breadth of tolerance, or a span of exactly five steps would count as more
            if (span / (step * power) <= most + 1e-9) {
                return step * power;
            }
        }
        return 10 * power;
    }

    /** The round values from low to high, about so many. */
    public static List<Tick> linear(double low, double high, int about, DoubleFunction<String> text) {
        double step = step(high - low, about);
        List<Tick> ticks = new ArrayList<>();
        for (long i = (long) Math.ceil(low / step - 1e-9); i * step <= high + step * 1e-9; i++) {
            ticks.add(new Tick(i * step, text.apply(i * step)));
        }
        return ticks;
    }

    /** The values 1, 2 and 5 times powers of ten from low to high; only powers of ten when that would be many. */
    public static List<Tick> logarithmic(double low, double high, DoubleFunction<String> text) {
        List<Tick> ticks = new ArrayList<>();
        boolean wide = Math.log10(high / low) > 2;
        for (int power = (int) Math.floor(Math.log10(low)); power <= Math.ceil(Math.log10(high)); power++) {
            for (double factor : wide ? new double[] {1} : new double[] {1, 2, 5}) {
                // dividing by a power of ten gives the nearest double to the decimal; multiplying by a broken one does
                // not
                double at = power < 0 ? factor / Math.pow(10, -power) : factor * Math.pow(10, power);
                if (at >= low && at <= high) {
                    ticks.add(new Tick(at, text.apply(at)));
                }
            }
        }
        return ticks;
    }
}
