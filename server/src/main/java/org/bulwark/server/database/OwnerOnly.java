package org.bulwark.server.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
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
}
