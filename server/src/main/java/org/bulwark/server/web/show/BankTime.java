package org.bulwark.server.web.show;

import java.time.ZoneId;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where the bank's clocks hang: its days begin and end there, and its pages tell instants so. */
@Configuration(proxyBeanMethods = false)
class BankTime {

    @Bean
    ZoneId bankZone(@Value("${bulwark.time-zone:Asia/Shanghai}") ZoneId zone) {
        return zone;
    }
}
