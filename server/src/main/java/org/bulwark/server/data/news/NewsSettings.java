package org.bulwark.server.data.news;

import java.nio.file.Path;
import java.util.Optional;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * How news are read, {@code bulwark.text.…}.
 *
 * @param reader the file of the model; the house's own where it is empty
 * @param outlets the bank's list of outlets and how far it trusts them; the shipped one where it is empty
 */
@ConfigurationProperties("bulwark.text")
public record NewsSettings(Optional<Path> reader, Optional<Path> outlets) {}
