package org.bulwark.server.web.show;

import java.time.ZoneId;
import org.bulwark.server.BulwarkProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where the bank's clocks hang: its days begin and end there, and its pages tell instants so. */
@Configuration(proxyBeanMethods = false)
class BankTime {

    @Bean
    ZoneId bankZone(BulwarkProperties properties) {
        return properties.zone();
    }
}
