package org.bulwark.server.backup;

import java.util.List;
import org.bulwark.server.decision.replay.Agreement;

/**
 * What a drill has shown.
 *
 * @param manifest the backup that was restored
 * @param agreement whether log and tables agree in the restored house
 * @param replayed how many of the newest decisions were opened again
 * @param same how many of them gave the same answer from their own record
 * @param loss what would be gone
 * @param steps what was done, and how long it took
 */
public record Drilled(Manifest manifest, Agreement agreement, int replayed, int same, Loss loss, List<Step> steps) {
    /** Copies. */
    public Drilled {
        steps = List.copyOf(steps);
    }

    /** Whether the backup is worth its name. */
    public boolean isGood() {
        return agreement instanceof Agreement.Agreed && same == replayed;
    }
}
