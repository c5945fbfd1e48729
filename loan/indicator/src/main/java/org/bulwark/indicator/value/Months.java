package org.bulwark.indicator.value;

import org.bulwark.indicator.definition.Aggregate;

/** What one value a month says; all sums go from the oldest month to the latest. */
final class Months {

    private static final int MINIMUM = 3;

    private Months() {}

    static double of(Aggregate aggregate, double[] values) {
        return switch (aggregate) {
            case FALLS -> streak(values, false);
            case RISES -> streak(values, true);
            case SLOPE -> slope(values);
            case TREND -> slope(values) / level(values);
            case VOLATILITY -> deviation(values) / Math.abs(mean(values));
            default -> throw new IllegalArgumentException(aggregate + " is not of months");
        };
    }

    private static int streak(double[] values, boolean up) {
        int months = 0;
        for (int i = values.length - 1; i > 0; i--) {
            boolean goesOn = up ? values[i] > values[i - 1] : values[i] < values[i - 1];
            if (!goesOn) {
                break;
            }
            months++;
        }
        return months;
    }

    private static double slope(double[] values) {
        if (values.length < MINIMUM) {
            return Double.NaN;
        }
        double middle = (values.length - 1) / 2.0;
        double mean = mean(values);
        double above = 0;
        double below = 0;
        for (int i = 0; i < values.length; i++) {
            above += (i - middle) * (values[i] - mean);
            below += (i - middle) * (i - middle);
        }
        return above / below;
    }

    private static double mean(double[] values) {
        double sum = 0;
        for (double value : values) {
            sum += value;
        }
        return sum / values.length;
    }

    private static double level(double[] values) {
        double sum = 0;
        for (double value : values) {
            sum += Math.abs(value);
        }
        return sum / values.length;
    }

    private static double deviation(double[] values) {
        if (values.length < MINIMUM) {
            return Double.NaN;
        }
        double mean = mean(values);
        double squares = 0;
        for (double value : values) {
            squares += (value - mean) * (value - mean);
        }
        return Math.sqrt(squares / (values.length - 1));
    }
}
