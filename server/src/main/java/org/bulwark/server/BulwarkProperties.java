package org.bulwark.server;

import java.nio.file.Path;
import java.util.Set;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * The settings of this house that are not Spring's.
 *
 * @param folder where keys, logs and the embedded database lie
 * @param roles what this process does
 */
@ConfigurationProperties("bulwark")
public record BulwarkProperties(Path folder, Set<ServerRole> roles) {}
