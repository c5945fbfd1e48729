package org.bulwark.screening.velocity;

/**
 * The keys by which applications are compared, as opaque texts; whoever calls gives keyed hashes. An empty one is not known and meets none.
 *
 * @param party the party's key, never empty
 * @param device the device's
 * @param phone the phone number's
 * @param address the address's
 */
public record Keys(String party, String device, String phone, String address) {

    /** The party is known. */
    public Keys {
        if (party.isEmpty()) {
            throw new IllegalArgumentException("an application without a party");
        }
    }

    /** The key of a kind. */
    public String of(KeyKind kind) {
        return switch (kind) {
            case PARTY -> party;
            case DEVICE -> device;
            case PHONE -> phone;
            case ADDRESS -> address;
        };
    }
}
