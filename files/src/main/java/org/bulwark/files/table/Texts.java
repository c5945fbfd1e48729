package org.bulwark.files.table;

import java.nio.charset.StandardCharsets;

/** What a single text looks like, for deciding about a header. */
final class Texts {

    private Texts() {}

    static boolean isNumberOrDate(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        return new NumberText().read(bytes, 0, bytes.length) || new DateText().read(bytes, 0, bytes.length);
    }

    static boolean isCustomary(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        return Missing.isCustomary(bytes, 0, bytes.length);
    }
}
