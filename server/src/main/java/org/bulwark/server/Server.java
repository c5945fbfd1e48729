package org.bulwark.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Objects;
import java.util.Optional;
import org.bulwark.basics.ProblemException;
import org.bulwark.server.database.DatabaseSettings;
import org.bulwark.server.database.EmbeddedDatabase;
import org.bulwark.server.database.FolderLock;
import org.bulwark.server.database.ServerProblem;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.web.server.PortInUseException;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * A running server: the folder's lock, the database, the application. Closing it stops them in the opposite order, each after its work
 * is done.
 */
public final class Server implements AutoCloseable {

    private final FolderLock lock;
    private final @Nullable EmbeddedDatabase database;
    private final ServletWebServerApplicationContext application;
    private final String address;

    private Server(
            FolderLock lock,
            @Nullable EmbeddedDatabase database,
            ServletWebServerApplicationContext application,
            String address) {
        this.lock = lock;
        this.database = database;
        this.application = application;
        this.address = address;
    }

    /**
     * Starts a server and comes back when it serves.
     *
     * @throws ProblemException when it cannot, with a code of {@link ServerProblem}; nothing is left running then
     */
    public static Server start(ServerSettings settings) {
        Startup.quiet();
        FolderLock lock = FolderLock.of(settings.folder());
        EmbeddedDatabase embedded = null;
        try {
            DatabaseSettings database;
            if (settings.database().isPresent()) {
                database = settings.database().get();
            } else {
                embedded = EmbeddedDatabase.start(settings.folder());
                database = embedded.settings();
            }
            checkDurable(database);
            var application = (ServletWebServerApplicationContext) run(settings, database);
            return new Server(lock, embedded, application, settings.address());
        } catch (RuntimeException e) {
            closeAll(embedded, lock);
            throw asProblem(e, settings);
        }
    }

    private static ConfigurableApplicationContext run(ServerSettings settings, DatabaseSettings database) {
        SpringApplication application = new SpringApplication(BulwarkApplication.class);
        application.setRegisterShutdownHook(false);
        application.setDefaultProperties(Startup.over(settings.folder(), database)
                .serving(settings.address(), settings.port(), settings.roles())
                .properties());
        return application.run();
    }

    /** What a bank is told is saved must be saved; a database that would forget is refused. */
    private static void checkDurable(DatabaseSettings database) {
        try (Connection connection = DriverManager.getConnection(
                        database.url(), database.user().name(), database.user().password());
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("select name, setting from pg_settings"
                        + " where name in ('fsync', 'full_page_writes') and setting <> 'on' order by name")) {
            if (rows.next()) {
                throw ServerProblem.DATABASE_NOT_DURABLE.with(
                        "The database runs with " + rows.getString("name") + " = " + rows.getString("setting") + ".",
                        "Set it to on: confirmed decisions would be lost in a crash.");
            }
        } catch (SQLException e) {
            throw ServerProblem.DATABASE_UNREACHABLE.with(
                    "The database at " + database.url() + " does not let " + database.user() + " in: " + e.getMessage()
                            + ".",
                    "Check address, user and password, and that it runs.");
        }
    }

    private static ProblemException asProblem(RuntimeException e, ServerSettings settings) {
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            if (cause instanceof ProblemException problem) {
                return problem;
            }
            if (cause instanceof PortInUseException) {
                return ServerProblem.PORT_IN_USE.with(
                        "Port " + settings.port() + " of " + settings.address() + " is taken.",
                        "Stop what listens there, or choose another with --port.");
            }
        }
        Throwable root = e;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        ProblemException problem = ServerProblem.START_FAILED.with(
                "The server did not start: "
                        + Objects.requireNonNullElse(
                                root.getMessage(), root.getClass().getSimpleName()),
                "The whole story is in " + settings.folder().resolve("log").resolve("bulwark.json") + ".");
        problem.initCause(e);
        return problem;
    }

    private static void closeAll(@Nullable AutoCloseable... things) {
        for (AutoCloseable thing : things) {
            if (thing != null) {
                close(thing);
            }
        }
    }

    private static void close(AutoCloseable thing) {
        try {
            thing.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    /** Where it serves, for example {@code http://127.0.0.1:8080}. */
    public String url() {
        return "http://" + address + ":"
                + Objects.requireNonNull(application.getWebServer()).getPort();
    }

    /** The same for people's browsers: passkeys are bound to a name, so loopback is called {@code localhost}. */
    public String browserUrl() {
        return url().replace("//127.0.0.1:", "//localhost:");
    }

    /** How its database is reached; empty for a bank's own. */
    public Optional<DatabaseSettings> embeddedDatabase() {
        return Optional.ofNullable(database).map(EmbeddedDatabase::settings);
    }

    /** The process id of the embedded database, empty for a bank's own. */
    public Optional<Long> embeddedDatabaseProcess() {
        return Optional.ofNullable(database).flatMap(EmbeddedDatabase::pid);
    }

    /** A part of the server, for the commands that start it to ask. */
    public <T> T part(Class<T> type) {
        return application.getBean(type);
    }

    /** Stops taking requests, finishes those under way, then stops the database. */
    @Override
    public void close() {
        application.close();
        closeAll(database, lock);
    }
}
