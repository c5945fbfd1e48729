package org.bulwark.server.web.part;

import java.util.Locale;

/** What something means for the reader; each has a colour, and an icon so that it is never told by colour alone. */
public enum Tone {
    /** Granted, passed, in force. */
    APPROVE("check"),
    /** A person must look. */
    REFER("hand"),
    /** Refused, failed. */
    DECLINE("cross"),
    /** Worth noticing, not yet wrong. */
    WARNING("alert"),
    /** Under way. */
    ACTIVE("clock"),
    /** Neither good nor bad. */
    NEUTRAL("dot");

    private final String icon;

    Tone(String icon) {
        this.icon = icon;
    }

    /** The icon's name. */
    public String icon() {
        return icon;
    }

    /** The word in the style sheet. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
