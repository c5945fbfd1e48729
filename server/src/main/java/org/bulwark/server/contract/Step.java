package org.bulwark.server.contract;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.bulwark.basics.money.Money;
import org.bulwark.contract.payment.PenaltyTerms;
import org.bulwark.contract.schedule.Prepayment;
import org.bulwark.contract.schedule.Schedule;
import org.bulwark.server.web.Sent;

/** What makes a version of a schedule. */
sealed interface Step {

    /** Terms: the first of a contract, or new ones. */
    record Agreed(Terms terms) implements Step {}

    /** Principal is paid before it falls due. */
    record Early(Prepayment prepayment) implements Step {}

    /** The schedule after this step. */
    default Schedule after(Optional<Schedule> before) {
        return switch (this) {
            case Agreed(Terms terms) ->
                before.map(schedule -> schedule.restructured(terms.loan())).orElseGet(() -> Schedule.of(terms.loan()));
            case Early(Prepayment prepayment) -> before.orElseThrow().prepaid(prepayment);
        };
    }

    /** The penalty that holds after this step. */
    default Optional<PenaltyTerms> penalty(Optional<PenaltyTerms> before) {
        return this instanceof Agreed(Terms terms) ? terms.penalty() : before;
    }

    /** As JSON. */
    default Map<String, Object> tree() {
        return switch (this) {
            case Agreed(Terms terms) -> TermsTree.write(terms);
            case Early(Prepayment it) -> {
                Map<String, Object> tree = new LinkedHashMap<>();
                tree.put("on", it.on().toString());
                tree.put("amount", it.amount().amount());
                tree.put("effect", it.effect().name().toLowerCase(Locale.ROOT));
                yield tree;
            }
        };
    }

    /** Reads what {@link #tree} wrote. */
    static Step read(Sent sent, java.util.Currency currency) {
        return sent.tree().containsKey("effect")
                ? new Early(new Prepayment(
                        Days.day(sent.text("on"), "on"),
                        Money.parse(sent.text("amount"), currency),
                        sent.word("effect", Prepayment.Effect.class)))
                : new Agreed(TermsTree.read(sent, currency));
    }
}
