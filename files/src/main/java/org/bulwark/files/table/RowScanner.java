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

    private static final int AGAIN = -1;

    private final InputStream in;
    private final Dialect dialect;
    private final boolean[] stops = new boolean[256];
    private final boolean[] blanks = new boolean[256];
    private final Row row;
    private boolean skipsBlankLines = true;

    private byte[] buffer = new byte[1 << 18];
    private int limit;
    private boolean ended;
    private int next;
    private long nextLine = 1;

    private int rowStart;
    private int rowEnd;
    private long rowLine;
    private int lines;
    private @Nullable RowFault fault;
    private int faultField;

    RowScanner(InputStream in, Dialect dialect) {
        this.in = in;
        this.dialect = dialect;
        this.row = new Row(dialect);
        stops[dialect.delimiter() & 255] = true;
        stops['\n'] = true;
        stops['\r'] = true;
        stops['\t'] |= dialect.isBlankSeparated();
        blanks[' '] = true;
        blanks['\t'] = dialect.delimiter() != '\t';
    }

    /** Makes blank lines rows of one empty field, for a table of one column. */
    void keepBlankLines() {
        skipsBlankLines = false;
    }

    /** Goes to the next row; false when there is none. */
    boolean next() throws IOException {
        while (begin()) {
            if (dialect.comment() != Dialect.NONE && buffer[rowStart] == dialect.comment()) {
                passLine();
                continue;
            }
            scan();
            if (fault != null || !skipsBlankLines || !row.isBlank()) {
                return true;
            }
        }
        return false;
    }

    /** Goes to the next line, whatever stands in it, and gives its text; null when there is none. */
    @Nullable
    String nextLine() throws IOException {
        if (!begin()) {
            return null;
        }
        passLine();
        return new String(buffer, rowStart, rowEnd - rowStart, StandardCharsets.UTF_8);
    }

    private boolean begin() throws IOException {
        rowStart = next;
        rowLine = nextLine;
        return rowStart < limit || fill();
    }

    private void scan() throws IOException {
        while (!tryScan()) {
            if (!ended && limit - rowStart < MAX_ROW) {
                fill();
            } else {
                fault = RowFault.LENGTH;
                faultField = 0;
                break;
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
        row.begin(buffer);
        lines = 1;
        fault = null;
        int p = rowStart;
        while (true) {
            int from = p;
            p = skipBlanks(p);
            if (p < limit && (buffer[p] == dialect.quote() || buffer[p] == dialect.secondQuote())) {
                p = quoted(p + 1, buffer[p]);
                if (fault != null) {
                    return true;
                }
            } else {
                p = plain(from, p);
            }
            if (p == AGAIN) {
                return false;
            }
            p = dialect.isBlankSeparated() ? skipBlanks(p) : p;
            if (p == limit || buffer[p] == '\n' || buffer[p] == '\r') {
                rowEnd = p;
                next = behindLineEnd(p);
                return next != AGAIN;
            }
            p += dialect.isBlankSeparated() ? 0 : 1;
        }
    }

    private int plain(int from, int afterBlanks) {
        int signs = 0;
        int p = afterBlanks;
        while (p < limit && !stops[buffer[p] & 255]) {
            signs |= buffer[p++];
        }
        if (p == limit && !ended) {
            return AGAIN;
        }
        row.plain(from, p, signs >= 0);
        return p;
    }

    private int skipBlanks(int from) {
        int p = from;
        while (p < limit && blanks[buffer[p] & 255]) {
            p++;
        }
        return p;
    }

    /** The place behind the line end at {@code p}, which may be the end of the file. */
    private int behindLineEnd(int p) {
        if (p == limit) {
            return ended ? p : AGAIN;
        }
        if (buffer[p] == '\n') {
            return p + 1;
        }
        if (p + 1 == limit) {
            return ended ? p + 1 : AGAIN;
        }
        return buffer[p + 1] == '\n' ? p + 2 : p + 1;
    }

    /** Scans a quoted field from behind its quote; gives where the text goes on. */
    private int quoted(int from, byte quote) {
        byte escape = dialect.escape();
        boolean escapes = false;
        int p = from;
        while (true) {
            while (p < limit && buffer[p] != quote && buffer[p] != escape && buffer[p] != '\n' && buffer[p] != '\r') {
                p++;
            }
            if (p + 1 >= limit && !ended) {
                return AGAIN;
            }
            if (p >= limit) {
                return broken(row.fields() + 1);
            }
            boolean followed = p + 1 < limit;
            if (buffer[p] == '\n' || buffer[p] == '\r') {
                lines += buffer[p] == '\r' && followed && buffer[p + 1] == '\n' ? 0 : 1;
                if (lines > MAX_LINES) {
                    return broken(row.fields() + 1);
                }
                p++;
            } else if (buffer[p] != quote) {
                escapes = true;
                p += followed && (buffer[p + 1] == '\n' || buffer[p + 1] == '\r') ? 1 : 2;
            } else if (followed && buffer[p + 1] == quote) {
                escapes = true;
                p += 2;
            } else {
                row.quoted(from, p, escapes, quote);
                return behindQuote(p + 1);
            }
        }
    }

    private int behindQuote(int from) {
        int p = skipBlanks(from);
        if (p == limit) {
            return ended ? p : AGAIN;
        }
        boolean separated = stops[buffer[p] & 255] || (p > from && dialect.isBlankSeparated());
        return separated ? p : broken(row.fields());
    }

    private int broken(int field) {
        fault = RowFault.QUOTE;
        faultField = field;
        return 0;
    }

    /** Passes over the line at {@link #rowStart}, however long, keeping its beginning for the message. */
    private void passLine() throws IOException {
        int p = rowStart;
        while (true) {
            while (p < limit && buffer[p] != '\n' && buffer[p] != '\r') {
                p++;
            }
            next = behindLineEnd(p);
            if (next != AGAIN) {
                break;
            }
            if (limit - rowStart >= MAX_ROW) {
                p = forgetLongLine(p);
            }
            int before = rowStart;
            fill();
            p -= before - rowStart;
        }
        rowEnd = p;
        nextLine = rowLine + 1;
    }

    /** Keeps of a line that is too long its beginning, and the carriage return that may stand last. */
    private int forgetLongLine(int p) {
        int kept = rowStart + 4 * RejectedRow.TEXT_LIMIT;
        boolean carriageReturn = p < limit;
        if (carriageReturn) {
            buffer[kept] = buffer[p];
        }
        limit = carriageReturn ? kept + 1 : kept;
        return kept;
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
        }
        if (limit == buffer.length) {
            buffer = Arrays.copyOf(buffer, 2 * buffer.length);
        }
        int before = limit;
        while (limit < buffer.length && !ended) {
            int count = in.read(buffer, limit, buffer.length - limit);
            ended = count < 0;
            limit += Math.max(0, count);
        }
        return limit > before;
    }

    /** The fields of the row, when it has no fault. */
    Row row() {
        return row;
    }

    /** The line on which the row begins, from 1. */
    long line() {
        return rowLine;
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

    /** The beginning of the row as it stands in the file. */
    String text() {
        int end = Math.min(rowEnd, rowStart + 4 * RejectedRow.TEXT_LIMIT);
        return new String(buffer, rowStart, Math.max(0, end - rowStart), StandardCharsets.UTF_8);
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
