package org.bulwark.basics.party;

/**
 * The bank's own id of a facility.
 *
 * @param value 1 to 40 letters, digits, hyphens and underscores, a letter or digit first
 */
public record FacilityId(String value) implements Comparable<FacilityId> {

    /** {@link PartyProblem#ID_INVALID} for anything else. */
    public FacilityId {
        Identifier.checked("facility's id", value);
    }

    @Override
    public int compareTo(FacilityId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
