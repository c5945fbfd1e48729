package org.bulwark.cli.up;

import java.nio.file.Path;
import java.util.EnumSet;
import java.util.Set;
import org.bulwark.cli.house.HouseOptions;
import org.bulwark.server.ServerRole;
import org.bulwark.server.ServerSettings;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Where the house stands, and how it serves. */
final class ServerOptions {

    @Mixin
    HouseOptions house = new HouseOptions();

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
            names = "--roles",
            paramLabel = "ROLE",
            split = ",",
            description = "What this process does: ${COMPLETION-CANDIDATES}; all of them unless given.")
    Set<ServerRole> roles = EnumSet.allOf(ServerRole.class);

    /** The settings that these options make. */
    ServerSettings settings() {
        return new ServerSettings(folder(), address, port, house.database(), roles);
    }

    /** The folder. */
    Path folder() {
        return house.folder();
    }
}
