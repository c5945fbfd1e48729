package org.bulwark.screening;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.SequencedMap;
import org.bulwark.basics.Reason;

/** The closed vocabulary of what screening finds. */
public enum ScreeningReason {
    /** On a sanctions list. */
    SANCTIONS_HIT,
    /** On the bank's black list. */
    BLACKLIST_HIT,
    /** On a grey list. */
    GREYLIST_HIT,
    /** On a list of devices. */
    DEVICE_HIT,
    /** On a list, and found before to be somebody else. */
    HIT_CLEARED,
    /** A name without a letter or digit, which no list can be asked for. */
    NAME_UNREADABLE,
    /** A name so long that only its beginning was compared. */
    NAME_CUT,
    /** No name, no identifier and no device: nothing was looked for. */
    NOTHING_TO_SCREEN,
    /** The same party has applied for the same product before. */
    DUPLICATE_APPLICATION,
    /** Too many applications of one party. */
    PARTY_VELOCITY,
    /** Too many applications from one device. */
    DEVICE_VELOCITY,
    /** Too many applications with one phone number. */
    PHONE_VELOCITY,
    /** Too many applications with one address. */
    ADDRESS_VELOCITY,
    /** Too many parties with one device. */
    DEVICE_SHARED,
    /** Too many parties with one phone number. */
    PHONE_SHARED,
    /** Too many parties with one address. */
    ADDRESS_SHARED;

    /** The stable code: {@code screening/blacklist-hit}. */
    public String code() {
        return "screening/" + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The reason with parameters, given as names and values by turns. */
    Reason with(String... namesAndValues) {
        SequencedMap<String, String> parameters = new LinkedHashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            parameters.put(namesAndValues[i], namesAndValues[i + 1]);
        }
        return new Reason(code(), parameters);
    }
}
