package org.bulwark.server;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The server's clock, handed to whoever needs one, so that tests can hand in another. */
@Configuration(proxyBeanMethods = false)
class Time {

    @Bean
    java.time.Clock clock() {
        return java.time.Clock.systemUTC();
    }
}
