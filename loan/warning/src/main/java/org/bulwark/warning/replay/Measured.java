package org.bulwark.warning.replay;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;
import org.bulwark.score.validation.Interval;

/**
 * How a rule does that calls looks positive. A party-month is <i>right</i> when default follows within the horizon. A default counts as
 * warned of when its last look before it was positive; its lead is
 * how many months before default that alert was opened, where two quiet looks in a row close one. So a rule that is positive at random warns of no
 * more defaults than its share of positives.
 *
 * @param looks how many looks were judged
 * @param positive how many of them were positive
 * @param bad how many of them were followed by a default within the horizon
 * @param right how many were both
 * @param defaults how many defaults there were
 * @param warned how many of them were warned of
 * @param leads the leads of those in months, ascending
 * @param worth how many independent looks the looks behind recall and precision are worth
 */
public record Measured(
        long looks, long positive, long bad, long right, long defaults, long warned, List<Integer> leads, Worth worth) {

    /**
     * How many independent looks those behind a rate are worth: the months of one party hang together, so fewer than there are.
     *
     * @param recall of those that a default followed
     * @param precision of those that were positive
     */
    public record Worth(double recall, double precision) {}

    private static final int COOLING = 2;

    /** Copies the leads. */
    public Measured {
        leads = List.copyOf(leads);
    }

    /**
     * Counts.
     *
     * @param looks in any order; those not followed over the horizon are left out
     * @param horizon months, from 1
     * @param positive what the rule calls positive
     */
    public static Measured of(List<Look> looks, int horizon, Predicate<Look> positive) {
        long judged = 0;
        long marked = 0;
        long bad = 0;
        long right = 0;
        Map<String, List<Look>> parties = new HashMap<>();
        Together recall = new Together();
        Together precision = new Together();
        for (Look look : looks) {
            if (look.isFollowed(horizon)) {
                boolean is = positive.test(look);
                recall.add(look.party(), is, look.defaults(horizon));
                precision.add(look.party(), look.defaults(horizon), is);
                judged++;
                marked += is ? 1 : 0;
                bad += look.defaults(horizon) ? 1 : 0;
                right += is && look.defaults(horizon) ? 1 : 0;
            }
            if (look.ahead() != Look.NEVER) {
                parties.computeIfAbsent(look.party(), _ -> new ArrayList<>()).add(look);
            }
        }
        List<Integer> leads = new ArrayList<>();
        long defaults = 0;
        for (List<Look> of : parties.values()) {
            of.sort(Comparator.comparingInt(Look::ahead));
            if (of.getFirst().defaults(horizon)) {
                defaults++;
                if (positive.test(of.getFirst())) {
                    leads.add(lead(of, positive));
                }
            }
        }
        leads.sort(Comparator.naturalOrder());
        return new Measured(
                judged,
                marked,
                bad,
                right,
                defaults,
                leads.size(),
                leads,
                new Worth(recall.worth(), precision.worth()));
    }

    /** How long before default the alert was opened that stood at the last look: two quiet looks in a row would have closed it. */
    private static int lead(List<Look> lastFirst, Predicate<Look> positive) {
        int lead = 0;
        int quiet = 0;
        for (int i = 0; i < lastFirst.size() && quiet < COOLING; i++) {
            boolean is = positive.test(lastFirst.get(i));
            quiet = is ? 0 : quiet + 1;
            lead = is ? lastFirst.get(i).ahead() : lead;
        }
        return lead;
    }

    /**
     * The rule that calls the most risky looks positive, as many as a share allows; of looks alike, those that a hash of party and month puts
     * first, so that what parties are called says nothing.
     *
     * @param looks followed over the horizon that is judged
     * @param share from 0 to 1
     */
    public static Predicate<Look> worst(List<Look> looks, double share, ToDoubleFunction<Look> risk) {
        List<Look> sorted = looks.stream()
                .sorted(Comparator.comparingDouble(risk)
                        .reversed()
                        .thenComparingLong(look -> Part.hash(look.party(), look.month()))
                        .thenComparing(Look::party)
                        .thenComparingInt(Look::month))
                .limit((long) (looks.size() * share))
                .toList();
        return new HashSet<>(sorted)::contains;
    }

    /** Of the party-months before a default within the horizon, the part that was positive. */
    public double recall() {
        return ratio(right, bad);
    }

    /** Where the recall may lie: parties are taken for independent, and not their months. */
    public Interval recallInterval() {
        return Interval.wilsonOfRate(recall(), worth.recall, Interval.USUAL);
    }

    /** Of the positive party-months, the part that a default followed. */
    public double precision() {
        return ratio(right, positive);
    }

    /** Where the precision may lie: parties are taken for independent, and not their months. */
    public Interval precisionInterval() {
        return Interval.wilsonOfRate(precision(), worth.precision, Interval.USUAL);
    }

    /** Of the party-months that no default followed, the part that was positive. */
    public double falseAlarms() {
        return ratio(positive - right, looks - bad);
    }

    /** The part of the party-months that was positive. */
    public double share() {
        return ratio(positive, looks);
    }

    /** Of the defaults, the part that was warned of. */
    public double caught() {
        return ratio(warned, defaults);
    }

    /** Where that part may lie, after Wilson. */
    public Interval caughtInterval() {
        return Interval.wilson(warned, defaults, Interval.USUAL);
    }

    /**
     * A quantile of the leads in months; NaN where nothing was warned of.
     *
     * @param part 0.5 for the median
     */
    public double lead(double part) {
        if (leads.isEmpty()) {
            return Double.NaN;
        }
        double at = part * (leads.size() - 1);
        int low = (int) at;
        int high = Math.min(low + 1, leads.size() - 1);
        return leads.get(low) + (at - low) * (leads.get(high) - leads.get(low));
    }

    private static double ratio(long part, long whole) {
        return whole == 0 ? Double.NaN : (double) part / whole;
    }
}
