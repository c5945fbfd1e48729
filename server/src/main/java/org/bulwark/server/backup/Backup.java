package org.bulwark.server.backup;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.bulwark.basics.ProblemException;
import org.bulwark.basics.Progress;
import org.bulwark.server.backup.Manifest.Part;
import org.bulwark.server.backup.Manifest.Table;
import org.bulwark.server.database.DatabaseSettings;
import org.bulwark.server.database.Migrations;
import org.bulwark.trust.log.note.Checkpoint;
import org.bulwark.trust.log.note.SignedNote;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyManager;

/**
 * Copies a house's database as at one moment while it serves: every table in one snapshot (REPEATABLE READ), each as PostgreSQL's binary
 * COPY. It needs no program of PostgreSQL's, which the embedded one does not bring, and works on a bank's own the same way.
 *
 * <p>The keys are not in it unless asked for: a backup lies in more places than a house, and with both anybody could read what is personal.
 * Without the keys nobody can, the bank neither; so they are copied elsewhere, or go along under a passphrase.
 */
public final class Backup {

    private record KeySource(Path folder, char[] passphrase) {}

    private final DatabaseSettings database;
    private final Optional<KeySource> keys;

    private Backup(DatabaseSettings database, Optional<KeySource> keys) {
        this.database = database;
        this.keys = keys;
    }

    /** One without keys. */
    public static Backup of(DatabaseSettings database) {
        return new Backup(database, Optional.empty());
    }

    /**
     * One with the keys of a house under a passphrase.
     *
     * @param house the house's folder
     * @param passphrase a file whose first line is the passphrase: {@link BackupProblem#PASSPHRASE_UNUSABLE}
     */
    public Backup withKeys(Path house, Path passphrase) {
        return new Backup(
                database, Optional.of(new KeySource(house.resolve("keys"), SealedKeys.passphrase(passphrase))));
    }

    /**
     * Makes it. It lies there whole or not at all.
     *
     * @param target a folder that is not there yet
     * @return what it holds
     * @throws ProblemException {@link BackupProblem#TARGET_EXISTS}, {@link BackupProblem#FILE_UNUSABLE},
     *     {@link BackupProblem#DATABASE_FAILED}
     */
    public Manifest into(Path target, Progress progress) {
        if (Files.exists(target)) {
            throw BackupProblem.TARGET_EXISTS.with(
                    target + " is there already.", "Give a new folder; a backup never takes another's place.");
        }
        try (Scratch scratch = Scratch.beside(target)) {
            Manifest manifest = copy(scratch.path(), progress);
            manifest.write(scratch.path());
            scratch.keepAs(target);
            return manifest;
        } catch (IOException e) {
            throw Scratch.unusable(target, e);
        } catch (SQLException e) {
            throw BackupProblem.DATABASE_FAILED.with(
                    "The database did not let itself be copied: " + e.getMessage() + ".",
                    "Check that it runs and that its owner may read all of it, and begin again; nothing was written.");
        }
    }

    private Manifest copy(Path folder, Progress progress) throws IOException, SQLException {
        Manifest manifest;
        try (Connection connection = connect(database)) {
            connection.setAutoCommit(false);
            connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
            connection.setReadOnly(true);
            Instant takenAt = moment(connection);
            List<Table> tables = tables(connection, folder, progress);
            manifest = new Manifest(
                    Manifest.FORMAT,
                    Objects.requireNonNullElse(Backup.class.getPackage().getImplementationVersion(), "development"),
                    takenAt,
                    Migrations.applied(connection),
                    log(connection),
                    tables,
                    Tables.sequences(connection),
                    Optional.empty());
            connection.rollback();
        }
        // The keys after the rows: a key that is made meanwhile is there then, and those before it stay.
        return keys.isPresent() ? withKeys(manifest, folder, keys.get()) : manifest;
    }

    static Connection connect(DatabaseSettings database) throws SQLException {
        return DriverManager.getConnection(
                database.url(), database.owner().name(), database.owner().password());
    }

    /** The first statement of the transaction, and so the moment of its snapshot. */
    private static Instant moment(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select clock_timestamp()")) {
            row.next();
            return row.getObject(1, OffsetDateTime.class).toInstant();
        }
    }

    private static List<Table> tables(Connection connection, Path folder, Progress progress)
            throws IOException, SQLException {
        List<String> names = Tables.of(connection).inOrder();
        CopyManager copies = connection.unwrap(PGConnection.class).getCopyAPI();
        List<Table> tables = new ArrayList<>();
        for (String name : names) {
            progress.at("Copying tables", tables.size(), names.size());
            long[] rows = new long[1];
            Part part = PartFile.<SQLException>write(
                    folder,
                    name + ".copy",
                    out -> rows[0] = copies.copyOut("copy " + name + " to stdout (format binary)", out));
            tables.add(new Table(name, rows[0], part));
        }
        return tables;
    }

    private static Optional<Manifest.Log> log(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows =
                        statement.executeQuery("select note from audit.checkpoint order by size desc limit 1")) {
            if (!rows.next()) {
                return Optional.empty();
            }
            Checkpoint newest =
                    Checkpoint.parse(SignedNote.parse(rows.getString(1).getBytes(StandardCharsets.UTF_8))
                            .text());
            return Optional.of(new Manifest.Log(
                    newest.origin(), newest.head().size(), newest.head().root().toString()));
        }
    }

    private static Manifest withKeys(Manifest m, Path folder, KeySource keys) throws IOException {
        byte[] sealed = SealedKeys.seal(keys.folder, keys.passphrase);
        Part part = PartFile.<IOException>write(folder, SealedKeys.FILE, out -> out.write(sealed));
        return new Manifest(
                m.format(),
                m.product(),
                m.takenAt(),
                m.migrations(),
                m.log(),
                m.tables(),
                m.sequences(),
                Optional.of(part));
    }
}
