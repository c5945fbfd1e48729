package org.bulwark.data.event;

import java.util.Collections;
import java.util.Optional;
import java.util.SequencedMap;

/**
 * A record as its sender wrote it, before anybody has looked at it.
 *
 * @param source the source's code
 * @param id tells it from the sender's other records; made of the source's key fields when empty
 * @param subject of whom it tells: a party's id, or {@code number:} and its official number; or the name of a series
 * @param time when it happened, as text
 * @param reported when the sender reports it, as text; the time when it happened when empty
 * @param data the fields: texts, numbers and flags; an empty text for what is not given
 * @param lineage where it came from
 * @param purpose for what its sender gives it, if that is said
 */
public record Delivery(
        String source,
        Optional<String> id,
        Optional<String> subject,
        Optional<String> time,
        Optional<String> reported,
        SequencedMap<String, Object> data,
        Lineage lineage,
        Optional<String> purpose) {

    /** Takes the data over; they must not change any more. */
    public Delivery {
        data = Collections.unmodifiableSequencedMap(data);
    }

    /** One whose sender says of no purpose: it is taken for that of its source. */
    public Delivery(
            String source,
            Optional<String> id,
            Optional<String> subject,
            Optional<String> time,
            Optional<String> reported,
            SequencedMap<String, Object> data,
            Lineage lineage) {
        this(source, id, subject, time, reported, data, lineage, Optional.empty());
    }

    /** The same of somebody whom it does not name itself. */
    public Delivery about(String whom) {
        return new Delivery(source, id, Optional.of(whom), time, reported, data, lineage, purpose);
    }
}
