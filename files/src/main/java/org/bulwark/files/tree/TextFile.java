package org.bulwark.files.tree;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.bulwark.basics.Problem;
import org.bulwark.basics.ProblemException;
import org.bulwark.files.FilesProblem;

/** A file of UTF-8 that a person wrote. */
public final class TextFile {

    /** As many bytes as are read at most: more than anybody writes, so that a file of data given by mistake does no harm. */
    public static final int LARGEST = 2 << 20;

    private TextFile() {}

    /**
     * Its text.
     *
     * @throws ProblemException {@link FilesProblem#FILE_MISSING}, {@link FilesProblem#SPECIFICATION_SYNTAX} for one that is no UTF-8 or is too
     *     long
     */
    public static String read(Path file) {
        byte[] bytes;
        try (InputStream in = Files.newInputStream(file)) {
            bytes = in.readNBytes(LARGEST + 1);
        } catch (IOException e) {
            throw new ProblemException(
                    new Problem(
                            FilesProblem.FILE_MISSING,
                            "'" + file + "' is not there, or may not be read.",
                            "Check the name."),
                    e);
        }
        if (bytes.length > LARGEST) {
            throw FilesProblem.SPECIFICATION_SYNTAX.with(
                    file + " is longer than " + LARGEST + " bytes.", "Check that it is the right file and not data.");
        }
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException e) {
            throw new ProblemException(
                    new Problem(
                            FilesProblem.SPECIFICATION_SYNTAX,
                            file.getFileName() + " is not UTF-8.",
                            "Save it as UTF-8."),
                    e);
        }
    }
}
