package org.bulwark.server.decision.referral;

import java.util.List;
import java.util.Optional;
import org.bulwark.basics.money.Rate;
import org.bulwark.decision.Decision;
import org.bulwark.decision.Outcome;
import org.bulwark.decision.Step;
import org.bulwark.decision.policy.Policy;
import org.bulwark.server.decision.ApplicationReader.Answered;
import org.bulwark.server.decision.ApplicationRow;

/**
 * What a person decides on.
 *
 * @param row the application
 * @param answers all answers that it got, the policy's first
 * @param policy the policy in the version that answered
 * @param answer the policy's answer
 */
record Dossier(ApplicationRow row, List<Answered> answers, Policy policy, Decision answer) {

    Answered latest() {
        return answers.getLast();
    }

    /** What the first of two recommends, while the second has not spoken. */
    Optional<Answered> pending() {
        return Optional.of(latest()).filter(last -> last.kind().equals(Settled.Act.RECOMMENDATION.kind()));
    }

    boolean isReferred() {
        return row.status() == ApplicationRow.Status.REFERRED;
    }

    /** Whether nobody but the policy has answered. */
    boolean isThePolicysOwn() {
        return answers.size() == 1;
    }

    Outcome policyOutcome() {
        return answer.outcome();
    }

    OfficerEvidence.Terms policyTerms() {
        return new OfficerEvidence.Terms(answer.limit(), answer.price(), answer.termMonths());
    }

    /** The policy's rate; the trace knows it also where the policy declined and told none. */
    Optional<Rate> rate() {
        return answer.price().or(() -> computed("price").map(Rate::ofPpm));
    }

    /** The policy's term, or the one that was asked for. */
    int months() {
        return answer.termMonths()
                .or(() -> computed("term").map(Math::toIntExact))
                .orElse(row.termMonths());
    }

    private Optional<Long> computed(String formula) {
        return answer.trace().stream()
                .filter(step -> step instanceof Step.Computed computed
                        && computed.formula().equals(formula))
                .findFirst()
                .flatMap(step -> ((Step.Computed) step).value());
    }
}
