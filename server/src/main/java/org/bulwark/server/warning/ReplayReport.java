package org.bulwark.server.warning;

import java.util.List;
import java.util.Optional;
import org.bulwark.score.validation.Interval;
import org.bulwark.warning.replay.Measured;
import tools.jackson.databind.json.JsonMapper;

/**
 * What came of a replay. Shares are from 0 to 1 and absent where there is nothing to divide by.
 *
 * @param parties of how many customers anything was known
 * @param inAll how many customers there are of the branches that were asked for
 * @param months the months that were judged, as {@code 2025-01}
 * @param told the last month of which the bank's books tell; nothing where they never do
 * @param defaults how many customers defaulted after the first month
 * @param horizon within how many months default is judged in the tables; 12, or fewer where half of the party-months are not followed for so long
 * @param officers how many people look at alerts
 * @param sides what is in force, and the draft where one was asked for
 */
record ReplayReport(
        int parties,
        long inAll,
        List<String> months,
        Optional<String> told,
        int defaults,
        int horizon,
        int officers,
        List<Side> sides) {

    /**
     * What some rules came to.
     *
     * @param name of the draft, {@code kind/id/number}; empty for what is in force
     * @param horizons recall by horizon, 1 to 24 months
     * @param rules tiers and above, what the budget shows, and days past due for comparison
     * @param signals by signal, those that ever counted or opened an alert
     * @param opened alerts that were opened, by month
     * @param leads of defaults that were warned of, in months, ascending
     * @param weekly alerts opened an officer and week, if the whole bank were like those customers
     */
    record Side(
            String name,
            List<Horizon> horizons,
            List<Judged> rules,
            List<OfSignal> signals,
            List<Month> opened,
            List<Integer> leads,
            double weekly) {

        /** How many alerts were opened. */
        long alerts() {
            return opened.stream()
                    .mapToLong(month ->
                            month.tiers().stream().mapToLong(Long::longValue).sum())
                    .sum();
        }
    }

    /**
     * Recall within some months.
     *
     * @param months the horizon
     * @param bad how many party-months were followed by a default within it
     * @param recall how many of them had an alert
     */
    record Horizon(int months, long bad, Optional<Double> recall) {}

    /**
     * How a rule did that calls party-months positive.
     *
     * @param rule {@code blue} to {@code red}: that tier and above; {@code budget}: what the budget shows; {@code late}: a day past due
     * @param recallLow where the recall may begin, after Wilson
     * @param leads quartiles of the leads in months; none where nobody was warned of
     */
    record Judged(
            String rule,
            long looks,
            long positive,
            Optional<Double> recall,
            Optional<Double> recallLow,
            Optional<Double> recallHigh,
            Optional<Double> precision,
            Optional<Double> falseAlarms,
            long defaults,
            long warned,
            List<Double> leads) {

        static Judged of(String rule, Measured measured) {
            Optional<Interval> interval =
                    measured.bad() == 0 ? Optional.empty() : Optional.of(measured.recallInterval());
            return new Judged(
                    rule,
                    measured.looks(),
                    measured.positive(),
                    finite(measured.recall()),
                    interval.map(Interval::low),
                    interval.map(Interval::high),
                    finite(measured.precision()),
                    finite(measured.falseAlarms()),
                    measured.defaults(),
                    measured.warned(),
                    measured.leads().isEmpty()
                            ? List.of()
                            : List.of(measured.lead(0.25), measured.lead(0.5), measured.lead(0.75)));
        }

        /** The part of the party-months that was positive. */
        Optional<Double> share() {
            return looks == 0 ? Optional.empty() : Optional.of((double) positive / looks);
        }
    }

    /**
     * A signal.
     *
     * @param name its name
     * @param months in how many party-months it counted, judged or not
     * @param opened how many alerts it opened, alone or with others
     * @param weekly the same an officer and week, if the whole bank were like those customers
     * @param judged how it did where it is known what became of it
     */
    record OfSignal(String name, long months, long opened, double weekly, Judged judged) {}

    /** Alerts opened in a month: blue, yellow, orange, red. */
    record Month(String month, List<Long> tiers) {}

    static Optional<Double> finite(double share) {
        return Double.isFinite(share) ? Optional.of(share) : Optional.empty();
    }

    /** What is in force. */
    Side inForce() {
        return sides.getFirst();
    }

    /** The draft. */
    Optional<Side> draft() {
        return sides.size() > 1 ? Optional.of(sides.getLast()) : Optional.empty();
    }

    static ReplayReport parse(String json) {
        return JsonMapper.shared().readValue(json, ReplayReport.class);
    }

    String json() {
        return JsonMapper.shared().writeValueAsString(this);
    }
}
