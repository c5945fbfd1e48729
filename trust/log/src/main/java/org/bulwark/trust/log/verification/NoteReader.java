package org.bulwark.trust.log.verification;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import org.bulwark.trust.log.note.SignedNote;

/**
 * Takes signed checkpoints that stand one behind the other apart. The text of a checkpoint has no empty line, so the first one parts it from
 * the signatures, and the first line that is no signature begins the next checkpoint. Every byte belongs to some note, however broken.
 */
final class NoteReader {

    private static final byte[] SIGNATURE = "— ".getBytes(StandardCharsets.UTF_8);

    private final InputStream in;
    private byte[] line;

    NoteReader(InputStream in) throws IOException {
        this.in = in;
        this.line = line();
    }

    /** The bytes of the next note. */
    Optional<byte[]> next() throws IOException {
        ByteArrayOutputStream note = new ByteArrayOutputStream();
        boolean signatures = false;
        while (line.length > 0 && note.size() <= SignedNote.MOST_BYTES && (!signatures || isSignature(line))) {
            signatures |= line[0] == '\n';
            note.writeBytes(line);
            line = line();
        }
        return note.size() == 0 ? Optional.empty() : Optional.of(note.toByteArray());
    }

    private static boolean isSignature(byte[] line) {
        return Arrays.equals(line, 0, Math.min(line.length, SIGNATURE.length), SIGNATURE, 0, SIGNATURE.length);
    }

    /** The next line with its end; nothing at the end. A line longer than any note is given in pieces. */
    private byte[] line() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(128);
        int b;
        while (bytes.size() <= SignedNote.MOST_BYTES && (b = in.read()) >= 0) {
            bytes.write(b);
            if (b == '\n') {
                break;
            }
        }
        return bytes.toByteArray();
    }
}
