package org.bulwark.data.profile;

import java.util.Optional;
import org.bulwark.basics.Reason;
import org.bulwark.data.DateColumn;

/** Finds dates that lie after the time of their row, so that they cannot have been known then. */
final class LateDates {

    private LateDates() {}

    /** A reason when most of the dates known beside a time are later than it, and there are enough of them to tell. */
    static Optional<Reason> in(DateColumn dates, DateColumn time, LeakageThresholds thresholds) {
        int both = 0;
        int later = 0;
        for (int row = 0; row < dates.size(); row++) {
            if (!dates.isMissing(row) && !time.isMissing(row)) {
                both++;
                later += dates.epochDays()[row] > time.epochDays()[row] ? 1 : 0;
            }
        }
        return both >= thresholds.evidence() && later > thresholds.later() * both
                ? Optional.of(DataReason.LEAKAGE_LATER.with(
                        "time", time.name(), "share", DataReason.rounded((double) later / both)))
                : Optional.empty();
    }
}
