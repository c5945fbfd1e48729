package org.bulwark.decision.policy;

import org.bulwark.decision.Outcome;

/** What a rule says when its expression is true. */
public enum RuleKind {
    /** The bank never lends then: a list, a default, a fraud. */
    KNOCK_OUT(Outcome.DECLINE),
    /** The product is not for this applicant: an age, an industry, an amount. */
    ELIGIBILITY(Outcome.DECLINE),
    /** A person has to look. */
    REFER(Outcome.REFER);

    private final Outcome effect;

    RuleKind(Outcome effect) {
        this.effect = effect;
    }

    /** The outcome that it speaks for. */
    public Outcome effect() {
        return effect;
    }
}
