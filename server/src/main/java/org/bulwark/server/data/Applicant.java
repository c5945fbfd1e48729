package org.bulwark.server.data;

import java.util.UUID;

/** Who applies, as told. */
public sealed interface Applicant {

    /**
     * A party that the caller knows by the bank's id.
     *
     * @param party the id
     */
    record Known(UUID party) implements Applicant {}

    /**
     * Somebody who says who they are; the bank may know them by their number.
     *
     * @param kind a firm or a person
     * @param identity name, number, telephone and address
     */
    record Introduced(PartyKind kind, Identity identity) implements Applicant {}
}
