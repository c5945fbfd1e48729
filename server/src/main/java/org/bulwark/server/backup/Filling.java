package org.bulwark.server.backup;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.bulwark.basics.Progress;
import org.bulwark.server.backup.Manifest.Table;
import org.bulwark.server.database.DatabaseSettings;
import org.bulwark.server.database.Migrations;
import org.postgresql.PGConnection;

/** Fills a database of the right shape with what a backup holds, in one transaction: all of it or nothing. */
final class Filling {

    private final Path backup;
    private final Manifest manifest;

    Filling(Path backup, Manifest manifest) {
        this.backup = backup;
        this.manifest = manifest;
    }

    void into(DatabaseSettings database, Progress progress) {
        try (Connection connection = Backup.connect(database)) {
            connection.setAutoCommit(false);
            checkShape(connection);
            List<String> tables = tables(connection);
            execute(connection, "truncate " + String.join(", ", tables));
            for (int i = 0; i < tables.size(); i++) {
                progress.at("Filling tables", i, tables.size());
                fill(connection, manifest.tables().get(i));
            }
            sequences(connection);
            connection.commit();
            connection.setAutoCommit(true);
            execute(connection, "analyze");
        } catch (IOException e) {
            throw Scratch.unusable(backup, e);
        } catch (SQLException e) {
            throw BackupProblem.DATABASE_FAILED.with(
                    "The database did not take in the backup: " + e.getMessage() + ".",
                    "Nothing was restored. Check the disk; if that is well, take another backup.");
        }
    }

    private void checkShape(Connection connection) throws SQLException {
        SortedMap<String, Integer> here = Migrations.applied(connection);
        if (!here.equals(manifest.migrations())) {
            Set<String> versions = new TreeSet<>(here.keySet());
            versions.addAll(manifest.migrations().keySet());
            List<String> other = versions.stream()
                    .filter(v ->
                            !Objects.equals(here.get(v), manifest.migrations().get(v)))
                    .toList();
            throw BackupProblem.MIGRATION_DIFFERENT.with(
                    "The backup was made by Bulwark " + manifest.product()
                            + ", whose database has another shape than this version's: migration "
                            + String.join(", ", other) + ".",
                    "Restore it with the Bulwark that wrote it; a later one brings the restored house up when it starts.");
        }
    }

    /** The tables in the manifest's order; its names are believed only as far as the database has the same. */
    private List<String> tables(Connection connection) throws SQLException {
        List<String> named = manifest.tables().stream().map(Table::name).toList();
        if (!Set.copyOf(named).equals(Set.copyOf(Tables.of(connection).inOrder()))
                || Set.copyOf(named).size() != named.size()) {
            throw BackupProblem.MANIFEST_UNREADABLE.with(
                    "The manifest does not name the tables that this shape of the database has.",
                    "It was altered, or is not whole: take another backup.");
        }
        return named;
    }

    private void fill(Connection connection, Table table) throws IOException, SQLException {
        // Guards of the house look at single acts of people; what comes back was let through once.
        execute(connection, "alter table " + table.name() + " disable trigger user");
        long rows;
        try (InputStream in = PartFile.read(backup, table.part())) {
            rows = connection
                    .unwrap(PGConnection.class)
                    .getCopyAPI()
                    .copyIn("copy " + table.name() + " from stdin (format binary)", in);
        }
        execute(connection, "alter table " + table.name() + " enable trigger user");
        if (rows != table.rows()) {
            throw BackupProblem.PART_BROKEN.with(
                    table.part().file() + " has " + rows + " rows, the manifest says " + table.rows() + ".",
                    "Nothing was restored. The manifest was altered, or is another backup's: take another.");
        }
    }

    private void sequences(Connection connection) throws SQLException {
        Map<String, Long> known = manifest.sequences();
        try (PreparedStatement statement = connection.prepareStatement("select setval(cast(? as regclass), ?)")) {
            for (Map.Entry<String, Long> sequence : known.entrySet()) {
                statement.setString(1, sequence.getKey());
                statement.setLong(2, sequence.getValue());
                statement.execute();
            }
        }
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    /** Takes away what a restore that failed has made in a database that was empty before. */
    static void undo(DatabaseSettings database) {
        try (Connection connection = Backup.connect(database)) {
            List<String> schemas = Tables.schemas(connection);
            if (!schemas.isEmpty()) {
                execute(connection, "drop schema " + schemas.stream().collect(Collectors.joining(", ")) + " cascade");
            }
        } catch (SQLException e) {
            throw BackupProblem.DATABASE_FAILED.with(
                    "What the restore had begun could not be taken away: " + e.getMessage() + ".",
                    "Drop the schemas of " + database.url() + " by hand before the next try.");
        }
    }
}
