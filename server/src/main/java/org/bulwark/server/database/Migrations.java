package org.bulwark.server.database;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.flywaydb.core.Flyway;

/** The steps that gave a database its shape, and those that this version knows. */
public final class Migrations {

    /** Where Flyway keeps its history; the same word as in {@code application.yaml}. */
    public static final String SCHEMA = "flyway";

    private final Flyway flyway;

    private Migrations(Flyway flyway) {
        this.flyway = flyway;
    }

    /** Those of a database, seen with its owner's eyes. */
    public static Migrations of(DatabaseSettings database) {
        return new Migrations(Flyway.configure()
                .dataSource(
                        database.url(),
                        database.owner().name(),
                        database.owner().password())
                .locations("classpath:org/bulwark/server/migration")
                .defaultSchema(SCHEMA)
                .createSchemas(true)
                .placeholders(Map.of("user", database.user().name()))
                .load());
    }

    /** Gives an empty database its shape. */
    public void apply() {
        flyway.migrate();
    }

    /** The steps that were taken, by version, with the checksum of each; seen within the transaction of a connection. */
    public static SortedMap<String, Integer> applied(Connection connection) throws SQLException {
        SortedMap<String, Integer> applied = new TreeMap<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("select version, checksum from " + SCHEMA
                        + ".flyway_schema_history" + " where success and version is not null and type = 'SQL'")) {
            while (rows.next()) {
                applied.put(rows.getString(1), rows.getInt(2));
            }
        }
        return applied;
    }

    /**
     * Checks that the database has exactly the shape that this version gives it.
     *
     * @throws org.bulwark.basics.ProblemException {@link ServerProblem#MIGRATION_DIFFERENT}
     */
    public void checkComplete() {
        var validated = flyway.validateWithResult();
        if (!validated.validationSuccessful) {
            throw ServerProblem.MIGRATION_DIFFERENT.with(
                    "The database is not of this version's shape: " + validated.getAllErrorMessages() + ".",
                    "Start this version's server once, which brings an older one up; a newer one needs the version that wrote it.");
        }
    }
}
