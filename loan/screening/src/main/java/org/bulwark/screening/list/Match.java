package org.bulwark.screening.list;

import java.util.List;
import org.bulwark.screening.name.NameLikeness;

/** What of a party met what of an entry. */
public sealed interface Match {

    /**
     * Names.
     *
     * @param asked the party's name as written
     * @param listed the entry's name as written
     * @param likeness how alike they are and why, the party's name first
     * @param evidence what else was compared
     */
    record OfNames(String asked, String listed, NameLikeness likeness, List<Evidence> evidence) implements Match {

        /** Copies the evidence. */
        public OfNames {
            evidence = List.copyOf(evidence);
        }
    }

    /** An identifier, the same letter by letter. */
    record OfIdentifiers(IdentifierKey identifier) implements Match {}

    /** A device, the same letter by letter. */
    record OfDevices(String device) implements Match {}
}
