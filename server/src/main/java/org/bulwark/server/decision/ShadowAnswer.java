package org.bulwark.server.decision;

import java.util.UUID;
import org.bulwark.basics.rule.Facts;
import org.bulwark.decision.Outcome;

/**
 * What a shadow policy would have answered; written down, never told.
 *
 * @param application the application
 * @param policyVersion the shadow's version
 * @param outcome its outcome
 */
record ShadowAnswer(UUID application, int policyVersion, Outcome outcome) {

    /** Lets a shadow decide on the facts of an application. */
    static ShadowAnswer of(UUID application, Underwriting shadow, Facts facts) {
        return new ShadowAnswer(
                application,
                shadow.policyVersion().number(),
                shadow.decide(facts).decision().outcome());
    }
}
