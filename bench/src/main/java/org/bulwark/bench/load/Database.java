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

/** The measured server's own PostgreSQL. */
final class Database {

    private static final int PORT_LINE = 3;

    private final Path house;

    private Database(Path house) {
        this.house = house;
    }

    static Database of(Path house) {
        return new Database(house);
    }

    /** As the one who owns the tables: {@code bulwark_owner}; or as the one who serves: {@code bulwark}. */
    Connection connect(String user) throws IOException, SQLException {
        Properties passwords = new Properties();
        try (Reader in = Files.newBufferedReader(house.resolve("keys/database.properties"))) {
            passwords.load(in);
        }
        String port = Files.readAllLines(house.resolve("postgres/postmaster.pid"))
                .get(PORT_LINE)
                .strip();
        return DriverManager.getConnection(
                "jdbc:postgresql://127.0.0.1:" + port + "/bulwark", user, passwords.getProperty(user));
    }

    /** How it keeps what it confirms, as it says itself to the server's user: a measurement without it says little. */
    String durability() throws IOException {
        try (Connection connection = connect("bulwark");
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
