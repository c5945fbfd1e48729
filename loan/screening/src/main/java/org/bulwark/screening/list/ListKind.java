package org.bulwark.screening.list;

import java.util.Locale;

/** What a list is for, which decides what a hit on it means. */
public enum ListKind {
    /** Those with whom dealing is forbidden by law. */
    SANCTIONS,
    /** Those with whom the bank itself deals no more. */
    BLACKLIST,
    /** Those at whom a person shall look first. */
    GREYLIST,
    /** Devices that were used for fraud. */
    DEVICE;

    /** The word in codes and files: {@code blacklist}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
