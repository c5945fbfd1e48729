package org.bulwark.warning;

import java.util.Locale;

/** How much a signal says by itself. */
public enum Severity {
    /** Worth knowing. */
    NOTICE(Tier.BLUE),
    /** Somebody should ask. */
    CAUTION(Tier.YELLOW),
    /** Repayment is in doubt. */
    SERIOUS(Tier.ORANGE),
    /** Default is near or has begun. */
    CRITICAL(Tier.RED);

    private final Tier tier;

    Severity(Tier tier) {
        this.tier = tier;
    }

    /** The tier that one such signal starts with. */
    public Tier tier() {
        return tier;
    }

    /** The word as people write it: {@code notice}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
