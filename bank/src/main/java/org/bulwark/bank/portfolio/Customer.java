package org.bulwark.bank.portfolio;

import java.util.List;
import org.bulwark.basics.party.Facility;
import org.bulwark.basics.party.Party;
import org.bulwark.basics.party.Relation;

/**
 * A customer of the sample bank.
 *
 * @param number the customer's number, from 0
 * @param party who
 * @param owners people who own it and may not be customers themselves; none for a person
 * @param relations that tie it to its owners and to customers with smaller numbers
 * @param facilities what it owes or may draw
 */
public record Customer(
        long number, Party party, List<Party> owners, List<Relation> relations, List<Facility> facilities) {

    /** Copies the lists. */
    public Customer {
        owners = List.copyOf(owners);
        relations = List.copyOf(relations);
        facilities = List.copyOf(facilities);
    }
}
