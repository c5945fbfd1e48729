package org.bulwark.server.access.account;

import java.time.InstantSource;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Forgets failed attempts that slow nobody any more. */
@Component
final class Housekeeping {

    private final Throttle throttle;
    private final InstantSource clock;

    Housekeeping(Throttle throttle, InstantSource clock) {
        this.throttle = throttle;
        this.clock = clock;
    }

    @Scheduled(fixedDelay = 3_600_000, initialDelay = 600_000)
    void forget() {
        throttle.forget(clock.instant());
    }
}
