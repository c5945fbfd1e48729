package org.bulwark.warning.replay;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * What became of a party: for judging and learning, never an input. Months are counted since January 1970.
 *
 * @param party who
 * @param from the first month at whose end it can be looked at
 * @param last the last one, such as that in which its last loan was paid back
 * @param until the month until which it is known what became of it; for one that defaulted too: that of the books, not of its default
 * @param defaulted the month in which it defaulted first; {@link Look#NEVER} for none
 * @param belongs where it belongs and what else is known of it, by word: {@code industry}, {@code region}, or a column of a file
 */
public record Outcome(String party, int from, int last, int until, int defaulted, Map<String, String> belongs) {

    /** The longest past that anything in a look reaches back: the own past of the model of anomaly. */
    private static final int PAST = 24;

    /** Copies the map. */
    public Outcome {
        belongs = Map.copyOf(belongs);
    }

    /** Whether a default is known. */
    public boolean hasDefaulted() {
        return defaulted != Look.NEVER;
    }

    /**
     * The months at whose end it is looked at: before its default, while it is there, and some before those that are judged, so that what
     * lasts is known.
     *
     * @param first the first month that is judged
     * @param to the last month that is judged
     * @param history for how many months it must have been there before
     */
    public List<ReplayParties.Month> months(int first, int to, int history) {
        int begin = Math.max(first, from + history);
        int end = Math.min(Math.min(to, last), Math.min(until, hasDefaulted() ? defaulted - 1 : until));
        List<ReplayParties.Month> months = new ArrayList<>();
        for (int month = Math.max(from, begin - PAST); begin <= end && month <= end; month++) {
            months.add(new ReplayParties.Month(
                    month,
                    month >= begin,
                    false,
                    Double.NaN,
                    hasDefaulted() ? defaulted - month : Look.NEVER,
                    until - month));
        }
        return months;
    }
}
