package org.bulwark.server.desk.task;

import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Looks every few minutes for tasks that were missed on the bank's calendar. */
@Component
class TaskClock {

    private static final Logger LOG = LoggerFactory.getLogger(TaskClock.class);

    private final Tasks tasks;
    private final InstantSource clock;
    private final ZoneId bank;

    TaskClock(Tasks tasks, InstantSource clock, ZoneId bank) {
        this.tasks = tasks;
        this.clock = clock;
        this.bank = bank;
    }

    @Scheduled(fixedDelay = 300_000, initialDelay = 60_000)
    void tick() {
        try {
            tasks.escalate(LocalDate.ofInstant(clock.instant(), bank));
        } catch (RuntimeException e) {
            LOG.warn("missed tasks wait: {}", e.toString());
        }
    }
}
