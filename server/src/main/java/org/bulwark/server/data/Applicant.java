package org.bulwark.server.data;

import java.util.Optional;
import java.util.UUID;

/**
 * Who applies, as told.
 *
 * @param kind a firm or a person
 * @param name the full name; empty when a known party is named by its id
 * @param number the registration number or the personal id number, normalised; empty when a known party is named by its id
 * @param phone as told
 * @param address as told
 * @param known the party's id in the bank, when the caller knows it
 */
public record Applicant(
        Kind kind, String name, String number, Optional<String> phone, Optional<String> address, Optional<UUID> known) {

    /** A firm or a person. */
    public enum Kind {
        /** A firm of any legal form. */
        BUSINESS,
        /** A natural person. */
        PERSON;

        /** The word in JSON and in the database. */
        public String word() {
            return this == BUSINESS ? "business" : "person";
        }
    }

    /** Shows nothing of the person: values land in logs. */
    @Override
    public String toString() {
        return "Applicant[" + kind.word() + "]";
    }
}
