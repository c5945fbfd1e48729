package org.bulwark.indicator.value;

import java.math.BigInteger;
import java.util.Arrays;
import org.bulwark.indicator.definition.Aggregate;
import org.bulwark.indicator.definition.Definition;
import org.bulwark.indicator.definition.Window;
import org.bulwark.indicator.fold.BankDays;
import org.bulwark.indicator.fold.Keys;
import org.bulwark.indicator.fold.Place;
import org.bulwark.indicator.fold.SourceState;
import org.bulwark.indicator.fold.Span;
import org.bulwark.indicator.fold.Wide;
import org.jspecify.annotations.Nullable;

/** One aggregate over one window, read from the rows of a party's state. */
final class Cut {

    private static final int MINIMUM_FOR_DEVIATION = 2;

    private final Definition.Aggregated of;
    private final Place place;

    Cut(Definition.Aggregated of, Place place) {
        this.of = of;
        this.place = place;
    }

    int source() {
        return place.source();
    }

    /**
     * The month in whose place a window is looked at. Series of the economy are published weeks after the month that they tell of, so that
     * windows of theirs are counted back from the last month that is told of: {@code 12m} are the twelve months up to it, and what was twelve months ago
     * is twelve months before it. Everything else is looked at from the month of the date.
     */
    int month(SourceState state, int month) {
        boolean back = of.window() instanceof Window.Months(int length, int _) && length > 0;
        boolean ago = of.window() instanceof Window.Ever(int before) && before > 0;
        if (of.series().named().isEmpty() || !(back || ago)) {
            return month;
        }
        Span months = state.months();
        for (int row = months.from(month + 1) - 1; row >= 0; row--) {
            if (place.count(months.row(row)) > 0) {
                return Math.min(month, months.time(row) + (back ? 1 : 0));
            }
        }
        return month;
    }

    /** Reads the value, NaN for undefined; the source must have told of the party. */
    double value(SourceState state, int today, int month) {
        return switch (of.window()) {
            case Window.Days(int length, int ago) ->
                over(state, state.days(), today - ago - length + 1, today - ago, today);
            case Window.Months(int length, int ago) ->
                length == 0
                        ? over(state, state.months(), month, month, today)
                        : over(state, state.months(), month - ago - length, month - ago - 1, today);
            case Window.Ever(int ago) ->
                over(state, state.months(), Integer.MIN_VALUE, ago == 0 ? month : month - ago, today);
        };
    }

    private double over(SourceState state, Span span, int first, int last, int today) {
        int from = span.from(first);
        int until = span.from(last + 1);
        return switch (of.aggregate()) {
            case COUNT -> count(span, from, until);
            case SUM -> sum(span, from, until) / place.scale();
            case MEAN -> mean(span, from, until);
            case MIN -> end(span, from, until, false);
            case MAX -> end(span, from, until, true);
            case LAST -> latest(span, from, until, 2) / place.scale();
            case DAYS_SINCE -> daysSince(span, from, until, today);
            case DEVIATION -> deviation(span, from, until);
            case DISTINCT, TOP_SHARE, CONCENTRATION -> keyed(span, from, until);
            case GAP -> gap(state, span, from, until, first, last);
            case QUIET -> quiet(span, from, until, first, last);
            case SLOPE, TREND, VOLATILITY, FALLS, RISES -> months(span, from, until, first, last);
        };
    }

    private long count(Span span, int from, int until) {
        long count = 0;
        for (int row = from; row < until; row++) {
            count += place.count(span.row(row));
        }
        return count;
    }

    private double sum(Span span, int from, int until) {
        long[] sum = new long[2];
        for (int row = from; row < until; row++) {
            long[] words = span.row(row);
            Wide.add(sum, 0, words[place.sum()], words[place.sum() + 1]);
        }
        return Wide.value(sum[0], sum[1]);
    }

    private double mean(Span span, int from, int until) {
        long count = count(span, from, until);
        return count == 0 ? Double.NaN : sum(span, from, until) / count / place.scale();
    }

    private double end(Span span, int from, int until, boolean most) {
        long found = 0;
        boolean any = false;
        for (int row = from; row < until; row++) {
            long[] words = span.row(row);
            if (place.count(words) > 0) {
                long value = words[place.ends() + (most ? 1 : 0)];
                found = any ? (most ? Math.max(found, value) : Math.min(found, value)) : value;
                any = true;
            }
        }
        return any ? found / place.scale() : Double.NaN;
    }

    /** A word of the latest event: 0 its time, 2 its value. Rows are in order of time, so the last one with an event has it. */
    private double latest(Span span, int from, int until, int word) {
        for (int row = until - 1; row >= from; row--) {
            long[] words = span.row(row);
            if (place.count(words) > 0) {
                return words[place.last() + word];
            }
        }
        return Double.NaN;
    }

    private double daysSince(Span span, int from, int until, int today) {
        for (int row = until - 1; row >= from; row--) {
            long[] words = span.row(row);
            if (place.count(words) > 0) {
                return (double) today - place.day(words[place.last()]);
            }
        }
        return Double.NaN;
    }

    private double deviation(Span span, int from, int until) {
        long count = count(span, from, until);
        if (count < MINIMUM_FOR_DEVIATION) {
            return Double.NaN;
        }
        long[] sums = new long[4];
        for (int row = from; row < until; row++) {
            long[] words = span.row(row);
            Wide.add(sums, 0, words[place.sum()], words[place.sum() + 1]);
            Wide.add(sums, 2, words[place.squares()], words[place.squares() + 1]);
        }
        var total = Wide.exact(sums[0], sums[1]);
        var squares = Wide.exact(sums[2], sums[3]).multiply(BigInteger.valueOf(count));
        double spread = squares.subtract(total.multiply(total)).doubleValue();
        return Math.sqrt(spread / ((double) count * (count - 1))) / place.scale();
    }

    private double keyed(Span span, int from, int until) {
        Keys all = null;
        for (int row = from; row < until; row++) {
            Keys keys = span.keys(row, place.keyed());
            if (keys != null) {
                all = merged(all, keys);
            }
        }
        if (all == null) {
            return of.aggregate() == Aggregate.DISTINCT ? 0 : Double.NaN;
        }
        return switch (of.aggregate()) {
            case DISTINCT -> all.size();
            case TOP_SHARE -> shares(all, false);
            default -> shares(all, true);
        };
    }

    private static Keys merged(@Nullable Keys all, Keys more) {
        Keys sum = all == null ? new Keys() : all;
        sum.add(more);
        return sum;
    }

    /** The greatest share, or the sum of the squares of all; keys of a negative sum have no share. */
    private double shares(Keys keys, boolean squared) {
        boolean measured = of.series().measure().isPresent();
        double total = 0;
        for (int i = 0; i < keys.size(); i++) {
            total += amount(keys, i, measured);
        }
        double found = 0;
        for (int i = 0; i < keys.size() && total > 0; i++) {
            double share = amount(keys, i, measured) / total;
            found = squared ? found + share * share : Math.max(found, share);
        }
        return total > 0 ? found : Double.NaN;
    }

    private static double amount(Keys keys, int i, boolean measured) {
        return measured ? Math.max(0, Wide.value(keys.low(i), keys.high(i))) : keys.count(i);
    }

    /** Silence counts from the first word of the source on: what was before it, nobody knows. */
    private int gap(SourceState state, Span span, int from, int until, int first, int last) {
        int longest = 0;
        int began = place.day(state.first());
        int next = Math.max(first, of.window() instanceof Window.Days ? began : BankDays.month(began));
        for (int row = from; row < until; row++) {
            if (place.count(span.row(row)) > 0) {
                longest = Math.max(longest, span.time(row) - next);
                next = span.time(row) + 1;
            }
        }
        return Math.max(longest, last + 1 - next);
    }

    private int quiet(Span span, int from, int until, int first, int last) {
        for (int row = until - 1; row >= from; row--) {
            if (place.count(span.row(row)) > 0) {
                return last - span.time(row);
            }
        }
        return last - first + 1;
    }

    /** What looks at one value a month. A stock stands until its next value; before its first one it has none. */
    private double months(Span span, int from, int until, int first, int last) {
        double[] values = new double[last - first + 1];
        Arrays.fill(values, of.series().stock() ? Double.NaN : 0);
        if (of.series().stock()) {
            double before = latest(span, 0, from, 2);
            int row = from;
            for (int i = 0; i < values.length; i++) {
                if (row < until && span.time(row) == first + i) {
                    before = place.count(span.row(row)) > 0 ? span.row(row)[place.last() + 2] : before;
                    row++;
                }
                values[i] = before / place.scale();
            }
        } else {
            for (int row = from; row < until; row++) {
                long[] words = span.row(row);
                values[span.time(row) - first] = place.sum() < 0
                        ? place.count(words)
                        : Wide.value(words[place.sum()], words[place.sum() + 1]) / place.scale();
            }
        }
        return Months.of(of.aggregate(), values);
    }
}
