package org.bulwark.screening.velocity;

import java.util.Locale;

/** What applications may have in common. */
public enum KeyKind {
    /** The party that applies. */
    PARTY,
    /** The device it was sent from. */
    DEVICE,
    /** The phone number. */
    PHONE,
    /** The address. */
    ADDRESS;

    /** The word in codes: {@code device}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
