package org.bulwark.server;

import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What every part of the server may ask for. */
@Configuration(proxyBeanMethods = false)
class ServerParts {

    /** The one clock: whoever needs the time asks here. */
    @Bean
    Clock clock() {
        return Clock.systemUTC();
    }
}
