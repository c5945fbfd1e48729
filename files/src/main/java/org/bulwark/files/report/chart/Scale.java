package org.bulwark.files.report.chart;

/** Maps values to places from 0, the start of an axis, to 1, its end. Values beyond the ends are drawn at the ends. */
public sealed interface Scale {

    /** The place of a value, from 0 to 1. */
    double place(double value);

    /** A linear scale; an empty one is made wide enough to be drawn on. */
    static Scale linear(double low, double high) {
        return new Linear(low, high > low ? high : low + 1);
    }

    /** A logarithmic scale between two values above 0. */
    static Scale logarithmic(double low, double high) {
        return new Logarithmic(low, high > low ? high : low * 10);
    }

    /**
     * See {@link Scale#linear}.
     *
     * @param low the value at the start
     * @param high the value at the end
     */
    record Linear(double low, double high) implements Scale {
        @Override
        public double place(double value) {
            return Math.clamp((value - low) / (high - low), 0, 1);
        }
    }

    /**
     * See {@link Scale#logarithmic}.
     *
     * @param low the value at the start
     * @param high the value at the end
     */
    record Logarithmic(double low, double high) implements Scale {
        /** Refuses ends without a logarithm. */
        public Logarithmic {
            if (!(low > 0 && high > low)) {
                throw new IllegalArgumentException("a logarithmic scale from " + low + " to " + high);
            }
        }

        @Override
        public double place(double value) {
            return value <= low ? 0 : Math.clamp(Math.log(value / low) / Math.log(high / low), 0, 1);
        }
    }
}
