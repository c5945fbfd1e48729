package org.bulwark.indicator.definition;

/** What is made of the events of a window. Those of months look at one value a month: the month's sum, or its last value of a stock. */
public enum Aggregate {
    /** How many events. */
    COUNT(Needs.COUNT, false),
    /** The sum of the measure. */
    SUM(Needs.SUM, false),
    /** The sum over the count; undefined without events. */
    MEAN(Needs.SUM, false),
    /** The least value. */
    MIN(Needs.ENDS, false),
    /** The greatest value. */
    MAX(Needs.ENDS, false),
    /** The value of the latest event. */
    LAST(Needs.LAST, false),
    /** The sample standard deviation of the values; undefined below two events. */
    DEVIATION(Needs.SQUARES, false),
    /** How many different values the key has. */
    DISTINCT(Needs.KEYS, false),
    /** The share of the greatest key in the sum (in the count where nothing is measured), 0 to 1. */
    TOP_SHARE(Needs.KEYS, false),
    /** The Herfindahl–Hirschman index over the keys: the sum of squared shares, 0 to 1. */
    CONCENTRATION(Needs.KEYS, false),
    /** Days from the latest event to the date. */
    DAYS_SINCE(Needs.LAST, false),
    /** The longest run of days, or of months in a window of months, without an event. */
    GAP(Needs.COUNT, false),
    /** The slope of the months' values by least squares, in units a month. */
    SLOPE(Needs.MONTH, true),
    /** The slope over the mean of the absolute months' values: growth a month. */
    TREND(Needs.MONTH, true),
    /** The standard deviation of the months' values over their mean's absolute value. */
    VOLATILITY(Needs.MONTH, true),
    /** How many of the latest months in a row fell below the month before. */
    FALLS(Needs.MONTH, true),
    /** How many of the latest months in a row rose above the month before. */
    RISES(Needs.MONTH, true),
    /** How many of the latest months in a row had no event. */
    QUIET(Needs.COUNT, true);

    /** What must be kept in the tiles. */
    public enum Needs {
        /** How many events. */
        COUNT,
        /** Also their sum. */
        SUM,
        /** Also the least and the greatest. */
        ENDS,
        /** Also the sum of squares. */
        SQUARES,
        /** Also the latest. */
        LAST,
        /** Count and sum by key. */
        KEYS,
        /** The sum, or the latest value of a stock. */
        MONTH
    }

    private final Needs needs;
    private final boolean ofMonths;

    Aggregate(Needs needs, boolean ofMonths) {
        this.needs = needs;
        this.ofMonths = ofMonths;
    }

    /** What must be kept for it. */
    public Needs needs() {
        return needs;
    }

    /** Whether it looks at one value a month, so that its window must be of months. */
    public boolean ofMonths() {
        return ofMonths;
    }

    /** Whether its value has the unit of the measure. */
    public boolean hasUnitOfMeasure() {
        return switch (this) {
            case SUM, MEAN, MIN, MAX, LAST, DEVIATION, SLOPE -> true;
            default -> false;
        };
    }

    /** Which way its value moves when risk grows, for a family of which more is riskier, less, or neither. */
    RiskDirection risk(RiskDirection family) {
        return switch (this) {
            case COUNT, SUM, MEAN, MIN, MAX, LAST, DISTINCT, SLOPE, TREND, RISES -> family;
            case DAYS_SINCE, GAP, QUIET, FALLS -> family.opposite();
            case TOP_SHARE, CONCENTRATION -> RiskDirection.UP;
            case DEVIATION, VOLATILITY -> family == RiskDirection.NONE ? RiskDirection.NONE : RiskDirection.UP;
        };
    }

    /** Whether its value is a whole number of events, keys, days or months. */
    public boolean isCount() {
        return switch (this) {
            case COUNT, DISTINCT, DAYS_SINCE, GAP, FALLS, RISES, QUIET -> true;
            default -> false;
        };
    }
}
