package org.bulwark.cli.warning;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bulwark.cli.data.MappedFolder;
import org.bulwark.files.FilesProblem;

/** The folder of events that somebody named, or one that is made of the mappings that they named and taken away again. */
final class EventFolder implements AutoCloseable {

    private static final String PARQUET = ".parquet";

    private final Path folder;
    private final boolean ours;
    private final long refused;

    private EventFolder(Path folder, boolean ours, long refused) {
        this.folder = folder;
        this.ours = ours;
        this.refused = refused;
    }

    /** Of a folder, or of one or several mappings. */
    static EventFolder of(List<Path> named) {
        if (named.size() == 1 && Files.isDirectory(named.getFirst())) {
            return new EventFolder(named.getFirst(), false, 0);
        }
        for (Path file : named) {
            if (!file.toString().endsWith(".yaml") && !file.toString().endsWith(".yml")) {
                throw FilesProblem.FORMAT_UNKNOWN.with(
                        "'" + file + "' is neither a folder of events nor a mapping.",
                        "Name one folder (one Parquet file a source, or events.ndjson), or mappings (.yaml).");
            }
        }
        try {
            Path scratch = Files.createTempDirectory("bulwark-events");
            EventFolder made = new EventFolder(scratch, true, 0);
            try {
                return new EventFolder(
                        scratch,
                        true,
                        MappedFolder.write(named, scratch).refused().size());
            } catch (RuntimeException e) {
                made.close();
                throw e;
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Path path() {
        return folder;
    }

    /** How many rows of the mappings did not pass the doors. */
    long refused() {
        return refused;
    }

    /** The codes of the sources that there are events of; nothing where lines may be of any. */
    Optional<Set<String>> sources() {
        try (Stream<Path> files = Files.list(folder)) {
            Set<String> names =
                    files.map(file -> String.valueOf(file.getFileName())).collect(Collectors.toSet());
            return names.contains("events.ndjson")
                    ? Optional.empty()
                    : Optional.of(names.stream()
                            .filter(name -> name.endsWith(PARQUET))
                            .map(name -> name.substring(0, name.length() - PARQUET.length()))
                            .collect(Collectors.toSet()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        if (!ours) {
            return;
        }
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
