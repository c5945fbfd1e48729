package org.bulwark.screening.verification;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What the measures say of one period, and what of it is believed.
 *
 * @param first its first month
 * @param last its last month
 * @param said by each measure that tells of the whole period, in the order of the rules
 * @param believed whether enough weight agrees for a turnover to be believed
 * @param turnover what those that agree say, in minor units; NaN when nobody tells
 * @param confidence the share of the weight of all tellers that agrees, 0 to 1: what is missing lowers it as what contradicts does
 */
public record Comparison(
        YearMonth first, YearMonth last, List<Said> said, boolean believed, double turnover, double confidence) {

    /** Copies the list. */
    public Comparison {
        said = List.copyOf(said);
    }

    /**
     * Two measures held against each other.
     *
     * @param one the code of a measure
     * @param other the code of another
     * @param apart by how much the greater exceeds the lesser: 0.2 for a fifth
     * @param tolerance how far they may lie apart
     */
    public record Pair(String one, String other, double apart, double tolerance) {
        /** Whether they agree. */
        public boolean agrees() {
            return apart <= tolerance;
        }
    }

    /** What a measure says, if it tells of the period. */
    public Optional<Said> of(String measure) {
        return said.stream().filter(one -> one.measure().equals(measure)).findFirst();
    }

    /** All pairs of measures that tell of the period. */
    public List<Pair> pairs(VerificationRules rules) {
        List<Pair> pairs = new ArrayList<>();
        for (int i = 0; i < said.size(); i++) {
            for (int j = i + 1; j < said.size(); j++) {
                Said one = said.get(i);
                Said other = said.get(j);
                double tolerance = rules.tolerance(rules.place(one.measure()), rules.place(other.measure()))
                        .share();
                pairs.add(new Pair(
                        one.measure(), other.measure(), Agreement.apart(one.turnover(), other.turnover()), tolerance));
            }
        }
        return pairs;
    }
}
