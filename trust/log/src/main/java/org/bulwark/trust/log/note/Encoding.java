package org.bulwark.trust.log.note;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;

/** How names, keys and signatures are written. */
final class Encoding {

    /** The type of an Ed25519 key and signature, before the 32 bytes of a key. */
    static final byte ED25519 = 1;

    private Encoding() {}

    /** Whether a text can be the name of a key: something, without spaces of any script, pluses and control characters. */
    static boolean isName(String name) {
        return !name.isEmpty()
                && StandardCharsets.UTF_8.newEncoder().canEncode(name)
                && name.codePoints().noneMatch(c -> c == '+' || c < ' ' || c == 0x85 || Character.isSpaceChar(c));
    }

    /** The first four bytes of SHA-256 over the name, a newline and the typed public key. */
    static int keyId(String name, byte[] typedKey) {
        try {
            MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
            sha256.update((name + "\n").getBytes(StandardCharsets.UTF_8));
            return ByteBuffer.wrap(sha256.digest(typedKey)).getInt();
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError("every Java platform has SHA-256", e);
        }
    }

    /** The key with its type before it. */
    static byte[] typed(byte[] key) {
        byte[] typed = new byte[1 + key.length];
        typed[0] = ED25519;
        System.arraycopy(key, 0, typed, 1, key.length);
        return typed;
    }

    /** The 32 bytes of a typed Ed25519 key. */
    static Optional<byte[]> untyped(byte[] typed) {
        return typed.length == 33 && typed[0] == ED25519
                ? Optional.of(Arrays.copyOfRange(typed, 1, typed.length))
                : Optional.empty();
    }

    static String base64(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
    }

    /** The bytes that standard base64 with padding stands for; nothing where they would be written otherwise. */
    static Optional<byte[]> bytes(String base64) {
        try {
            return Optional.of(Base64.getDecoder().decode(base64))
                    .filter(bytes -> base64(bytes).equals(base64));
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }
}
