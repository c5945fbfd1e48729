package org.bulwark.files.model;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.bulwark.basics.Problem;
import org.bulwark.basics.ProblemException;
import org.bulwark.data.text.linear.TextModel;

/**
 * The model file of a reader of news: JSON in UTF-8, described in {@code docs/text.md}. The same model gives the same bytes. Reading is
 * as strict as {@link ScorecardFile}'s, and a file whose digest does not fit its content is refused.
 */
public final class TextModelFile {

    /** The format that this version writes, the value of the key {@code bulwark}. */
    public static final String VERSION = "text/1";

    private TextModelFile() {}

    /** The value of the key {@code bulwark} of any model file: {@link ModelProblem}s where there is none. */
    public static String version(Path file) {
        String name = String.valueOf(file.getFileName());
        return new Value(name, "", JsonReader.read(text(bytes(file), name), name))
                .peek("bulwark")
                .orElseThrow(() -> ModelProblem.MODEL_VERSION.with(
                        name + " is not a model file of Bulwark: it has no key \"bulwark\".",
                        "Give a file that 'bulwark data text learn' wrote."))
                .text();
    }

    /** Reads a file: any {@link ModelProblem}. */
    public static TextModel read(Path file) {
        String name = String.valueOf(file.getFileName());
        return TextModelReader.read(text(bytes(file), name), name);
    }

    /** Reads a stream to its end, without closing it: any {@link ModelProblem}. */
    public static TextModel read(InputStream in) {
        try {
            return TextModelReader.read(text(whole(in, "The model"), "The model"), "The model");
        } catch (IOException e) {
            throw unreadable("The model", e);
        }
    }

    /** Writes a file: {@link ModelProblem#MODEL_UNWRITABLE}. */
    public static void write(TextModel model, Path file) {
        byte[] bytes = TextModelWriter.write(model).getBytes(StandardCharsets.UTF_8);
        WholeFile.write(file, out -> out.write(bytes));
    }

    /** The digest that a model's file bears, in hexadecimal digits: what tells two models apart. */
    public static String digest(TextModel model) {
        return TextModelWriter.digest(model);
    }

    /** The SHA-256 of bytes. */
    public static byte[] sha256(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError("every JDK has SHA-256", e);
        }
    }

    static String hex(String text) {
        return HexFormat.of().formatHex(sha256(text.getBytes(StandardCharsets.UTF_8)));
    }

    private static byte[] bytes(Path file) {
        try (InputStream in = Files.newInputStream(file)) {
            return whole(in, String.valueOf(file.getFileName()));
        } catch (IOException e) {
            throw unreadable(file.toString(), e);
        }
    }

    private static byte[] whole(InputStream in, String name) throws IOException {
        byte[] bytes = in.readNBytes(ScorecardFile.LARGEST + 1);
        if (bytes.length > ScorecardFile.LARGEST) {
            throw ModelProblem.MODEL_TOO_LARGE.with(
                    name + " is larger than " + (ScorecardFile.LARGEST >> 20) + " MB, which no model is.",
                    "Check that it is a model file and not the data.");
        }
        return bytes;
    }

    private static String text(byte[] bytes, String name) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException e) {
            throw new ProblemException(
                    new Problem(
                            ModelProblem.MODEL_SYNTAX,
                            name + " is not text in UTF-8.",
                            "Save it as UTF-8, or learn it again."),
                    e);
        }
    }

    private static ProblemException unreadable(String name, IOException e) {
        return new ProblemException(
                new Problem(
                        ModelProblem.MODEL_UNREADABLE,
                        name + " cannot be read (" + e.getClass().getSimpleName() + ").",
                        "Check that the file is there and that you may read it."),
                e);
    }
}
