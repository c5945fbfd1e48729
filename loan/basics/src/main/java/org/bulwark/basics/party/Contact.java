package org.bulwark.basics.party;

import java.util.Optional;

/**
 * How a party is reached.
 *
 * @param phone by telephone
 * @param address by post
 */
public record Contact(Optional<Phone> phone, Optional<Address> address) {

    /** A party that left nothing. */
    public static final Contact NONE = new Contact(Optional.empty(), Optional.empty());

    /** Both. */
    public static Contact of(Phone phone, Address address) {
        return new Contact(Optional.of(phone), Optional.of(address));
    }
}
