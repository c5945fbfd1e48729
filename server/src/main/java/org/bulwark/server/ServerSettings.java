package org.bulwark.server;

import java.nio.file.Path;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.bulwark.server.database.DatabaseSettings;
import org.bulwark.server.database.ServerProblem;

/**
 * What a server is started with.
 *
 * @param folder where everything that must survive lies: the embedded database, keys, logs
 * @param address the address to listen on; loopback unless a bank decides otherwise
 * @param port the port, 0 for any free one
 * @param database a PostgreSQL of the bank's own, or empty for the embedded one under {@code folder/postgres}
 * @param roles what this process does
 */
public record ServerSettings(
        Path folder, String address, int port, Optional<DatabaseSettings> database, Set<ServerRole> roles) {

    /** Copies the roles. */
    public ServerSettings {
        roles = Set.copyOf(roles);
        if (roles.isEmpty()) {
            throw ServerProblem.SETTING_INVALID.with(
                    "No role was given.", "Give at least one of web, intake, warning, batch.");
        }
        if (port < 0 || port > 65_535) {
            throw ServerProblem.SETTING_INVALID.with(
                    port + " is not a port.", "Give 1 to 65535, or 0 for any free one.");
        }
    }

    /** All roles on loopback over the embedded database. */
    public static ServerSettings embedded(Path folder, int port) {
        return new ServerSettings(folder, "127.0.0.1", port, Optional.empty(), EnumSet.allOf(ServerRole.class));
    }

    /** The same on a PostgreSQL of the bank's own. */
    public ServerSettings on(DatabaseSettings own) {
        return new ServerSettings(folder, address, port, Optional.of(own), roles);
    }
}
