package org.bulwark.server.data.intake.file;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;

/**
 * What tells whether a file has changed.
 *
 * @param size in bytes
 * @param modified when it was last written, in microseconds
 */
record Stamp(long size, long modified) {

    static Stamp of(Path file) throws IOException {
        return new Stamp(Files.size(file), Files.getLastModifiedTime(file).to(TimeUnit.MICROSECONDS));
    }
}
