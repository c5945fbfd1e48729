package org.bulwark.files.model;

import java.util.Locale;

/** How the constants of enums are spelt in a file: in lower case. */
final class Words {

    private Words() {}

    static String of(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }
}
