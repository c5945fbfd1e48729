package org.bulwark.server.backup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import java.util.stream.Stream;
import org.bulwark.basics.ProblemException;
import org.bulwark.basics.Progress;
import org.bulwark.server.House;
import org.bulwark.server.database.DatabaseSettings;
import org.bulwark.server.database.EmbeddedDatabase;
import org.bulwark.server.database.Migrations;
import org.bulwark.server.decision.replay.Agreement;
import org.bulwark.server.decision.replay.LogAgreement;

/**
 * The way back from a {@link Backup}. Every part is held against its digest before anything is made; the house grows under another name and
 * gets its own only when its rows are counted, its log is verified and its keys open. A house that is there is never touched.
 */
public final class Restore {

    /** Puts the keys of the house into a folder. */
    private interface Keys {
        void into(Path keys) throws IOException;
    }

    private final Path backup;
    private final Optional<Keys> keys;

    private Restore(Path backup, Optional<Keys> keys) {
        this.backup = backup;
        this.keys = keys;
    }

    /** That of a backup, to which its keys are to be given. */
    public static Restore of(Path backup) {
        return new Restore(backup, Optional.empty());
    }

    /** With a copy of the house's folder {@code keys}. */
    public Restore withKeysOf(Path folder) {
        return new Restore(backup, Optional.of(keys -> SealedKeys.copy(folder, keys)));
    }

    /** With the keys in the backup, which the first line of a file opens: {@link BackupProblem#PASSPHRASE_UNUSABLE}. */
    public Restore withPassphrase(Path file) {
        char[] passphrase = SealedKeys.passphrase(file);
        return new Restore(
                backup,
                Optional.of(keys ->
                        SealedKeys.open(Files.readAllBytes(backup.resolve(SealedKeys.FILE)), passphrase, keys)));
    }

    /**
     * Restores.
     *
     * @param folder the house's folder: new or empty
     * @param own the bank's own PostgreSQL, which has no house yet; empty for an embedded one in the folder
     * @throws ProblemException any of {@link BackupProblem}; nothing is left then
     */
    public Restored into(Path folder, Optional<DatabaseSettings> own, Progress progress) {
        Steps steps = new Steps(progress);
        checkEmpty(folder);
        own.ifPresent(Restore::checkEmpty);
        Manifest manifest = steps.take("Every part held against its digest", this::checked);
        try (Scratch scratch = Scratch.beside(folder)) {
            placeKeys(manifest, scratch.path().resolve("keys"));
            Agreement agreement = own.isPresent()
                    ? filledOrUndone(manifest, scratch.path(), own.get(), steps)
                    : embedded(manifest, scratch.path(), steps);
            Files.deleteIfExists(folder);
            scratch.keepAs(folder);
            return new Restored(manifest, agreement, steps.taken());
        } catch (IOException e) {
            throw Scratch.unusable(folder, e);
        }
    }

    private Manifest checked() {
        Manifest manifest = Manifest.read(backup);
        manifest.parts().forEach(part -> PartFile.check(backup, part));
        return manifest;
    }

    private void placeKeys(Manifest manifest, Path to) throws IOException {
        if (keys.isEmpty()) {
            throw BackupProblem.KEYS_MISSING.with(
                    "Without the keys of the house nothing personal opens and the log cannot go on.",
                    manifest.keys().isPresent()
                            ? "They are in the backup: give its passphrase with --passphrase."
                            : "Give a copy of the house's folder 'keys' with --keys; the backup has none.");
        }
        keys.get().into(to);
    }

    private Agreement embedded(Manifest manifest, Path folder, Steps steps) throws IOException {
        Agreement agreement;
        try (EmbeddedDatabase database =
                steps.take("PostgreSQL started on an empty folder", () -> EmbeddedDatabase.start(folder))) {
            agreement = filled(manifest, folder, database.settings(), steps);
        }
        Scratch.delete(folder.resolve("binaries")); // unpacked anew where the house will stand
        return agreement;
    }

    private Agreement filledOrUndone(Manifest manifest, Path folder, DatabaseSettings database, Steps steps) {
        try {
            return filled(manifest, folder, database, steps);
        } catch (RuntimeException e) {
            Filling.undo(database);
            throw e;
        }
    }

    private Agreement filled(Manifest manifest, Path folder, DatabaseSettings database, Steps steps) {
        steps.take("Schemas made", () -> {
            Migrations.of(database).apply();
            return manifest;
        });
        steps.take("Tables filled and counted", () -> {
            new Filling(backup, manifest).into(database, Progress.NONE);
            return manifest;
        });
        try (House house = steps.take("House opened", () -> House.open(folder, Optional.of(database)))) {
            RestoredHouse restored = new RestoredHouse(house, manifest);
            restored.checkKeys();
            steps.take(
                    "Log verified, its root as in the manifest", () -> restored.checkLog(folder.resolve("log-copy")));
            return steps.take(
                    "Log and tables compared",
                    () -> house.part(LogAgreement.class).check());
        }
    }

    private static void checkEmpty(Path folder) {
        try {
            if (Files.isDirectory(folder)) {
                try (Stream<Path> files = Files.list(folder)) {
                    if (files.findAny().isEmpty()) {
                        return;
                    }
                }
            } else if (!Files.exists(folder)) {
                return;
            }
        } catch (IOException e) {
            throw Scratch.unusable(folder, e);
        }
        throw BackupProblem.TARGET_NOT_EMPTY.with(
                folder + " is not empty.", "Move it aside, or restore into another folder with --var.");
    }

    private static void checkEmpty(DatabaseSettings database) {
        try (Connection connection = Backup.connect(database)) {
            if (!Tables.schemas(connection).isEmpty()) {
                throw BackupProblem.TARGET_NOT_EMPTY.with(
                        "The database at " + database.url() + " has schemas of a house already: "
                                + String.join(", ", Tables.schemas(connection)) + ".",
                        "Restore into a new, empty database.");
            }
        } catch (SQLException e) {
            throw BackupProblem.DATABASE_FAILED.with(
                    "The database at " + database.url() + " does not answer: " + e.getMessage() + ".",
                    "Check address, users and passwords.");
        }
    }
}
