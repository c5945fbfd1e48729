package org.bulwark.data.event;

import org.bulwark.basics.rule.Facts;

/**
 * Something that a source said of a party. All clocks count microseconds since 1970-01-01T00:00Z.
 *
 * @param source the source's code
 * @param party the party's id; the name of the series for a source that tells of none
 * @param id tells it from all others of the source
 * @param occurredAt when it happened
 * @param reportedAt what the source claims as the time of its report
 * @param knownAt when the bank took it in; assigned by intake, never earlier for an event that was taken in later
 * @param fields what it says, under the schema of its source
 */
public record Event(
        String source, String party, String id, long occurredAt, long reportedAt, long knownAt, Facts fields) {

    /** The same, known from another instant. */
    public Event knownAt(long instant) {
        return new Event(source, party, id, occurredAt, reportedAt, instant, fields);
    }
}
