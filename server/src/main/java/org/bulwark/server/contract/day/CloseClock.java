package org.bulwark.server.contract.day;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalTime;
import java.util.concurrent.TimeUnit;
import org.bulwark.server.BulwarkProperties;
import org.bulwark.server.ServerRole;
import org.bulwark.server.jobs.Job;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Opens the first day, and has every day closed soon after it is over on the bank's clocks, one after another where several were missed. */
@Component
class CloseClock {

    private static final LocalTime AFTER_MIDNIGHT = LocalTime.of(0, 30);
    private static final long AGAIN_AFTER_SECONDS = 900;

    private final BusinessDays days;
    private final CloseDesk desk;
    private final InstantSource clock;
    private final BulwarkProperties properties;

    CloseClock(BusinessDays days, CloseDesk desk, InstantSource clock, BulwarkProperties properties) {
        this.days = days;
        this.desk = desk;
        this.clock = clock;
        this.properties = properties;
    }

    @EventListener(ApplicationReadyEvent.class)
    void begin() {
        if (works()) {
            days.begin();
        }
    }

    /** Asks for the close of the first day that is over; anew a quarter of an hour after one that failed. */
    @Scheduled(fixedDelay = 30, initialDelay = 30, timeUnit = TimeUnit.SECONDS)
    void tick() {
        Instant now = clock.instant();
        if (works()) {
            days.next()
                    .map(BusinessDay::date)
                    .filter(date -> !date.plusDays(1)
                            .atTime(AFTER_MIDNIGHT)
                            .atZone(properties.zone())
                            .toInstant()
                            .isAfter(now))
                    .filter(date -> desk.last(date).flatMap(Job::finishedAt).stream()
                            .allMatch(
                                    end -> end.plusSeconds(AGAIN_AFTER_SECONDS).isBefore(now)))
                    .ifPresent(date -> desk.close(date, "bulwark"));
        }
    }

    private boolean works() {
        return properties.roles().contains(ServerRole.BATCH);
    }
}
