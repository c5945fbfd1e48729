package org.bulwark.server.web.frame;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Light, dark, or as the reader's system has it. */
public enum Theme {
    /** Dark on light. */
    LIGHT,
    /** Light on dark. */
    DARK,
    /** As the reader's system prefers. */
    AUTO;

    /** The word in addresses, cookies and on the page. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The icon of its switch. */
    public String icon() {
        return switch (this) {
            case LIGHT -> "sun";
            case DARK -> "moon";
            case AUTO -> "contrast";
        };
    }

    static Optional<Theme> of(String word) {
        return Arrays.stream(values())
                .filter(theme -> theme.word().equals(word))
                .findFirst();
    }
}
