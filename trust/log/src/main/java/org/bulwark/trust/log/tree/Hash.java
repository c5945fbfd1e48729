package org.bulwark.trust.log.tree;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.Base64;
import java.util.Optional;

/**
 * A SHA-256 hash: 32 bytes, held as four big-endian words so that it is a value that nobody can alter.
 *
 * @param first bytes 0 to 7
 * @param second bytes 8 to 15
 * @param third bytes 16 to 23
 * @param fourth bytes 24 to 31
 */
public record Hash(long first, long second, long third, long fourth) {

    /** The length of a hash. */
    public static final int BYTES = 32;

    private static final VarHandle WORD = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.BIG_ENDIAN)
            .withInvokeExactBehavior();

    /** The hash that these 32 bytes are. */
    public static Hash of(byte[] bytes) {
        if (bytes.length != BYTES) {
            throw new IllegalArgumentException("a hash has 32 bytes, not " + bytes.length);
        }
        return at(bytes, 0);
    }

    /** The hash that begins at an offset. */
    public static Hash at(byte[] bytes, int offset) {
        return new Hash(
                word(bytes, offset), word(bytes, offset + 8), word(bytes, offset + 16), word(bytes, offset + 24));
    }

    /** The hash that a text of standard base64 with padding stands for; nothing where {@link #toString} would write it otherwise. */
    public static Optional<Hash> parse(String base64) {
        try {
            byte[] bytes = Base64.getDecoder().decode(base64);
            return bytes.length == BYTES
                    ? Optional.of(of(bytes)).filter(hash -> hash.toString().equals(base64))
                    : Optional.empty();
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    /** The 32 bytes, as a new array. */
    public byte[] bytes() {
        byte[] bytes = new byte[BYTES];
        writeTo(bytes, 0);
        return bytes;
    }

    /** Writes the 32 bytes from an offset on. */
    public void writeTo(byte[] into, int offset) {
        WORD.set(into, offset, first);
        WORD.set(into, offset + 8, second);
        WORD.set(into, offset + 16, third);
        WORD.set(into, offset + 24, fourth);
    }

    /** Standard base64 with padding, as in checkpoints. */
    @Override
    public String toString() {
        return Base64.getEncoder().encodeToString(bytes());
    }

    private static long word(byte[] bytes, int offset) {
        return (long) WORD.get(bytes, offset);
    }
}
