package org.bulwark.server.decision.referral;

import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.bulwark.basics.money.Money;
import org.bulwark.decision.Outcome;

/**
 * What became of a ruling.
 *
 * @param application the application
 * @param ordinal the place of the new answer among all that it got
 * @param act what the answer is
 * @param outcome what it says
 * @param granted how much is lent
 * @param override whether it is another outcome than the policy's
 * @param decidedAt when
 */
public record Settled(
        UUID application,
        int ordinal,
        Act act,
        Outcome outcome,
        Optional<Money> granted,
        boolean override,
        Instant decidedAt) {

    /** What an answer of a person is. */
    public enum Act {
        /** The first of two has said what should be done. */
        RECOMMENDATION("recommended"),
        /** The second of two lets the first one think again. */
        RETURNED("returned"),
        /** It is settled. */
        OFFICER("settled");

        private final String event;

        Act(String event) {
            this.event = event;
        }

        /** How the database names it. */
        public String kind() {
            return name().toLowerCase(Locale.ROOT);
        }

        /** How the log names it. */
        String event() {
            return "decision/" + event;
        }
    }
}
