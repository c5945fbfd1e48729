package org.bulwark.warning.alert;

import java.util.List;
import org.bulwark.warning.Tier;

/** What happened to an alert. All instants are in microseconds. */
public sealed interface AlertStep {

    /** When. */
    long at();

    /**
     * It was opened.
     *
     * @param grounds what was known, frozen; at least one
     */
    record Opened(long at, Tier tier, List<Ground> grounds) implements AlertStep {
        /** Copies the list. */
        public Opened {
            grounds = List.copyOf(grounds);
        }
    }

    /**
     * A new ground warned again.
     *
     * @param tier at which it stood then
     * @param grounds those that are new, frozen
     */
    record Warned(long at, Tier tier, List<Ground> grounds) implements AlertStep {
        /** Copies the list. */
        public Warned {
            grounds = List.copyOf(grounds);
        }
    }

    /** Its tier rose. */
    record Rose(long at, Tier from, Tier to) implements AlertStep {}

    /** Its tier came down. */
    record Cooled(long at, Tier from, Tier to) implements AlertStep {}

    /**
     * It was closed.
     *
     * @param by who closed it; empty where it cooled out by itself
     */
    record Closed(long at, Closing why, String by) implements AlertStep {}

    /**
     * It was opened again, as it had been closed for a short time only.
     *
     * @param grounds what was known, frozen; at least one
     */
    record Reopened(long at, Tier tier, List<Ground> grounds) implements AlertStep {
        /** Copies the list. */
        public Reopened {
            grounds = List.copyOf(grounds);
        }
    }
}
