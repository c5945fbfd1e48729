package org.bulwark.trust.log.note;

import java.nio.ByteBuffer;
import java.util.Arrays;

/**
 * A signature below a note's text: a line of an em dash, the name of the key, and base64.
 *
 * @param name the name of the key
 * @param encoded base64 of four bytes of key id and the signature itself
 */
public record NoteSignature(String name, String encoded) {

    /** The em dash and the space that a signature begins with. */
    static final String BEGIN = "— ";

    /** Checks that both can stand in a line. */
    public NoteSignature {
        if (!Encoding.isName(name)
                || Encoding.bytes(encoded).filter(b -> b.length > 4).isEmpty()) {
            throw new IllegalArgumentException("no signature: " + name + " " + encoded);
        }
    }

    static NoteSignature of(VerifierKey key, byte[] signature) {
        return new NoteSignature(
                key.name(),
                Encoding.base64(ByteBuffer.allocate(4 + signature.length)
                        .putInt(key.id())
                        .put(signature)
                        .array()));
    }

    /** The number that tells keys of one name apart. */
    public int keyId() {
        return ByteBuffer.wrap(bytes()).getInt();
    }

    /** The signature without the key id. */
    public byte[] signature() {
        byte[] bytes = bytes();
        return Arrays.copyOfRange(bytes, 4, bytes.length);
    }

    /** Whether it claims to be of a key. */
    boolean isOf(VerifierKey key) {
        return name.equals(key.name()) && keyId() == key.id();
    }

    /** The line, without its end. */
    String line() {
        return BEGIN + name + " " + encoded;
    }

    private byte[] bytes() {
        return Encoding.bytes(encoded).orElseThrow();
    }
}
