package org.bulwark.cli.up;

import java.nio.file.Path;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.bulwark.server.ServerRole;
import org.bulwark.server.ServerSettings;
import org.bulwark.server.database.DatabaseSettings;
import org.bulwark.server.database.DatabaseSettings.Login;
import org.bulwark.server.database.ServerProblem;
import picocli.CommandLine.Option;

/** Where the house stands, for every command that opens it. */
public final class ServerOptions {

    @Option(
            names = "--var",
            paramLabel = "DIR",
            description = "The folder with the embedded database, keys and logs (var beside the launcher).")
    Optional<Path> folder = Optional.empty();

    @Option(
            names = "--address",
            paramLabel = "ADDRESS",
            description = "The address to listen on (${DEFAULT-VALUE}).",
            defaultValue = "127.0.0.1")
    String address = "127.0.0.1";

    @Option(
            names = "--port",
            paramLabel = "PORT",
            description = "The port, 0 for any free one (${DEFAULT-VALUE}).",
            defaultValue = "8080")
    int port = 8080;

    @Option(
            names = "--database",
            paramLabel = "URL",
            description = {
                "A PostgreSQL of your own, jdbc:postgresql://HOST/NAME, instead of the embedded one.",
                "Users and passwords come from the environment: BULWARK_DB_OWNER, BULWARK_DB_OWNER_PASSWORD for the user that",
                "migrates, BULWARK_DB_USER, BULWARK_DB_PASSWORD for the one that serves."
            })
    Optional<String> database = Optional.empty();

    @Option(
            names = "--roles",
            paramLabel = "ROLE",
            split = ",",
            description = "What this process does: ${COMPLETION-CANDIDATES}; all of them unless given.")
    Set<ServerRole> roles = EnumSet.allOf(ServerRole.class);

    /** The settings that these options make. */
    public ServerSettings settings() {
        return new ServerSettings(folder(), address, port, database.map(ServerOptions::own), roles);
    }

    /** The folder. */
    public Path folder() {
        return folder.orElseGet(
                        () -> Path.of(System.getProperty("bulwark.home", ".")).resolve("var"))
                .toAbsolutePath()
                .normalize();
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
