package org.bulwark.bench.load;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Properties;
import java.util.StringJoiner;

/** What the database itself says about how it keeps what it confirms: a measurement without it says little. */
final class Durability {

    private static final int PORT_LINE = 3;
    private static final String USER = "bulwark";

    private Durability() {}

    /** The settings as PostgreSQL shows them to the server's own user. */
    static String of(Path house) throws IOException {
        Properties passwords = new Properties();
        try (Reader in = Files.newBufferedReader(house.resolve("keys/database.properties"))) {
            passwords.load(in);
        }
        String port = Files.readAllLines(house.resolve("postgres/postmaster.pid"))
                .get(PORT_LINE)
                .strip();
        try (Connection connection = DriverManager.getConnection(
                        "jdbc:postgresql://127.0.0.1:" + port + "/bulwark", USER, passwords.getProperty(USER));
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
