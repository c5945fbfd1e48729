package org.bulwark.screening.verification;

import java.time.YearMonth;

/**
 * What the measures are over twelve months.
 *
 * @param last the last month
 * @param values by place of the measure; NaN where its source has not told of the whole period, or of nothing
 */
public record PeriodValues(YearMonth last, double[] values) {

    /** Copies the values. */
    public PeriodValues {
        values = values.clone();
    }

    /** A copy. */
    @Override
    public double[] values() {
        return values.clone();
    }

    /** The first month. */
    public YearMonth first() {
        return last.minusMonths(11);
    }

    double at(int place) {
        return values[place];
    }
}
