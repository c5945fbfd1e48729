package org.bulwark.bench.load;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;
import java.util.StringJoiner;
import org.bulwark.server.database.DatabaseSettings;
import org.bulwark.server.database.ReachedDatabase;

/**
 * The measured server's own PostgreSQL.
 *
 * @param settings how it is reached
 */
record Database(DatabaseSettings settings) {

    static Database of(Path house) throws IOException {
        try (ReachedDatabase reached = ReachedDatabase.of(house, Optional.empty())) {
            return new Database(reached.settings());
        }
    }

    /** As the one who owns the tables. */
    Connection asOwner() throws SQLException {
        return connect(settings.owner());
    }

    private Connection connect(DatabaseSettings.Login login) throws SQLException {
        return DriverManager.getConnection(settings.url(), login.name(), login.password());
    }

    /** The one number that a question is answered with. */
    long number(String question) throws SQLException {
        try (Connection connection = asOwner();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(question)) {
            row.next();
            return row.getLong(1);
        }
    }

    /** How it keeps what it confirms, as it says itself to the server's user: a measurement without it says little. */
    String durability() throws IOException {
        try (Connection connection = connect(settings.user());
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("select name, setting from pg_settings where name in"
                        + " ('fsync', 'synchronous_commit', 'full_page_writes') order by name")) {
            StringJoiner said = new StringJoiner(", ");
            while (rows.next()) {
                said.add(rows.getString(1) + " = " + rows.getString(2));
            }
            return said.toString();
        } catch (SQLException e) {
            throw new IOException(e);
        }
    }
}
