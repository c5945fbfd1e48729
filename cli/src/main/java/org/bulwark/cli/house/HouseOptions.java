package org.bulwark.cli.house;

import java.nio.file.Path;
import java.util.Optional;
import org.bulwark.server.House;
import org.bulwark.server.database.DatabaseSettings;
import org.bulwark.server.database.DatabaseSettings.Login;
import org.bulwark.server.database.ServerProblem;
import picocli.CommandLine.Option;

/** Where the house stands, for every command that has to do with one. */
public final class HouseOptions {

    @Option(
            names = "--var",
            paramLabel = "DIR",
            description = "The folder with the embedded database, keys and logs (var beside the launcher).")
    Optional<Path> folder = Optional.empty();

    @Option(
            names = "--database",
            paramLabel = "URL",
            description = {
                "A PostgreSQL of your own, jdbc:postgresql://HOST/NAME, instead of the embedded one.",
                "Users and passwords come from the environment: BULWARK_DB_OWNER, BULWARK_DB_OWNER_PASSWORD for the user that",
                "migrates, BULWARK_DB_USER, BULWARK_DB_PASSWORD for the one that serves."
            })
    Optional<String> database = Optional.empty();

    /** The folder. */
    public Path folder() {
        return folder.orElseGet(
                        () -> Path.of(System.getProperty("bulwark.home", ".")).resolve("var"))
                .toAbsolutePath()
                .normalize();
    }

    /** The bank's own database, where one is given. */
    public Optional<DatabaseSettings> database() {
        return database.map(HouseOptions::own);
    }

    /** Opens the house: the database that runs, or one started for this command. */
    public House open() {
        return House.open(folder(), database());
    }

    private static DatabaseSettings own(String url) {
        return new DatabaseSettings(
                url,
                new Login(needed("BULWARK_DB_OWNER"), needed("BULWARK_DB_OWNER_PASSWORD")),
                new Login(needed("BULWARK_DB_USER"), needed("BULWARK_DB_PASSWORD")));
    }

    private static String needed(String variable) {
        String value = System.getenv(variable);
        if (value == null || value.isBlank()) {
            throw ServerProblem.SETTING_INVALID.with(
                    "--database is given, but the environment does not have " + variable + ".",
                    "Set it; passwords are not taken from the command line, where every user of the machine sees them.");
        }
        return value;
    }
}
