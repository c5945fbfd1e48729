package org.bulwark.basics.standing;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * What is known of how an obligor paid.
 *
 * @param retail whether it is a retail obligor, for materiality
 * @param arrears by date and facility, in any order; one record a date and facility; one currency
 * @param indications in any order
 */
public record ObligorHistory(boolean retail, List<Arrears> arrears, List<Indication> indications) {

    /** Sorts; {@link StandingProblem#HISTORY_INVALID} for two records of one date and facility. */
    public ObligorHistory {
        arrears = arrears.stream()
                .sorted(Comparator.comparing(Arrears::from).thenComparing(Arrears::facility))
                .toList();
        indications = indications.stream()
                .sorted(Comparator.comparing(Indication::from).thenComparing(Indication::kind))
                .toList();
        for (int i = 1; i < arrears.size(); i++) {
            Arrears one = arrears.get(i - 1);
            Arrears next = arrears.get(i);
            if (one.from().equals(next.from()) && one.facility().equals(next.facility())) {
                throw StandingProblem.HISTORY_INVALID.with(
                        "Facility " + one.facility() + " has two records on " + one.from() + ".",
                        "Keep the one that holds at the end of the day.");
            }
        }
    }

    /** The history with some indications more. */
    ObligorHistory with(List<Indication> more) {
        List<Indication> all = new ArrayList<>(indications);
        all.addAll(more);
        return new ObligorHistory(retail, arrears, all);
    }
}
