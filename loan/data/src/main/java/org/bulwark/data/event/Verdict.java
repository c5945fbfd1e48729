package org.bulwark.data.event;

import java.util.List;
import org.bulwark.basics.Reason;
import org.bulwark.basics.rule.Facts;

/** What the door says of a record. */
public sealed interface Verdict {

    /**
     * It is as its source declares. Whether somebody is known by the subject, and has consented, is for the bank's books to say.
     *
     * @param source the source's code
     * @param id tells it from all others of the source
     * @param subject of whom it tells
     * @param occurredAt when it happened, in microseconds
     * @param reportedAt what the source claims as the time of its report, in microseconds
     * @param fields what it says
     */
    record Passed(String source, String id, String subject, long occurredAt, long reportedAt, Facts fields)
            implements Verdict {

        /** The event, when the party and the time of taking it in are known. */
        public Event event(String party, long knownAt) {
            return new Event(source, party, id, occurredAt, reportedAt, knownAt, fields);
        }
    }

    /**
     * It is kept aside.
     *
     * @param flaws everything that is wrong with it, at least one
     */
    record Refused(List<Reason> flaws) implements Verdict {
        /** Copies the list. */
        public Refused {
            flaws = List.copyOf(flaws);
        }
    }
}
