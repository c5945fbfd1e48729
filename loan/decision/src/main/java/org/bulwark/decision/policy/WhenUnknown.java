package org.bulwark.decision.policy;

import org.bulwark.decision.Outcome;

/** What it means that a rule cannot be answered because facts are missing. */
public enum WhenUnknown {
    /** A person has to look: the cautious and usual way. */
    REFER(Outcome.REFER),
    /** What cannot be shown counts against the applicant. */
    DECLINE(Outcome.DECLINE),
    /** What is not known does not matter. */
    PASS(Outcome.APPROVE);

    private final Outcome effect;

    WhenUnknown(Outcome effect) {
        this.effect = effect;
    }

    /** The outcome that it speaks for. */
    public Outcome effect() {
        return effect;
    }
}
