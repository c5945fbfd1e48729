package org.bulwark.server.warning;

import java.util.List;
import java.util.Optional;
import org.bulwark.warning.alert.Claim;
import org.bulwark.warning.replay.Look;

/**
 * A party at the end of a month under some rules.
 *
 * @param look what counted, and what became of it
 * @param opened the causes of an alert that was opened then; none where none was
 * @param claim what an open alert asks of its branch
 */
record ReplayedMonth(Look look, List<String> opened, Optional<Claim> claim) {
    ReplayedMonth {
        opened = List.copyOf(opened);
    }

    /** Whether an alert was opened. */
    boolean isOpening() {
        return !opened.isEmpty();
    }
}
