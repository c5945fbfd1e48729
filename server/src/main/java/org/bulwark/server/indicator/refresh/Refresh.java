package org.bulwark.server.indicator.refresh;

import java.util.Optional;
import java.util.UUID;
import org.bulwark.server.data.intake.EventLog;

/**
 * A refresh as it stands.
 *
 * @param id its id, that of its job
 * @param catalogue the catalogue by which it reads
 * @param moment at which parties are read
 * @param last the party that was done last, by id
 * @param parties how many are done
 * @param told of how many of these anything is told
 * @param finishedAt when it ended, in microseconds
 */
record Refresh(
        UUID id,
        String catalogue,
        EventLog.Moment moment,
        Optional<UUID> last,
        long parties,
        long told,
        Optional<Long> finishedAt) {}
