package org.bulwark.trust.log.note;

import java.util.HexFormat;
import org.bouncycastle.crypto.params.Ed25519PublicKeyParameters;
import org.bouncycastle.math.ec.rfc8032.Ed25519;
import org.bulwark.basics.ProblemException;
import org.bulwark.trust.log.LogProblem;

/**
 * A public key that signatures of notes are checked with: a name, and an Ed25519 key (RFC 8032). As a text it is
 * {@code <name>+<key id, eight hexadecimal digits>+<base64 of 0x01 and the key>}, which Go's {@code sumdb/note} reads too.
 */
public final class VerifierKey {

    private final String name;
    private final int id;
    private final Ed25519PublicKeyParameters key;

    private VerifierKey(String name, Ed25519PublicKeyParameters key) {
        this.name = name;
        this.key = key;
        this.id = Encoding.keyId(name, Encoding.typed(key.getEncoded()));
    }

    static VerifierKey of(String name, Ed25519PublicKeyParameters key) {
        return new VerifierKey(name, key);
    }

    /** Reads a key from its text: {@link LogProblem#KEY_MALFORMED}. */
    public static VerifierKey parse(String text) {
        String[] parts = text.split("\\+", 3);
        if (parts.length != 3 || !Encoding.isName(parts[0])) {
            throw malformed("is not name, key id and key with pluses between");
        }
        byte[] bytes = Encoding.bytes(parts[2])
                .flatMap(Encoding::untyped)
                .orElseThrow(() -> malformed("does not hold an Ed25519 key"));
        VerifierKey key;
        try {
            key = new VerifierKey(parts[0], new Ed25519PublicKeyParameters(bytes));
        } catch (IllegalArgumentException _) {
            throw malformed("holds bytes that are no Ed25519 key");
        }
        if (!key.toString().equals(text)) {
            throw malformed("has a key id that does not belong to its name and key");
        }
        return key;
    }

    /** The name of the key, as it stands in signatures. */
    public String name() {
        return name;
    }

    /** The number that tells keys of one name apart. */
    public int id() {
        return id;
    }

    /** Whether the 64 bytes are this key's signature of a message. */
    public boolean verifies(byte[] message, byte[] signature) {
        return signature.length == Ed25519.SIGNATURE_SIZE
                && key.verify(Ed25519.Algorithm.Ed25519, null, message, 0, message.length, signature, 0);
    }

    /** The key as a text. */
    @Override
    public String toString() {
        return name + "+" + HexFormat.of().toHexDigits(id) + "+" + Encoding.base64(Encoding.typed(key.getEncoded()));
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof VerifierKey key && key.toString().equals(toString());
    }

    @Override
    public int hashCode() {
        return id;
    }

    private static ProblemException malformed(String what) {
        return LogProblem.KEY_MALFORMED.with(
                "The verifier key " + what + ".",
                "Give the key as its owner published it, for example log.example.com+6f3a1c02+AT…; docs/log.md says more.");
    }
}
