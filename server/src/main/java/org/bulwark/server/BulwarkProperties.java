package org.bulwark.server;

import java.nio.file.Path;
import java.time.ZoneId;
import java.util.Currency;
import java.util.Set;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * The settings of this house that are not Spring's.
 *
 * @param folder where logs and the embedded database lie
 * @param keys where the keys lie: {@code keys} in the folder unless BULWARK_KEYS says otherwise, as it must for several processes that
 *     share one database and so one set of keys
 * @param roles what this process does
 * @param zone the bank's: its days are the days of every window and business date
 * @param currency the bank's: in it stands what is of no loan, such as that nothing is owed
 */
@ConfigurationProperties("bulwark")
public record BulwarkProperties(Path folder, Path keys, Set<ServerRole> roles, ZoneId zone, Currency currency) {}
