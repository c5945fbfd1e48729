package org.bulwark.server.database;

/**
 * How to reach a PostgreSQL.
 *
 * <p>Two users, so that the one that serves cannot change the shape of the database, nor rewrite what is append-only.
 *
 * @param url a JDBC address, for example {@code jdbc:postgresql://db.example.org/bulwark}
 * @param owner the user that owns the schemas and migrates them
 * @param user the user that serves; granted what it needs by the migrations
 */
public record DatabaseSettings(String url, Login owner, Login user) {

    /**
     * A user of the database; its secret never shows in text.
     *
     * @param name the user's name
     * @param password the user's password
     */
    public record Login(String name, String password) {
        @Override
        public String toString() {
            return name;
        }
    }
}
