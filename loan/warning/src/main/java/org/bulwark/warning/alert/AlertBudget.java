package org.bulwark.warning.alert;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.SequencedMap;
import java.util.TreeMap;
import org.bulwark.warning.WarningProblem;

/**
 * How many alerts the people of a branch can look at in a week.
 *
 * @param most at least 1
 */
public record AlertBudget(int most) {

    /** The most urgent first; of two alike the earlier one, then by name, so that there is one order. */
    private static final Comparator<Claim> ORDER = Comparator.comparingDouble(Claim::priority)
            .reversed()
            .thenComparingLong(claim -> claim.alert().opened())
            .thenComparing(claim -> claim.alert().text());

    /** Checks the number: {@link WarningProblem#ALERT_STEP}. */
    public AlertBudget {
        if (most < 1) {
            throw WarningProblem.ALERT_STEP.with("A branch looks at " + most + " alerts.", "Write 1 or more.");
        }
    }

    /**
     * Who is shown and who waits.
     *
     * @param shown the most urgent of each branch, branch by branch, the most urgent first
     * @param waiting how many wait, by branch; branches where nobody does are left out
     */
    public record Share(List<Claim> shown, SequencedMap<String, Integer> waiting) {
        /** Copies both. */
        public Share {
            shown = List.copyOf(shown);
            waiting = Collections.unmodifiableSequencedMap(new TreeMap<>(waiting));
        }
    }

    /** Shares the time of a week among the alerts that are open. */
    public Share share(Collection<Claim> claims) {
        TreeMap<String, List<Claim>> branches = new TreeMap<>();
        claims.forEach(claim ->
                branches.computeIfAbsent(claim.branch(), _ -> new ArrayList<>()).add(claim));
        List<Claim> shown = new ArrayList<>();
        TreeMap<String, Integer> waiting = new TreeMap<>();
        branches.forEach((branch, all) -> {
            all.sort(ORDER);
            shown.addAll(all.subList(0, Math.min(most, all.size())));
            if (all.size() > most) {
                waiting.put(branch, all.size() - most);
            }
        });
        return new Share(shown, waiting);
    }
}
