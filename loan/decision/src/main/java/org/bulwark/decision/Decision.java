package org.bulwark.decision;

import java.util.List;
import java.util.Optional;
import org.bulwark.basics.Reason;
import org.bulwark.basics.money.Money;
import org.bulwark.basics.money.Rate;

/**
 * What was decided about an application, and why.
 *
 * @param outcome approve, refer or decline
 * @param limit what the bank would lend: what was asked for, or less; nothing when declined or not to be told
 * @param price the yearly rate; nothing when declined or not to be told
 * @param termMonths the term; nothing when declined or not to be told
 * @param grade the grade of the score's band; nothing without bands or a score
 * @param reasons why it is not more than it is, the weightiest first: those that speak for the outcome, then those that cut what is
 *     offered
 * @param trace every step that was taken, in order
 */
public record Decision(
        Outcome outcome,
        Optional<Money> limit,
        Optional<Rate> price,
        Optional<Integer> termMonths,
        Optional<String> grade,
        List<Reason> reasons,
        List<Step> trace) {

    /** Copies the lists. */
    public Decision {
        reasons = List.copyOf(reasons);
        trace = List.copyOf(trace);
    }
}
