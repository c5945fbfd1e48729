package org.bulwark.server.backup;

import java.util.List;
import org.bulwark.server.decision.replay.Agreement;

/**
 * What came of a restore: every table has the rows of the manifest, the log is verified and has the manifest's root, the keys open.
 *
 * @param manifest what was restored
 * @param agreement whether the log and the tables agree; where they do not, they did not when the backup was made
 * @param steps what was done, and how long it took
 */
public record Restored(Manifest manifest, Agreement agreement, List<Step> steps) {
    /** Copies. */
    public Restored {
        steps = List.copyOf(steps);
    }
}
