package org.bulwark.server.data.intake;

import java.util.HexFormat;
import java.util.UUID;
import org.bulwark.data.event.Verdict;
import org.bulwark.data.source.Source;

/**
 * A record that passed the door, on its way through a batch.
 *
 * @param place its place in the batch
 * @param parcel the record as it came
 * @param source its source
 * @param passed what was read
 * @param idKey the keyed hash of sender and id
 * @param subject the party or series; nobody until it is found
 * @param contentKey the keyed hash of what it says; empty until it is sealed
 * @param sealed what is kept; empty until it is sealed
 */
record Candidate(
        int place,
        Parcel parcel,
        Source source,
        Verdict.Passed passed,
        byte[] idKey,
        UUID subject,
        byte[] contentKey,
        byte[] sealed) {

    private static final UUID NOBODY = new UUID(0, 0);
    private static final byte[] NOTHING = {};

    static Candidate of(int place, Parcel parcel, Source source, Verdict.Passed passed, byte[] idKey) {
        return new Candidate(place, parcel, source, passed, idKey, NOBODY, NOTHING, NOTHING);
    }

    Candidate about(UUID whom) {
        return new Candidate(place, parcel, source, passed, idKey, whom, NOTHING, NOTHING);
    }

    Candidate sealed(byte[] ofContent, byte[] content) {
        return new Candidate(place, parcel, source, passed, idKey, subject, ofContent, content);
    }

    /** What tells it from all others, as text. */
    String key() {
        return key(source.code(), idKey);
    }

    static String key(String source, byte[] idKey) {
        return source + HexFormat.of().formatHex(idKey);
    }
}
