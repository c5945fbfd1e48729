package org.bulwark.files.table;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Cuts a stream of UTF-8 bytes into rows and rows into fields, without making objects.
 *
 * <p>RFC 4180 with what files in banks need besides: any line end, blanks around fields ignored unless quoted, a quote inside an
 * unquoted field is a letter, blank lines are skipped (in a table of one column they are rows without value). A row whose quotes do not
 * close costs that one line: reading goes on behind its line end. A row spans at most {@value #MAX_LINES} lines and
 * {@value #MAX_ROW} bytes; both bound the work that a hostile file can cause.
 */
final class RowScanner implements AutoCloseable {

    static final int MAX_ROW = 16 << 20;
    static final int MAX_LINES = 256;

    private static final byte PLAIN = 0;
    private static final byte QUOTED = 1;
    private static final byte ESCAPED = 2;

    private final InputStream in;
    private final Dialect dialect;
    private final boolean[] stops = new boolean[256];
    private byte[] buffer = new byte[1 << 18];
    private int limit;
    private boolean ended;
    private int next;
    private long nextLine = 1;

    private int rowStart;
    private int rowEnd;
    private long rowLine;
    private int lines;
    private int fields;
    private int[] starts = new int[64];
    private int[] ends = new int[64];
    private byte[] kinds = new byte[64];
    private byte[] closers = new byte[64];
    private boolean ascii;
    private @Nullable RowFault fault;
    private int faultField;

    private byte[] scratch = new byte[64];
    private boolean skipsBlankLines = true;

    RowScanner(InputStream in, Dialect dialect) {
        this.in = in;
        this.dialect = dialect;
        stops[dialect.delimiter() & 255] = true;
        stops['\n'] = true;
        stops['\r'] = true;
        stops['\t'] |= dialect.isBlankSeparated();
    }

    /** Makes blank lines rows of one empty field, for a table of one column. */
    void keepBlankLines() {
        skipsBlankLines = false;
    }

    /** Goes to the next row; false when there is none. */
    boolean next() throws IOException {
        while (true) {
            rowStart = next;
            rowLine = nextLine;
            if (rowStart == limit && !fill()) {
                return false;
            }
            if (!isComment()) {
                scan();
                if (fault != null || !isBlankLine()) {
                    return true;
                }
            } else {
                passLine();
            }
        }
    }

    /** Goes to the next line, whatever stands in it, and gives its text; null when there is none. */
    @Nullable
    String nextLine() throws IOException {
        rowStart = next;
        rowLine = nextLine;
        if (rowStart == limit && !fill()) {
            return null;
        }
        passLine();
        return new String(buffer, rowStart, rowEnd - rowStart, StandardCharsets.UTF_8);
    }

    private boolean isComment() {
        return dialect.comment() != Dialect.NONE && buffer[rowStart] == dialect.comment();
    }

    private boolean isBlankLine() {
        return fields == 1 && starts[0] == ends[0] && kinds[0] == PLAIN && skipsBlankLines;
    }

    private void scan() throws IOException {
        while (!tryScan()) {
            if (!ended && limit - rowStart < MAX_ROW) {
                fill();
            } else {
                fault = RowFault.LENGTH;
                faultField = 0;
                passLine();
                return;
            }
        }
        if (fault == null) {
            nextLine = rowLine + lines;
        } else {
            passLine();
        }
    }

    /** Scans one row from {@link #rowStart}; false when the buffer ends before the row does. */
    private boolean tryScan() {
        fields = 0;
        lines = 1;
        fault = null;
        int signs = 0;
        int p = rowStart;
        while (true) {
            int from = p;
            p = skipBlanks(p);
            if (p == limit && !ended) {
                return false;
            }
            byte first = p < limit ? buffer[p] : (byte) '\n';
            if (first == dialect.quote() || first == dialect.secondQuote()) {
                p = quoted(p + 1, first);
                if (p < 0) {
                    return false;
                }
                if (fault != null) {
                    return true;
                }
                signs |= -1;
            } else {
                while (p < limit && !stops[buffer[p] & 255]) {
                    signs |= buffer[p++];
                }
                if (p == limit && !ended) {
                    return false;
                }
                plain(from, p);
            }
            p = dialect.isBlankSeparated() ? skipBlanks(p) : p;
            if (p == limit) {
                if (!ended) {
                    return false;
                }
                next = p;
                break;
            }
            if (buffer[p] == '\n' || buffer[p] == '\r') {
                if (buffer[p] == '\r' && p + 1 == limit && !ended) {
                    return false;
                }
                next = p + (buffer[p] == '\r' && p + 1 < limit && buffer[p + 1] == '\n' ? 2 : 1);
                break;
            }
            if (!dialect.isBlankSeparated()) {
                p++;
            }
        }
        rowEnd = p;
        ascii = signs >= 0;
        return true;
    }

    private int skipBlanks(int from) {
        int p = from;
        while (p < limit && (buffer[p] == ' ' || buffer[p] == '\t') && buffer[p] != dialect.delimiter()
                || p < limit && dialect.isBlankSeparated() && buffer[p] == ' ') {
            p++;
        }
        return p;
    }

    private void plain(int from, int to) {
        int start = from;
        int end = to;
        while (start < end && (buffer[start] == ' ' || buffer[start] == '\t')) {
            start++;
        }
        while (end > start && (buffer[end - 1] == ' ' || buffer[end - 1] == '\t')) {
            end--;
        }
        field(start, end, PLAIN, (byte) 0);
    }

    /** Scans a quoted field from behind its quote; gives where the text goes on, or -1 when the buffer ends before. */
    private int quoted(int from, byte quote) {
        byte escape = dialect.escape();
        byte kind = QUOTED;
        int p = from;
        while (true) {
            while (p < limit && buffer[p] != quote && buffer[p] != escape && buffer[p] != '\n' && buffer[p] != '\r') {
                p++;
            }
            if (p + 1 >= limit && !ended) {
                return -1;
            }
            if (p >= limit) {
                return broken();
            }
            byte b = buffer[p];
            if (b == '\n' || b == '\r') {
                lines += b == '\r' && p + 1 < limit && buffer[p + 1] == '\n' ? 0 : 1;
                if (lines > MAX_LINES) {
                    return broken();
                }
                p++;
            } else if (b == quote) {
                if (p + 1 < limit && buffer[p + 1] == quote) {
                    kind = ESCAPED;
                    p += 2;
                } else {
                    field(from, p, kind, quote);
                    p = skipBlanks(p + 1);
                    return p == limit && !ended
                            ? -1
                            : p == limit || stops[buffer[p] & 255] || buffer[p - 1] == ' ' && dialect.isBlankSeparated()
                                    ? p
                                    : broken();
                }
            } else {
                kind = ESCAPED;
                p += p + 1 < limit && (buffer[p + 1] == '\n' || buffer[p + 1] == '\r') ? 1 : 2;
            }
        }
    }

    private int broken() {
        fault = RowFault.QUOTE;
        faultField = fields + 1;
        return 0;
    }

    private void field(int from, int to, byte kind, byte closer) {
        if (fields == starts.length) {
            starts = Arrays.copyOf(starts, 2 * fields);
            ends = Arrays.copyOf(ends, 2 * fields);
            kinds = Arrays.copyOf(kinds, 2 * fields);
            closers = Arrays.copyOf(closers, 2 * fields);
        }
        starts[fields] = from;
        ends[fields] = to;
        kinds[fields] = kind;
        closers[fields++] = closer;
    }

    /** Passes over the line at {@link #rowStart}, however long, keeping its beginning for the message. */
    private void passLine() throws IOException {
        int p = rowStart;
        while (true) {
            while (p < limit && buffer[p] != '\n' && buffer[p] != '\r') {
                p++;
            }
            boolean unsure = p == limit || buffer[p] == '\r' && p + 1 == limit;
            if (!unsure || ended) {
                break;
            }
            if (limit - rowStart >= MAX_ROW) {
                int kept = rowStart + 4 * RejectedRow.TEXT_LIMIT;
                if (p < limit) {
                    buffer[kept] = buffer[p];
                }
                limit = p < limit ? kept + 1 : kept;
                p = kept;
            }
            int shift = rowStart;
            fill();
            p -= shift - rowStart;
        }
        rowEnd = p;
        nextLine = rowLine + 1;
        next = p == limit ? p : p + (buffer[p] == '\r' && p + 1 < limit && buffer[p + 1] == '\n' ? 2 : 1);
    }

    /** Reads more bytes behind those of the current row, which moves to the front; false at the end of the stream. */
    private boolean fill() throws IOException {
        if (ended) {
            return false;
        }
        if (rowStart > 0) {
            System.arraycopy(buffer, rowStart, buffer, 0, limit - rowStart);
            limit -= rowStart;
            rowStart = 0;
            next = 0;
        }
        if (limit == buffer.length) {
            buffer = Arrays.copyOf(buffer, 2 * buffer.length);
        }
        int before = limit;
        while (limit < buffer.length) {
            int count = in.read(buffer, limit, buffer.length - limit);
            if (count < 0) {
                ended = true;
                break;
            }
            limit += count;
        }
        return limit > before;
    }

    /** The line on which the row begins, from 1. */
    long line() {
        return rowLine;
    }

    /** How many fields the row has. */
    int fields() {
        return fields;
    }

    /** What is wrong with the row's form, or null. */
    @Nullable
    RowFault fault() {
        return fault;
    }

    /** The field at fault, from 1, or 0. */
    int faultField() {
        return faultField;
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

    /** Puts a field into a column. */
    boolean putInto(ColumnBuilder column, int row, int field) {
        if (kinds[field] != ESCAPED) {
            return column.put(row, buffer, starts[field], ends[field]);
        }
        int length = unescape(field);
        return column.put(row, scratch, 0, length);
    }

    /** A field as text. */
    String text(int field) {
        if (kinds[field] != ESCAPED) {
            return new String(buffer, starts[field], ends[field] - starts[field], StandardCharsets.UTF_8);
        }
        return new String(scratch, 0, unescape(field), StandardCharsets.UTF_8);
    }

    /** The beginning of the row as it stands in the file. */
    String rowText() {
        int end = Math.min(rowEnd, rowStart + 4 * RejectedRow.TEXT_LIMIT);
        return new String(buffer, rowStart, Math.max(0, end - rowStart), StandardCharsets.UTF_8);
    }

    private int unescape(int field) {
        int length = ends[field] - starts[field];
        if (scratch.length < length) {
            scratch = new byte[length];
        }
        int to = 0;
        for (int p = starts[field]; p < ends[field]; p++) {
            if ((buffer[p] == closers[field] || buffer[p] == dialect.escape()) && p + 1 < ends[field]) {
                p++;
            }
            scratch[to++] = buffer[p];
        }
        return to;
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
