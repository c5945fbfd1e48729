package org.bulwark.server.data.intake;

import java.util.List;
import org.bulwark.basics.Reason;

/** What became of a record. */
public sealed interface Outcome {

    /** It is on disk. */
    record Accepted() implements Outcome {}

    /** It came before; nothing was changed. */
    record Duplicate() implements Outcome {}

    /**
     * It is kept aside.
     *
     * @param flaws everything that is wrong with it
     */
    record Quarantined(List<Reason> flaws) implements Outcome {
        /** Copies the list. */
        public Quarantined {
            flaws = List.copyOf(flaws);
        }
    }
}
