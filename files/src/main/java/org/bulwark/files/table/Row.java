package org.bulwark.files.table;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** The fields of one row, as places in the scanner's buffer; the same object for every row. */
final class Row {

    private static final byte PLAIN = 0;
    private static final byte QUOTED = 1;
    private static final byte ESCAPED = 2;

    private final byte escape;
    private final Marks marks;
    private byte[] buffer = {};
    private int fields;
    private int[] starts = new int[64];
    private int[] ends = new int[64];
    private byte[] kinds = new byte[64];
    private byte[] quotes = new byte[64];
    private boolean ascii;
    private byte[] scratch = new byte[64];

    Row(Dialect dialect) {
        this.escape = dialect.escape();
        this.marks = dialect.marks();
    }

    /** Begins a row whose fields lie in a buffer. */
    void begin(byte[] bytes) {
        buffer = bytes;
        fields = 0;
        ascii = true;
    }

    /** A field without quotes; blanks around it are not part of it. */
    void plain(int from, int to, boolean isAscii) {
        int start = from;
        int end = to;
        while (start < end && (buffer[start] == ' ' || buffer[start] == '\t')) {
            start++;
        }
        while (end > start && (buffer[end - 1] == ' ' || buffer[end - 1] == '\t')) {
            end--;
        }
        ascii &= isAscii;
        add(start, end, PLAIN, (byte) 0);
    }

    /** A field that stood between quotes. */
    void quoted(int from, int to, boolean hasEscapes, byte quote) {
        ascii = false;
        add(from, to, hasEscapes ? ESCAPED : QUOTED, quote);
    }

    private void add(int from, int to, byte kind, byte quote) {
        if (fields == starts.length) {
            starts = Arrays.copyOf(starts, 2 * fields);
            ends = Arrays.copyOf(ends, 2 * fields);
            kinds = Arrays.copyOf(kinds, 2 * fields);
            quotes = Arrays.copyOf(quotes, 2 * fields);
        }
        starts[fields] = from;
        ends[fields] = to;
        kinds[fields] = kind;
        quotes[fields++] = quote;
    }

    /** How many fields the row has. */
    int fields() {
        return fields;
    }

    /** Whether nothing stands in the row, not even quotes. */
    boolean isBlank() {
        return fields == 1 && starts[0] == ends[0] && kinds[0] == PLAIN;
    }

    /** The first field with bytes that are not UTF-8, from 1, or 0 when there is none. */
    int undecodableField() {
        if (ascii) {
            return 0;
        }
        for (int i = 0; i < fields; i++) {
            if (!Utf8.isValid(buffer, starts[i], ends[i])) {
                return i + 1;
            }
        }
        return 0;
    }

    /** Puts a field into a column, as the value of the table's row. */
    boolean putInto(ColumnBuilder column, int tableRow, int field) {
        if (!marks.areAscii()) {
            byte[] bytes = text(field).getBytes(StandardCharsets.UTF_8);
            return column.put(tableRow, bytes, 0, bytes.length);
        }
        if (kinds[field] != ESCAPED) {
            return column.put(tableRow, buffer, starts[field], ends[field]);
        }
        int length = unescape(field);
        return column.put(tableRow, scratch, 0, length);
    }

    /** A field as text. */
    String text(int field) {
        boolean escaped = kinds[field] == ESCAPED;
        int length = escaped ? unescape(field) : ends[field] - starts[field];
        String text =
                new String(escaped ? scratch : buffer, escaped ? 0 : starts[field], length, StandardCharsets.UTF_8);
        return marks.areAscii() ? text : marks.restored(text);
    }

    private int unescape(int field) {
        int length = ends[field] - starts[field];
        if (scratch.length < length) {
            scratch = new byte[length];
        }
        int to = 0;
        for (int p = starts[field]; p < ends[field]; p++) {
            boolean escapes = buffer[p] == quotes[field] || buffer[p] == escape;
            if (escapes && p + 1 < ends[field]) {
                p++;
            }
            scratch[to++] = buffer[p];
        }
        return to;
    }
}
