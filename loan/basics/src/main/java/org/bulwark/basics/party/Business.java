package org.bulwark.basics.party;

/**
 * A firm, a sole trader's included.
 *
 * @param id the bank's own id
 * @param name as registered
 * @param registrationNumber in the register of firms
 * @param contact how it is reached
 * @param branch the code of the branch that looks after it
 */
public record Business(
        PartyId id, PartyName name, RegistrationNumber registrationNumber, Contact contact, String branch)
        implements Party {

    @Override
    public RegistrationNumber number() {
        return registrationNumber;
    }
}
