package org.bulwark.basics.party;

/**
 * The bank's own id of a party. It says nothing about who that is, so it may be shown and logged.
 *
 * @param value 1 to 40 letters, digits, hyphens and underscores, a letter or digit first
 */
public record PartyId(String value) implements Comparable<PartyId> {

    /** {@link PartyProblem#ID_INVALID} for anything else. */
    public PartyId {
        Identifier.checked("party's id", value);
    }

    @Override
    public int compareTo(PartyId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
