package org.bulwark.server.contract;

import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import org.springframework.stereotype.Component;

/** The business date: the day on the bank's clocks. */
@Component
public class BusinessDate {

    private final InstantSource clock;
    private final ZoneId bank;

    BusinessDate(InstantSource clock, ZoneId bankZone) {
        this.clock = clock;
        this.bank = bankZone;
    }

    /** Today. */
    public LocalDate today() {
        return clock.instant().atZone(bank).toLocalDate();
    }
}
