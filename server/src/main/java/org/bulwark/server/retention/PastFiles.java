package org.bulwark.server.retention;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.bulwark.server.BulwarkProperties;
import org.springframework.stereotype.Component;

/**
 * Files of the inbox that were settled long ago: each lies in {@code done} or {@code failed} beside what came of it, whose age counts, because the
 * file itself may have been old when it came. Every process sees to its own folder.
 */
@Component
class PastFiles {

    private static final String RESULT = ".result.json";
    private static final Set<String> SETTLED = Set.of("done", "failed");

    private final Path inbox;

    PastFiles(BulwarkProperties properties) {
        this.inbox = properties.folder().resolve("inbox");
    }

    long count(OffsetDateTime cutoff) {
        return before(cutoff.toInstant()).size();
    }

    int delete(OffsetDateTime cutoff, int most) {
        List<Path> some = before(cutoff.toInstant()).stream().limit(most).toList();
        try {
            for (Path result : some) {
                String name = result.getFileName().toString();
                Files.deleteIfExists(result.resolveSibling(name.substring(0, name.length() - RESULT.length())));
                Files.deleteIfExists(result);
            }
            return some.size();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<Path> before(Instant cutoff) {
        if (!Files.isDirectory(inbox)) {
            return List.of();
        }
        try (Stream<Path> files = Files.walk(inbox, 3)) {
            return files.filter(file -> SETTLED.contains(Objects.requireNonNull(file.getParent())
                                    .getFileName()
                                    .toString())
                            && file.getFileName().toString().endsWith(RESULT)
                            && isBefore(file, cutoff))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean isBefore(Path file, Instant cutoff) {
        try {
            return Files.getLastModifiedTime(file).toInstant().isBefore(cutoff);
        } catch (IOException e) {
            return false; // somebody else has taken it away meanwhile
        }
    }
}
