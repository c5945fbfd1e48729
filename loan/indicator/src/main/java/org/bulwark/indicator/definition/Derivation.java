package org.bulwark.indicator.definition;

import java.util.Locale;

/** What is derived from an indicator of a family. */
public enum Derivation {
    /** Nothing: the indicator itself. */
    NONE,
    /** Its growth on the same length of time before; for a stock, on the level twelve months before. */
    GROWTH,
    /** Its growth on the same time a year before. */
    YEAR_GROWTH,
    /** Its difference from the same length of time before. */
    DIFFERENCE,
    /** Its rank among peers. */
    PEER_RANK;

    /** As it stands at the end of a name, after an underscore; nothing for none. */
    String suffix() {
        return this == NONE ? "" : "_" + name().toLowerCase(Locale.ROOT);
    }
}
