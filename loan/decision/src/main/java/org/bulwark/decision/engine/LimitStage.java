package org.bulwark.decision.engine;

import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import org.bulwark.basics.Reason;
import org.bulwark.basics.money.Money;
import org.bulwark.basics.rule.Facts;
import org.bulwark.decision.Outcome;
import org.bulwark.decision.Step;
import org.bulwark.decision.policy.LimitRules;

/** From the limit by itself to what can be lent: less what is owed already, and no more than is asked for. */
final class LimitStage {

    private final LimitRules rules;
    private final FormulaStage formula;
    private final Currency currency;

    LimitStage(LimitRules rules, FormulaStage formula, Currency currency) {
        this.rules = rules;
        this.formula = formula;
        this.currency = currency;
    }

    /**
     * What can be lent, and how it came about.
     *
     * @param steps every step
     * @param offered in minor units; nothing when it cannot be told
     */
    record Offer(List<Step> steps, Optional<Long> offered) {}

    Offer of(Facts facts) {
        List<Step> steps = new ArrayList<>();
        Step.Computed computed = formula.of(facts);
        steps.add(computed);
        Optional<Long> limit = computed.value();
        limit = capped(
                "group", rules.groupCap(), LimitRules.GROUP_EXPOSURE, ReasonCodes.GROUP_CAP, limit, facts, steps);
        limit = capped(
                "obligor",
                rules.obligorCap(),
                LimitRules.OBLIGOR_EXPOSURE,
                ReasonCodes.OBLIGOR_CAP,
                limit,
                facts,
                steps);
        return new Offer(steps, requested(limit, facts, steps));
    }

    private Optional<Long> capped(
            String by,
            Optional<Long> cap,
            String exposure,
            String code,
            Optional<Long> before,
            Facts facts,
            List<Step> steps) {
        if (cap.isEmpty() || before.isEmpty()) {
            return before;
        }
        if (!(facts.value(exposure).orElse(null) instanceof Long owed)) {
            Reason reason = ReasonCodes.of(ReasonCodes.EXPOSURE_UNKNOWN, "fact", exposure);
            steps.add(new Step.Cut(by, Optional.empty(), before, Optional.empty(), Outcome.REFER, Optional.of(reason)));
            return Optional.empty();
        }
        long step = Math.max(1, (long) rules.formula().step());
        long left = Math.floorDiv(Math.max(0, cap.get() - Math.max(0, owed)), step) * step;
        boolean cuts = left < before.get();
        Optional<Long> after = cuts ? Optional.of(left) : before;
        Optional<Reason> reason = cuts
                ? Optional.of(ReasonCodes.of(code, "cap", text(cap.get()), "owed", text(owed), "left", text(left)))
                : Optional.empty();
        steps.add(new Step.Cut(by, Optional.of(left), before, after, Outcome.APPROVE, reason));
        return after;
    }

    private Optional<Long> requested(Optional<Long> limit, Facts facts, List<Step> steps) {
        if (limit.isEmpty()) {
            return limit;
        }
        long most = limit.get();
        if (most < rules.least()) {
            Reason reason = ReasonCodes.of(ReasonCodes.BELOW_LEAST, "limit", text(most), "least", text(rules.least()));
            steps.add(new Step.Cut(
                    "least",
                    Optional.of(rules.least()),
                    limit,
                    Optional.empty(),
                    rules.whenBelowLeast(),
                    Optional.of(reason)));
            return Optional.empty();
        }
        if (!(facts.value(rules.requested()).orElse(null) instanceof Long requested)) {
            Reason reason = ReasonCodes.of(ReasonCodes.AMOUNT_MISSING, "fact", rules.requested());
            steps.add(new Step.Cut("request", Optional.empty(), limit, limit, Outcome.REFER, Optional.of(reason)));
            return limit;
        }
        boolean above = requested > most;
        Optional<Long> offered = above ? limit : Optional.of(requested);
        steps.add(new Step.Cut(
                "request",
                Optional.of(requested),
                limit,
                offered,
                above ? rules.whenAboveLimit() : Outcome.APPROVE,
                above
                        ? Optional.of(ReasonCodes.of(
                                ReasonCodes.ABOVE_LIMIT, "requested", text(requested), "limit", text(most)))
                        : Optional.empty()));
        return offered;
    }

    private String text(long minor) {
        return new Money(minor, currency).amount();
    }
}
