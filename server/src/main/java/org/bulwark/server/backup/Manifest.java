package org.bulwark.server.backup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.bulwark.server.database.OwnerOnly;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a backup holds: {@code manifest.json} beside its parts.
 *
 * @param format the form of backups, {@value #FORMAT}
 * @param product the version of Bulwark that wrote it
 * @param takenAt the one moment as at which everything was copied
 * @param migrations the steps that gave the database its shape, by version, with their checksums
 * @param log what the log was, empty before its first entry was sealed
 * @param tables the tables, in an order in which they can be filled
 * @param sequences where the sequences stood
 * @param keys the keys of the house under a passphrase, when they were asked for
 */
public record Manifest(
        int format,
        String product,
        Instant takenAt,
        SortedMap<String, Integer> migrations,
        Optional<Log> log,
        List<Table> tables,
        SortedMap<String, Long> sequences,
        Optional<Part> keys) {

    static final int FORMAT = 1;
    static final String FILE = "manifest.json";

    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9_.-]{0,120}");
    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    /**
     * The log as its newest checkpoint has it.
     *
     * @param name whose log it is
     * @param size how many entries
     * @param root the root hash, base64
     */
    public record Log(String name, long size, String root) {}

    /**
     * A file of the backup.
     *
     * @param file its name
     * @param bytes its length
     * @param sha256 its digest, hexadecimal
     */
    public record Part(String file, long bytes, String sha256) {

        /** A file's name never leads out of the folder. */
        public Part {
            if (!NAME.matcher(file).matches() || bytes < 0) {
                throw new IllegalArgumentException(file);
            }
        }
    }

    /**
     * A table.
     *
     * @param name schema and name
     * @param rows how many rows
     * @param part where they are
     */
    public record Table(String name, long rows, Part part) {}

    /** Copies. */
    public Manifest {
        migrations = new TreeMap<>(migrations);
        tables = List.copyOf(tables);
        sequences = new TreeMap<>(sequences);
    }

    /** All rows of all tables. */
    public long rows() {
        return tables.stream().mapToLong(Table::rows).sum();
    }

    /** All bytes of all parts. */
    public long bytes() {
        return parts().stream().mapToLong(Part::bytes).sum();
    }

    /** Every file that the manifest answers for. */
    List<Part> parts() {
        List<Part> parts = new ArrayList<>(tables.stream().map(Table::part).toList());
        keys.ifPresent(parts::add);
        return parts;
    }

    void write(Path folder) throws IOException {
        OwnerOnly.replace(folder.resolve(FILE), JSON.writeValueAsString(this) + "\n");
    }

    /**
     * Reads that of a backup.
     *
     * @throws org.bulwark.basics.ProblemException {@link BackupProblem#MANIFEST_UNREADABLE}
     */
    public static Manifest read(Path folder) {
        Path file = folder.resolve(FILE);
        try {
            Manifest manifest = JSON.readValue(Files.readString(file), Manifest.class);
            if (manifest.format == FORMAT) {
                return manifest;
            }
            throw BackupProblem.MANIFEST_UNREADABLE.with(
                    file + " is of format " + manifest.format + "; this version reads " + FORMAT + ".",
                    "Restore it with the Bulwark that wrote it, or a later one.");
        } catch (IOException | JacksonException | NullPointerException e) {
            throw BackupProblem.MANIFEST_UNREADABLE.with(
                    file + " is not the manifest of a backup, or not a whole one.",
                    "Give the folder that `bulwark backup` wrote, all of it; else take an older backup.");
        }
    }
}
