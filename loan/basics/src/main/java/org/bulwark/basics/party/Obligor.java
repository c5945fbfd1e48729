package org.bulwark.basics.party;

import java.util.Comparator;
import java.util.List;

/**
 * A party that owes, or may owe, the bank.
 *
 * @param party who
 * @param facilities under which agreements, by id; all of them this party's own
 */
public record Obligor(PartyId party, List<Facility> facilities) {

    /** Sorts; {@link PartyProblem#FACILITY_INVALID} for somebody else's facility. */
    public Obligor {
        facilities =
                facilities.stream().sorted(Comparator.comparing(Facility::id)).toList();
        for (Facility facility : facilities) {
            if (!facility.obligor().equals(party)) {
                throw PartyProblem.FACILITY_INVALID.with(
                        "Facility " + facility.id() + " is owed by " + facility.obligor() + " and not by " + party
                                + ".",
                        "Put each facility with its own obligor.");
            }
        }
    }

    /** The most days past due of any facility; 0 without one. */
    public int daysPastDue() {
        return facilities.stream().mapToInt(Facility::daysPastDue).max().orElse(0);
    }
}
