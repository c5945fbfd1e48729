package org.bulwark.files.model;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.bulwark.basics.Problem;
import org.bulwark.basics.ProblemException;
import org.bulwark.score.scorecard.Scorecard;

/**
 * The model file of a scorecard: JSON in UTF-8, described in {@code docs/model-file.md} and {@code docs/scorecard.schema.json}.
 *
 * <p>The same scorecard gives the same bytes. A file that was ever written by a released version can be read for ever. Reading is strict:
 * an unknown or missing key, a wrong type or values that contradict each other are {@link ModelProblem}s with line, column and path, and
 * nothing but a {@link ProblemException} is ever thrown, whatever the bytes.
 */
public final class ScorecardFile {

    /** The format that this version writes, the value of the key {@code bulwark}. */
    public static final String VERSION = "scorecard/1";

    /** The largest file that is read or written, in bytes. */
    public static final int LARGEST = 64 << 20;

    private ScorecardFile() {}

    /** Reads a file: any {@link ModelProblem}. */
    public static Scorecard read(Path file) {
        try (InputStream in = Files.newInputStream(file)) {
            return read(in, String.valueOf(file.getFileName()));
        } catch (IOException e) {
            throw new ProblemException(
                    new Problem(
                            ModelProblem.MODEL_UNREADABLE,
                            file + " cannot be read (" + e.getClass().getSimpleName() + ").",
                            "Check that the file is there and that you may read it."),
                    e);
        }
    }

    /** Reads a stream to its end, without closing it: any {@link ModelProblem}. */
    public static Scorecard read(InputStream in) {
        try {
            return read(in, "The model");
        } catch (IOException e) {
            throw new ProblemException(
                    new Problem(
                            ModelProblem.MODEL_UNREADABLE,
                            "The model breaks off (" + e.getClass().getSimpleName() + ").",
                            "Send it again."),
                    e);
        }
    }

    private static Scorecard read(InputStream in, String name) throws IOException {
        byte[] bytes = in.readNBytes(LARGEST + 1);
        if (bytes.length > LARGEST) {
            throw ModelProblem.MODEL_TOO_LARGE.with(
                    name + " is larger than " + (LARGEST >> 20) + " MB, which no model is.",
                    "Check that it is a model file and not the data.");
        }
        return ScorecardReader.read(text(bytes, name), name);
    }

    private static String text(byte[] bytes, String name) {
        try {
            CharBuffer text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes));
            return !text.isEmpty() && text.charAt(0) == '\uFEFF'
                    ? text.subSequence(1, text.length()).toString()
                    : text.toString();
        } catch (CharacterCodingException e) {
            throw new ProblemException(
                    new Problem(
                            ModelProblem.MODEL_SYNTAX,
                            name + " is not text in UTF-8.",
                            "Save it as UTF-8, or export the scorecard again."),
                    e);
        }
    }

    /** Writes a file: {@link ModelProblem#MODEL_UNWRITABLE}. */
    public static void write(Scorecard scorecard, Path file) {
        byte[] bytes = bytes(scorecard);
        WholeFile.write(file, out -> out.write(bytes));
    }

    /** Writes to a stream, without closing it: {@link ModelProblem#MODEL_UNWRITABLE}. */
    public static void write(Scorecard scorecard, OutputStream out) {
        byte[] bytes = bytes(scorecard);
        WholeFile.write(out, to -> to.write(bytes));
    }

    /** The document, read back once: what could not be read as the same scorecard is never written. */
    private static byte[] bytes(Scorecard scorecard) {
        byte[] bytes = ScorecardWriter.write(scorecard).getBytes(StandardCharsets.UTF_8);
        String why;
        try {
            if (read(new ByteArrayInputStream(bytes)).equals(scorecard)) {
                return bytes;
            }
            why = "some of its text is no Unicode";
        } catch (ProblemException e) {
            why = e.problem().what();
        }
        throw ModelProblem.MODEL_UNWRITABLE.with(
                "Scorecard " + Layout.excerpt(scorecard.name()) + " would not read back as it is: " + why,
                "Learn it again; if it was made by hand, correct it.");
    }
}
