package org.bulwark.files.decision;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/** A file's bytes, as many as a table may have. */
final class Bytes {

    private static final int MOST = 32 << 20;

    private Bytes() {}

    /** All bytes; a failing stream is not the user's mistake and stays an {@link UncheckedIOException}. */
    static byte[] of(InputStream in) {
        try {
            byte[] bytes = in.readNBytes(MOST + 1);
            if (bytes.length > MOST) {
                throw DecisionFileProblem.TABLE_FILE_SIZE.with(
                        "The file has more than " + (MOST >> 20) + " MiB.", "Split the table.");
            }
            return bytes;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
