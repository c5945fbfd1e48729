package org.bulwark.decision.letter;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import org.bulwark.basics.Reason;
import org.bulwark.basics.money.Money;
import org.bulwark.basics.rule.Facts;
import org.bulwark.decision.Decision;
import org.bulwark.decision.Outcome;
import org.bulwark.decision.letter.LetterContent.Kind;
import org.bulwark.decision.letter.LetterContent.Offer;
import org.bulwark.decision.policy.LimitRules;
import org.bulwark.decision.policy.Policy;

/** Decides whether an applicant has to be told something, and what. */
public final class AdverseAction {

    private static final List<Reason> RIGHTS = List.of(
            right("letter/may-ask-reasons"),
            right("letter/may-see-data"),
            right("letter/may-correct-data"),
            right("letter/may-ask-person"));

    private AdverseAction() {}

    private static Reason right(String code) {
        return new Reason(code, new LinkedHashMap<>());
    }

    /**
     * The letter that a decision calls for; nothing when it is approved as asked for, or not decided yet.
     *
     * @param decision the final decision: what a person decided in the end, if one did
     * @param policy the policy that decided
     * @param product the product's title
     * @param facts what was decided on
     * @param application the application's id
     * @param receivedOn when it came in
     * @param decidedOn when it was decided
     */
    public static Optional<LetterContent> of(
            Decision decision,
            Policy policy,
            String product,
            Facts facts,
            String application,
            LocalDate receivedOn,
            LocalDate decidedOn) {
        Optional<Money> requested = policy.limit()
                .map(LimitRules::requested)
                .flatMap(facts::value)
                .map(minor -> new Money((Long) minor, policy.currency()));
        boolean less = decision.limit().isPresent()
                && requested.isPresent()
                && requested.get().isMoreThan(decision.limit().get());
        if (decision.outcome() == Outcome.REFER || (decision.outcome() == Outcome.APPROVE && !less)) {
            return Optional.empty();
        }
        Kind kind = decision.outcome() == Outcome.DECLINE ? Kind.DECLINED : Kind.COUNTER_OFFER;
        Optional<Offer> offer = kind == Kind.COUNTER_OFFER
                ? decision.limit().map(amount -> new Offer(amount, decision.price(), decision.termMonths()))
                : Optional.empty();
        return Optional.of(new LetterContent(
                kind,
                application,
                product,
                receivedOn,
                decidedOn,
                requested,
                offer,
                PrincipalReasons.of(decision, facts.schema(), policy.letter().mostReasons()),
                RIGHTS,
                policy.letter().contact().strip()));
    }
}
