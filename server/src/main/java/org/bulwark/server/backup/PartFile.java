package org.bulwark.server.backup;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.bulwark.server.backup.Manifest.Part;
import org.bulwark.server.database.OwnerOnly;

/** The files of a backup, as they are written and as they are checked. */
final class PartFile {

    private static final int BUFFER = 1 << 16;

    private PartFile() {}

    /** Writes something. */
    interface Writer<E extends Exception> {
        void write(OutputStream out) throws IOException, E;
    }

    /** Writes a file that only its owner may read, and has it on disk. */
    static <E extends Exception> Part write(Path folder, String name, Writer<E> writer) throws IOException, E {
        Path file = OwnerOnly.file(folder.resolve(name));
        MessageDigest digest = sha256();
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            OutputStream out =
                    new BufferedOutputStream(new DigestOutputStream(Channels.newOutputStream(channel), digest), BUFFER);
            writer.write(out);
            out.flush();
            channel.force(true);
            return new Part(name, channel.size(), HexFormat.of().formatHex(digest.digest()));
        }
    }

    /** Holds a file against the manifest: {@link BackupProblem#PART_BROKEN}. */
    static void check(Path folder, Part part) {
        Path file = folder.resolve(part.file());
        if (!Files.isRegularFile(file)) {
            throw broken(file, "is missing");
        }
        try (InputStream in = Files.newInputStream(file)) {
            long size = Files.size(file);
            if (size != part.bytes()) {
                throw broken(file, "has " + size + " bytes instead of " + part.bytes());
            }
            MessageDigest digest = sha256();
            byte[] buffer = new byte[BUFFER];
            for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
                digest.update(buffer, 0, n);
            }
            if (!HexFormat.of().formatHex(digest.digest()).equals(part.sha256())) {
                throw broken(file, "is not what was written: its SHA-256 is another");
            }
        } catch (IOException e) {
            throw Scratch.unusable(file, e);
        }
    }

    static InputStream read(Path folder, Part part) throws IOException {
        return new BufferedInputStream(Files.newInputStream(folder.resolve(part.file())), BUFFER);
    }

    private static RuntimeException broken(Path file, String what) {
        return BackupProblem.PART_BROKEN.with(
                file + " " + what + ".",
                "Nothing was restored. Copy the backup anew from where it lay, or take another.");
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
