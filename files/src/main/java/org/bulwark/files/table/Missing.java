package org.bulwark.files.table;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

/**
 * Which texts mean "absent": the empty one and those that the specification names.
 *
 * <p>Some further texts ({@code NA}, {@code NULL}, {@code ?} and the like) mean absence by custom but may be values as well: NA is
 * Namibia. They count as absent only in a column whose other values are all numbers or all dates.
 */
final class Missing {

    private static final byte[][] CUSTOMARY =
            bytes(List.of("NA", "N/A", "n/a", "#N/A", "NULL", "Null", "null", "None", "?", ".", "-"));

    private final byte[][] named;

    Missing(List<String> named) {
        this.named = bytes(named);
    }

    private static byte[][] bytes(List<String> texts) {
        return texts.stream().map(t -> t.getBytes(StandardCharsets.UTF_8)).toArray(byte[][]::new);
    }

    /** Whether the text is empty or named. */
    boolean is(byte[] bytes, int from, int to) {
        return from == to || (named.length > 0 && contains(named, bytes, from, to));
    }

    /** Whether the text means absence among numbers and dates. */
    static boolean isCustomary(byte[] bytes, int from, int to) {
        return to - from <= 4 && contains(CUSTOMARY, bytes, from, to);
    }

    private static boolean contains(byte[][] texts, byte[] bytes, int from, int to) {
        for (byte[] text : texts) {
            if (text.length == to - from && Arrays.equals(text, 0, text.length, bytes, from, to)) {
                return true;
            }
        }
        return false;
    }
}
