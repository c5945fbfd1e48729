package org.bulwark.files.decision;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.util.Optional;

/** A file's bytes, as many as a table may have, and its characters. */
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

    /** Characters without a byte order mark, every byte of them valid; nothing else. */
    static Optional<String> decoded(byte[] bytes, Charset charset) {
        try {
            String text = charset.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
            return Optional.of(text.startsWith("\uFEFF") ? text.substring(1) : text);
        } catch (CharacterCodingException e) {
            return Optional.empty();
        }
    }
}
