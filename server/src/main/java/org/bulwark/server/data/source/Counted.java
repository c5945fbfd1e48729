package org.bulwark.server.data.source;

import java.sql.ResultSet;
import java.sql.SQLException;

/**
 * What came of a source within a time: received = accepted + duplicate + quarantined.
 *
 * @param received how many records came
 * @param accepted how many of them are events
 * @param duplicate how many were known already
 * @param quarantined how many were kept aside
 * @param late how many of the accepted came later than the source's most lag
 * @param delaySeconds the sum of the delays of the accepted, in seconds
 * @param again how many of the received came out of the quarantine
 */
record Counted(
        long received, long accepted, long duplicate, long quarantined, long late, long delaySeconds, long again) {

    static final Counted NONE = new Counted(0, 0, 0, 0, 0, 0, 0);

    /** The columns from which one is read. */
    static final String SUMS = "sum(received) as received, sum(accepted) as accepted, sum(duplicate) as duplicate,"
            + " sum(quarantined) as quarantined, sum(late) as late, sum(delay_seconds) as delay, sum(again) as again";

    static Counted of(ResultSet row) throws SQLException {
        return new Counted(
                row.getLong("received"),
                row.getLong("accepted"),
                row.getLong("duplicate"),
                row.getLong("quarantined"),
                row.getLong("late"),
                row.getLong("delay"),
                row.getLong("again"));
    }

    Counted plus(Counted other) {
        return new Counted(
                received + other.received,
                accepted + other.accepted,
                duplicate + other.duplicate,
                quarantined + other.quarantined,
                late + other.late,
                delaySeconds + other.delaySeconds,
                again + other.again);
    }

    /** The share of what senders sent that was kept aside; 0 where nothing came. */
    double quarantinedShare() {
        return share(quarantined, received - again);
    }

    /** The share of the accepted that was late; 0 where nothing was accepted. */
    double lateShare() {
        return share(late, accepted);
    }

    /** How long after it happened a record came on average, in hours; 0 where nothing was accepted. */
    double meanDelayHours() {
        return share(delaySeconds, accepted) / 3_600;
    }

    private static double share(long part, long whole) {
        return whole <= 0 ? 0 : (double) part / whole;
    }
}
