package org.bulwark.server.database;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A real PostgreSQL 18 as a child process, its files under one folder, kept from start to start.
 *
 * <p>It listens on loopback only and asks for a password, so that another user of the same machine is a stranger. What it confirms is on
 * disk: the library that starts it switches {@code fsync} off, and this class switches it on again and checks.
 */
public final class EmbeddedDatabase implements AutoCloseable {

    /** The major version whose binaries come with this build. */
    static final String MAJOR = "18";

    private static final String SUPERUSER = "postgres";
    private static final String NAME = "bulwark";
    private static final String OWNER = "bulwark_owner";
    private static final String USER = "bulwark";

    /** Where PostgreSQL writes its port in {@code postmaster.pid}. */
    private static final int PORT_LINE = 3;

    private static final Logger LOG = LoggerFactory.getLogger(EmbeddedDatabase.class);
    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final int REVIVALS = 6;
    private static final Duration PATIENCE_FOR_ONE = Duration.ofSeconds(15);

    private final Path folder;
    private final Passwords passwords;
    private final DatabaseSettings settings;
    private volatile EmbeddedPostgres process;
    private volatile boolean closing;

    private EmbeddedDatabase(Path folder, EmbeddedPostgres process, Passwords passwords) {
        this.folder = folder;
        this.process = process;
        this.passwords = passwords;
        this.settings = settings(process.getPort(), passwords);
    }

    /**
     * Starts it, making database and users at the first start.
     *
     * @param folder the house's folder; data lie in {@code postgres}, passwords in {@code keys}
     * @throws org.bulwark.basics.ProblemException {@link ServerProblem#DATABASE_VERSION} when the files are another major version's,
     *     {@link ServerProblem#DATABASE_UNREACHABLE} when it does not start
     */
    public static EmbeddedDatabase start(Path folder) {
        Path data = data(folder);
        checkVersion(data);
        Orphan.end(data);
        try {
            Passwords passwords = Passwords.in(folder.resolve("keys"));
            boolean first = !Files.exists(data.resolve("PG_VERSION"));
            EmbeddedPostgres.Builder builder = builder(folder).setPGStartupWait(PATIENCE);
            if (!first) {
                builder.setConnectConfig("password", passwords.of(SUPERUSER));
            }
            EmbeddedPostgres process = builder.start();
            if (first) {
                make(process, data, passwords);
            }
            EmbeddedDatabase database = new EmbeddedDatabase(folder, process, passwords);
            database.watch();
            return database;
        } catch (IOException | IllegalStateException | SQLException e) {
            throw ServerProblem.DATABASE_UNREACHABLE.with(
                    "The embedded PostgreSQL did not start over " + data + ": " + e.getMessage() + ".",
                    "Read " + folder.resolve("log").resolve("postgres.log")
                            + "; if the disk is full make room, and start again: what was confirmed is not lost.");
        }
    }

    private static EmbeddedPostgres.Builder builder(Path folder) throws IOException {
        Path log = Files.createDirectories(folder.resolve("log")).resolve("postgres.log");
        EmbeddedPostgres.Builder builder = EmbeddedPostgres.builder()
                .setDataDirectory(data(folder))
                .setCleanDataDirectory(false)
                .setRegisterShutdownHook(false)
                .setOverrideWorkingDirectory(
                        Files.createDirectories(folder.resolve("binaries")).toFile())
                .setLocaleConfig("locale-provider", "builtin")
                .setLocaleConfig("builtin-locale", "C.UTF-8")
                .setOutputRedirector(ProcessBuilder.Redirect.appendTo(log.toFile()))
                .setErrorRedirector(ProcessBuilder.Redirect.appendTo(log.toFile()));
        Tuning.settings().forEach(builder::setServerConfig);
        return builder;
    }

    private static Path data(Path folder) {
        return folder.resolve("postgres");
    }

    /** Waits for the end of the process that runs now: one that nobody asked for is followed by a new start. */
    private void watch() {
        Postmaster.over(data(folder))
                .ifPresent(running -> Thread.ofPlatform()
                        .daemon()
                        .name("postgres-watch")
                        .start(() -> {
                            running.onExit().join();
                            revive();
                        }));
    }

    /**
     * Starts PostgreSQL again after it was killed, on the same port, so that the pool of connections finds it. What it had confirmed it
     * recovers from its own log. The first tries can fail: the children of the one that was killed take a moment to notice.
     */
    private synchronized void revive() {
        for (int attempt = 1; attempt <= REVIVALS && !closing; attempt++) {
            LOG.warn("PostgreSQL ended without being asked to: start {} of at most {}", attempt, REVIVALS);
            try {
                process.close(); // it has ended; this lets go of the folder
                process = builder(folder)
                        .setPort(process.getPort())
                        .setPGStartupWait(PATIENCE_FOR_ONE)
                        .setConnectConfig("password", passwords.of(SUPERUSER))
                        .start();
                watch();
                LOG.warn("PostgreSQL runs again");
                return;
            } catch (IOException | IllegalStateException e) {
                LOG.warn("PostgreSQL did not start: {}", e.getMessage());
            }
        }
        if (!closing) {
            LOG.error("PostgreSQL does not start any more: read {}, and start the server again", folder.resolve("log"));
        }
    }

    private static void make(EmbeddedPostgres process, Path data, Passwords passwords)
            throws IOException, SQLException {
        try (Connection connection = process.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            for (String user : List.of(OWNER, USER)) {
                statement.execute("create role " + user + " login password '" + passwords.of(user) + "'");
            }
            statement.execute("create database " + NAME + " owner " + OWNER);
            statement.execute("revoke all on database " + NAME + " from public");
            statement.execute("grant connect on database " + NAME + " to " + USER);
            statement.execute("alter role " + SUPERUSER + " password '" + passwords.of(SUPERUSER) + "'");
            Files.writeString(data.resolve("pg_hba.conf"), """
                    # Written by Bulwark: a password from everyone, loopback only.
                    local all all               scram-sha-256
                    host  all all 127.0.0.1/32  scram-sha-256
                    host  all all ::1/128       scram-sha-256
                    """);
            statement.execute("select pg_reload_conf()");
        }
    }

    /**
     * How the one that runs over a folder is reached, as its own files say; empty when none answers there.
     *
     * @param folder the house's folder
     */
    static Optional<DatabaseSettings> running(Path folder) {
        Path file = data(folder).resolve("postmaster.pid");
        try {
            List<String> lines = Files.exists(file) ? Files.readAllLines(file) : List.of();
            if (lines.size() <= PORT_LINE || !Files.exists(folder.resolve("keys"))) {
                return Optional.empty();
            }
            DatabaseSettings found =
                    settings(Integer.parseInt(lines.get(PORT_LINE).strip()), Passwords.in(folder.resolve("keys")));
            DriverManager.getConnection(
                            found.url(), found.user().name(), found.user().password())
                    .close();
            return Optional.of(found);
        } catch (IOException | NumberFormatException | SQLException e) {
            return Optional.empty();
        }
    }

    private static DatabaseSettings settings(int port, Passwords passwords) {
        return new DatabaseSettings(
                "jdbc:postgresql://127.0.0.1:" + port + "/" + NAME,
                new DatabaseSettings.Login(OWNER, passwords.of(OWNER)),
                new DatabaseSettings.Login(USER, passwords.of(USER)));
    }

    private static void checkVersion(Path data) {
        Path version = data.resolve("PG_VERSION");
        try {
            if (Files.exists(version) && !Files.readString(version).strip().equals(MAJOR)) {
                throw ServerProblem.DATABASE_VERSION.with(
                        data + " was written by PostgreSQL "
                                + Files.readString(version).strip() + ", this Bulwark brings " + MAJOR + ".",
                        "With the Bulwark that wrote it: `bulwark backup DIR`. Then move the folder aside, and with this one:"
                                + " `bulwark restore DIR`.");
            }
        } catch (IOException e) {
            throw ServerProblem.FOLDER_UNUSABLE.with(
                    version + " cannot be read.", "Give this user the right to read it.");
        }
    }

    /** How to reach it. */
    public DatabaseSettings settings() {
        return settings;
    }

    /** The process id of the postmaster; empty while it is away. */
    public Optional<Long> pid() {
        return Postmaster.over(data(folder)).map(ProcessHandle::pid);
    }

    /** Stops it after open work is done. */
    @Override
    public void close() throws IOException {
        closing = true;
        end();
    }

    private synchronized void end() throws IOException {
        process.close();
    }
}
