package org.bulwark.server.decision.replay;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import org.bulwark.server.Server;
import org.bulwark.server.database.DatabaseSettings;

/** The database in the hands of somebody who owns it and means no good. */
final class TestDatabase {

    private TestDatabase() {}

    static void asOwner(Server server, String sql) {
        DatabaseSettings database = server.embeddedDatabase().orElseThrow();
        try (Connection connection = DriverManager.getConnection(
                        database.url(),
                        database.owner().name(),
                        database.owner().password());
                Statement statement = connection.createStatement()) {
            statement.executeUpdate(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
