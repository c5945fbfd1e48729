package org.bulwark.server.data;

import java.util.Locale;

/** A firm or a person. */
public enum PartyKind {
    /** A firm of any legal form. */
    BUSINESS,
    /** A natural person. */
    PERSON;

    /** The word in JSON and in the database. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The kind of a word that {@link #word} gave. */
    public static PartyKind of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }
}
