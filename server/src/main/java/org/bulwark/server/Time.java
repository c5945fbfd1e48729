package org.bulwark.server;

import java.time.InstantSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The server's clock, handed to whoever needs one, so that tests can hand in another. */
@Configuration(proxyBeanMethods = false)
class Time {

    @Bean
    InstantSource clock() {
        return InstantSource.system();
    }
}
