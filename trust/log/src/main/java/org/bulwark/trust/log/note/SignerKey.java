package org.bulwark.trust.log.note;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import org.bouncycastle.crypto.params.Ed25519PrivateKeyParameters;
import org.bouncycastle.math.ec.rfc8032.Ed25519;
import org.bulwark.basics.ProblemException;
import org.bulwark.trust.log.LogProblem;

/**
 * A secret key that signs notes. As a text it is {@code PRIVATE+KEY+<name>+<key id>+<base64 of 0x01 and the seed>}, which Go's
 * {@code sumdb/note} reads too. May be used by several threads.
 */
public final class SignerKey {

    private final Ed25519PrivateKeyParameters key;
    private final VerifierKey verifier;

    private SignerKey(String name, byte[] seed) {
        this.key = new Ed25519PrivateKeyParameters(seed);
        this.verifier = VerifierKey.of(name, key.generatePublicKey());
    }

    /**
     * The key of a name and a seed: {@link LogProblem#KEY_MALFORMED}.
     *
     * @param name who signs; for a log its origin, best a host name and a path, without spaces and pluses
     * @param seed 32 bytes that nobody can guess
     */
    public static SignerKey fromSeed(String name, byte[] seed) {
        if (seed.length != Ed25519.SECRET_KEY_SIZE) {
            throw new IllegalArgumentException("a seed has 32 bytes, not " + seed.length);
        }
        if (!Encoding.isName(name)) {
            throw malformed("has the name '" + name + "', which is empty or has spaces or pluses");
        }
        return new SignerKey(name, seed);
    }

    /** Reads a key from its text: {@link LogProblem#KEY_MALFORMED}, which does not repeat the text. */
    public static SignerKey parse(String text) {
        String[] parts = text.split("\\+", 5);
        if (parts.length != 5 || !text.startsWith("PRIVATE+KEY+")) {
            throw malformed("does not begin with PRIVATE+KEY+ and go on with name, key id and key");
        }
        byte[] seed = Encoding.bytes(parts[4])
                .flatMap(Encoding::untyped)
                .orElseThrow(() -> malformed("does not hold an Ed25519 key"));
        SignerKey key = fromSeed(parts[2], seed);
        if (!key.secret().equals(text)) {
            throw malformed("has a key id that does not belong to its name and key");
        }
        return key;
    }

    /** The key that checks what this one signs. */
    public VerifierKey verifier() {
        return verifier;
    }

    /** The key as a text that must be kept secret. */
    public String secret() {
        return "PRIVATE+KEY+" + verifier.name() + "+" + HexFormat.of().toHexDigits(verifier.id()) + "+"
                + Encoding.base64(Encoding.typed(key.getEncoded()));
    }

    /** The signature of a note's text. */
    NoteSignature sign(String text) {
        byte[] message = text.getBytes(StandardCharsets.UTF_8);
        byte[] signature = new byte[Ed25519.SIGNATURE_SIZE];
        key.sign(Ed25519.Algorithm.Ed25519, null, message, 0, message.length, signature, 0);
        return NoteSignature.of(verifier, signature);
    }

    /** Whose key it is, and nothing that is secret. */
    @Override
    public String toString() {
        return "the secret key of " + verifier;
    }

    private static ProblemException malformed(String what) {
        return LogProblem.KEY_MALFORMED.with(
                "The signer key " + what + ".", "Give the key as it was made: PRIVATE+KEY+name+id+base64.");
    }
}
