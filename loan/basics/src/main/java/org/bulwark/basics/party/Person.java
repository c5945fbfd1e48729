package org.bulwark.basics.party;

/**
 * A person, as a borrower, an owner, a guarantor or a spouse.
 *
 * @param id the bank's own id
 * @param name as in the identity document
 * @param idNumber of the identity document
 * @param contact how the person is reached
 * @param branch the code of the branch that looks after the person
 */
public record Person(PartyId id, PartyName name, IdNumber idNumber, Contact contact, String branch) implements Party {

    @Override
    public IdNumber number() {
        return idNumber;
    }
}
