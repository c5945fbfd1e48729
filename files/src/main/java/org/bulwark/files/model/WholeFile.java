package org.bulwark.files.model;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.bulwark.basics.Problem;
import org.bulwark.basics.ProblemException;

/** Writes a file whole or not at all: beside its place first, then moved there, so that nobody ever reads half of it. */
public final class WholeFile {

    private WholeFile() {}

    /** What is to be written. */
    @FunctionalInterface
    public interface Content {
        /** Writes all of it, without closing the stream. */
        void writeTo(OutputStream out) throws IOException;
    }

    /** Writes a file, replacing one that is there: {@link ModelProblem#MODEL_UNWRITABLE}. Pipes and devices are written to as they are. */
    public static void write(Path file, Content content) {
        try {
            if (Files.exists(file) && !Files.isRegularFile(file)) {
                into(file, content);
                return;
            }
            Path place = Files.exists(file) ? file.toRealPath() : file.toAbsolutePath();
            Path half = place.resolveSibling("." + place.getFileName() + ".half");
            try {
                into(half, content);
                Files.move(half, place, StandardCopyOption.REPLACE_EXISTING);
            } finally {
                Files.deleteIfExists(half);
            }
        } catch (IOException e) {
            throw failed(file.toString(), e);
        }
    }

    /** Writes to a stream, without closing it: {@link ModelProblem#MODEL_UNWRITABLE}. */
    public static void write(OutputStream out, Content content) {
        try {
            content.writeTo(out);
            out.flush();
        } catch (IOException e) {
            throw failed("The output", e);
        }
    }

    private static void into(Path file, Content content) throws IOException {
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file))) {
            content.writeTo(out);
        }
    }

    private static ProblemException failed(String what, IOException e) {
        return new ProblemException(
                new Problem(
                        ModelProblem.MODEL_UNWRITABLE,
                        what + " cannot be written (" + e.getClass().getSimpleName() + ").",
                        "Check that the folder is there, that you may write to it, and that the disk has room."),
                e);
    }
}
