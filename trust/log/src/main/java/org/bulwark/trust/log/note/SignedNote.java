package org.bulwark.trust.log.note;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bulwark.basics.ProblemException;
import org.bulwark.trust.log.LogProblem;

/**
 * A text and the signatures below it. Nothing in it may be believed before {@link #verify}.
 *
 * @param text lines, each with its end, without control characters
 * @param signatures at least one
 */
public record SignedNote(String text, List<NoteSignature> signatures) {

    /** The longest note that is read. */
    public static final int MOST_BYTES = 1 << 20;

    /** The most signatures that are read; the standard asks for at least 16. */
    static final int MOST_SIGNATURES = 100;

    /** Checks the form: {@link LogProblem#NOTE_MALFORMED}. */
    public SignedNote {
        signatures = List.copyOf(signatures);
        if (!text.endsWith("\n")) {
            throw malformed("its text does not end with a line end");
        }
        if (text.chars().anyMatch(c -> c < ' ' && c != '\n')
                || !StandardCharsets.UTF_8.newEncoder().canEncode(text)) {
            throw malformed("it holds control characters or broken ones");
        }
        if (signatures.isEmpty() || signatures.size() > MOST_SIGNATURES) {
            throw malformed("it has " + signatures.size() + " signatures");
        }
    }

    /** Signs a text: {@link LogProblem#NOTE_MALFORMED}. */
    public static SignedNote sign(String text, SignerKey... signers) {
        return new SignedNote(
                text, Arrays.stream(signers).map(key -> key.sign(text)).toList());
    }

    /** The note with one more signature. */
    public SignedNote signedAlsoBy(SignerKey signer) {
        return new SignedNote(
                text,
                Stream.concat(signatures.stream(), Stream.of(signer.sign(text))).toList());
    }

    /** Reads a note; {@link #bytes} gives back exactly what was read: {@link LogProblem#NOTE_MALFORMED}. */
    public static SignedNote parse(byte[] bytes) {
        if (bytes.length > MOST_BYTES) {
            throw malformed("it is longer than " + MOST_BYTES + " bytes");
        }
        String note = utf8(bytes);
        int split = note.lastIndexOf("\n\n");
        if (split < 0 || split + 2 == note.length() || !note.endsWith("\n")) {
            throw malformed("no empty line parts text and signatures");
        }
        List<NoteSignature> signatures = new ArrayList<>();
        for (String line : note.substring(split + 2, note.length() - 1).split("\n", -1)) {
            signatures.add(signature(line));
        }
        return new SignedNote(note.substring(0, split + 1), signatures);
    }

    private static NoteSignature signature(String line) {
        String[] parts = line.split(" ", -1);
        try {
            if (parts.length == 3 && parts[0].equals(NoteSignature.BEGIN.strip())) {
                return new NoteSignature(parts[1], parts[2]);
            }
        } catch (IllegalArgumentException _) {
            // said below
        }
        throw malformed("a line below its text is not an em dash, a name and a signature in base64");
    }

    private static String utf8(byte[] bytes) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException _) {
            throw malformed("it is not UTF-8");
        }
    }

    /** The note as bytes: the text, an empty line, one line a signature. */
    public byte[] bytes() {
        return (text
                        + signatures.stream()
                                .map(signature -> signature.line() + "\n")
                                .collect(Collectors.joining("", "\n", "")))
                .getBytes(StandardCharsets.UTF_8);
    }

    /**
     * Checks the signatures of known keys and ignores all others: {@link LogProblem#NOTE_UNVERIFIED} where no known key has signed, or where one
     * of them has not signed this.
     *
     * @return the known keys that have signed
     */
    public List<VerifierKey> verify(Collection<VerifierKey> known) {
        byte[] message = text.getBytes(StandardCharsets.UTF_8);
        List<VerifierKey> signers = new ArrayList<>();
        for (NoteSignature signature : signatures) {
            for (VerifierKey key : known) {
                if (signature.isOf(key)) {
                    if (!key.verifies(message, signature.signature())) {
                        throw unverified("The signature of " + key + " is not one of this text");
                    }
                    signers.add(key);
                }
            }
        }
        if (signers.isEmpty()) {
            throw unverified("None of the signatures, which are of "
                    + signatures.stream().map(NoteSignature::name).distinct().collect(Collectors.joining(", "))
                    + ", is of a key that was given");
        }
        return signers;
    }

    private static ProblemException unverified(String what) {
        return LogProblem.NOTE_UNVERIFIED.with(
                what + ".", "Check that it is the right key; if it is, do not believe this text.");
    }

    private static ProblemException malformed(String what) {
        return LogProblem.NOTE_MALFORMED.with(
                "This is not a signed note: " + what + ".", "Get it again from where it was published, byte for byte.");
    }
}
