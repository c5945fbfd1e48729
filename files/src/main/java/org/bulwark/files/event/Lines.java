package org.bulwark.files.event;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.Optional;

/**
 * Reads lines as bytes, whatever is in them. Of a line that is too long the beginning is kept and the rest skipped, so that memory stays
 * flat. Empty lines are passed over, but counted.
 */
public final class Lines {

    private static final int BUFFER = 64 << 10;
    private static final int KEPT_OF_A_LONG_ONE = 1_000;

    private final InputStream in;
    private final int longest;
    private final byte[] buffer = new byte[BUFFER];
    private int at;
    private int end;
    private long number;

    /**
     * The lines of a stream.
     *
     * @param longest how many bytes a line may have
     */
    public Lines(InputStream in, int longest) {
        this.in = in;
        this.longest = longest;
    }

    /**
     * A line.
     *
     * @param bytes without its end
     * @param whole whether these are all of it
     * @param number its place in the stream, from 0, empty lines counted
     */
    public record Line(byte[] bytes, boolean whole, long number) {}

    /** The next line that is not empty; nothing at the end. */
    public Optional<Line> next() throws IOException {
        byte[] line = new byte[256];
        int size = 0;
        long length = 0;
        while (true) {
            if (at == end && !fill()) {
                return length == 0 ? Optional.empty() : Optional.of(line(line, size, length));
            }
            int newline = at;
            while (newline < end && buffer[newline] != '\n') {
                newline++;
            }
            int more = newline - at;
            int kept = Math.min(more, Math.max(0, longest - size));
            if (size + kept > line.length) {
                line = Arrays.copyOf(line, Math.min(longest, Math.max(size + kept, line.length * 2)));
            }
            System.arraycopy(buffer, at, line, size, kept);
            size += kept;
            length += more;
            boolean ended = newline < end;
            at = ended ? newline + 1 : end;
            if (ended && !(length == 0 || (length == 1 && line[0] == '\r'))) {
                return Optional.of(line(line, size, length));
            }
            if (ended) {
                number++;
                size = 0;
                length = 0;
            }
        }
    }

    private Line line(byte[] line, int size, long length) {
        return length <= longest
                ? new Line(Arrays.copyOf(line, size > 0 && line[size - 1] == '\r' ? size - 1 : size), true, number++)
                : new Line(Arrays.copyOf(line, Math.min(size, KEPT_OF_A_LONG_ONE)), false, number++);
    }

    private boolean fill() throws IOException {
        at = 0;
        end = Math.max(0, in.read(buffer));
        return end > 0;
    }
}
