package org.bulwark.warning;

import java.util.Locale;
import java.util.Optional;

/** How much a signal says by itself. */
public enum Severity {
    /** Says little by itself, or of many: it starts no tier, and is there to be counted beside others. */
    BACKGROUND(Optional.empty()),
    /** Worth knowing. */
    NOTICE(Optional.of(Tier.BLUE)),
    /** Somebody should ask. */
    CAUTION(Optional.of(Tier.YELLOW)),
    /** Repayment is in doubt. */
    SERIOUS(Optional.of(Tier.ORANGE)),
    /** Default is near or has begun. */
    CRITICAL(Optional.of(Tier.RED));

    private final Optional<Tier> tier;

    Severity(Optional<Tier> tier) {
        this.tier = tier;
    }

    /** The tier that one such signal starts with; nothing for one that starts none. */
    public Optional<Tier> tier() {
        return tier;
    }

    /** The word as people write it: {@code notice}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
