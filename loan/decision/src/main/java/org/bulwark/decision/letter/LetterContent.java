package org.bulwark.decision.letter;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.bulwark.basics.Reason;
import org.bulwark.basics.money.Money;
import org.bulwark.basics.money.Rate;

/**
 * The content of an adverse-action letter.
 *
 * @param kind what it tells
 * @param application the application's id
 * @param product the product's title
 * @param receivedOn when the application came in
 * @param decidedOn when it was decided
 * @param requested what was asked for
 * @param offer what is offered instead, of a counter-offer
 * @param reasons the principal reasons, the weightiest first
 * @param rights what the reader may do, as codes with parameters
 * @param contact where the reader can ask, as lines; empty for none
 */
public record LetterContent(
        Kind kind,
        String application,
        String product,
        LocalDate receivedOn,
        LocalDate decidedOn,
        Optional<Money> requested,
        Optional<Offer> offer,
        List<Reason> reasons,
        List<Reason> rights,
        String contact) {

    /** Copies the lists. */
    public LetterContent {
        reasons = List.copyOf(reasons);
        rights = List.copyOf(rights);
    }

    /** What a letter tells. */
    public enum Kind {
        /** The application is declined. */
        DECLINED,
        /** Less is offered than was asked for. */
        COUNTER_OFFER
    }

    /**
     * What is offered instead.
     *
     * @param amount how much
     * @param rate at which yearly rate, if it is told
     * @param termMonths for how long, if it is told
     */
    public record Offer(Money amount, Optional<Rate> rate, Optional<Integer> termMonths) {}
}
