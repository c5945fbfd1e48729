package org.bulwark.server.database;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;

/** Files and folders that no other user of the machine may read. */
public final class OwnerOnly {

    private OwnerOnly() {}

    /** The folder, made if need be. */
    public static Path folder(Path path) throws IOException {
        if (!Files.isDirectory(path)) {
            Files.createDirectories(path.toAbsolutePath().getParent());
            Files.createDirectory(
                    path, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        }
        return path;
    }

    /** An empty file, in the place of any that was there. */
    public static Path file(Path path) throws IOException {
        Files.deleteIfExists(path);
        return Files.createFile(
                path, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
    }

    /**
     * Puts a text in a file's place so that a reader, and a machine that loses its power, finds the old one or the new one whole. When this
     * returns it is on disk.
     */
    public static void replace(Path file, String text) throws IOException {
        Path made = file(file.resolveSibling(file.getFileName() + ".new"));
        try (FileChannel channel = FileChannel.open(made, StandardOpenOption.WRITE)) {
            ByteBuffer rest = StandardCharsets.UTF_8.encode(text);
            while (rest.hasRemaining()) {
                channel.write(rest);
            }
            channel.force(true);
        }
        Files.move(made, file, StandardCopyOption.ATOMIC_MOVE);
        force(file.resolveSibling("."));
    }

    /** Has the names in a folder on disk. */
    public static void force(Path folder) throws IOException {
        try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
            channel.force(true);
        }
    }
}
