package org.bulwark.server.decision.input;

import java.util.Locale;

/** What became of one input. */
public enum InputState {
    /** The bank read it. */
    READ,
    /** The indicator has no value. */
    MISSING,
    /** Its window reaches back further than the records do, which the product does not take for enough. */
    SHORT,
    /** Its newest record is too old for the product, so that it counts as missing. */
    OLD,
    /** A source may not be read, for want of consent. */
    NO_CONSENT,
    /** The bank reads nothing, and what the applicant states stands in. */
    STATED,
    /** The bank read it, and the applicant states something else. */
    CONTRADICTED;

    /** The word for it: {@code no-consent}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
