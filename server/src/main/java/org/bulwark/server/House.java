package org.bulwark.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.bulwark.server.database.DatabaseSettings;
import org.bulwark.server.database.Migrations;
import org.bulwark.server.database.ReachedDatabase;
import org.bulwark.server.database.ServerProblem;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * A house opened for a command, beside a running server or without one: its database and any part that the command asks for. Nothing
 * listens, nothing runs in the background, and the shape of the database stays as it is.
 */
public final class House implements AutoCloseable {

    private final ReachedDatabase database;
    private final ConfigurableApplicationContext application;

    private House(ReachedDatabase database, ConfigurableApplicationContext application) {
        this.database = database;
        this.application = application;
    }

    /**
     * Opens it.
     *
     * @param folder the house's folder
     * @param own the bank's own PostgreSQL; empty for the embedded one in the folder, running or not
     * @throws org.bulwark.basics.ProblemException when the database cannot be reached, or is not of this version's shape
     */
    public static House open(Path folder, Optional<DatabaseSettings> own) {
        ReachedDatabase database = ReachedDatabase.of(folder, own);
        try {
            checkKeys(folder);
            Startup.quiet();
            Migrations.of(database.settings()).checkComplete();
            SpringApplication application = new SpringApplication(BulwarkApplication.class);
            application.setWebApplicationType(WebApplicationType.NONE);
            application.setLazyInitialization(true); // what is not asked for is not made, and so does not begin to work
            application.setRegisterShutdownHook(false);
            application.setDefaultProperties(
                    Startup.over(folder, database.settings()).command().properties());
            return new House(database, application.run());
        } catch (RuntimeException e) {
            close(database);
            throw e;
        }
    }

    /** A command never makes keys: those of a house that is elsewhere would only look like the right ones. */
    private static void checkKeys(Path folder) {
        for (String key : List.of("master.json", "index.key", "log.key")) {
            Path file = folder.resolve("keys").resolve(key);
            if (!Files.exists(file)) {
                throw ServerProblem.FOLDER_EMPTY.with(
                        "There is no " + file + ".", "Give the folder that has the keys of this database with --var.");
            }
        }
    }

    /** A part of the server. */
    public <T> T part(Class<T> type) {
        return application.getBean(type);
    }

    /** How its database is reached. */
    public DatabaseSettings database() {
        return database.settings();
    }

    @Override
    public void close() {
        application.close();
        close(database);
    }

    private static void close(ReachedDatabase database) {
        try {
            database.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
