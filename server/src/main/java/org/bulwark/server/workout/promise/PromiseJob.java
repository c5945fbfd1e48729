package org.bulwark.server.workout.promise;

import java.time.LocalTime;
import org.bulwark.server.contract.BusinessDate;
import org.bulwark.server.jobs.JobKind;
import org.bulwark.server.jobs.JobTask;
import org.bulwark.server.jobs.Jobs;
import org.bulwark.server.jobs.Nights;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Judges all promises soon after a business date begins, because a day that passes breaks some. */
@Component
class PromiseJob implements JobKind {

    static final String WORD = "workout-promises";
    private static final String SUBJECT = "workout:promises";
    private static final LocalTime NIGHT = LocalTime.of(1, 15);

    private final PromiseJudging judging;
    private final BusinessDate business;
    private final Nights nights;
    private final Jobs jobs;

    PromiseJob(PromiseJudging judging, BusinessDate business, Nights nights, Jobs jobs) {
        this.judging = judging;
        this.business = business;
        this.nights = nights;
        this.jobs = jobs;
    }

    @Override
    public String word() {
        return WORD;
    }

    @Override
    public String run(JobTask task) {
        return "{\"changed\":" + judging.run(business.today(), task) + "}";
    }

    @Scheduled(fixedDelay = 900_000, initialDelay = 900_000)
    void nightly() {
        if (nights.isDue(WORD, SUBJECT, NIGHT)) {
            jobs.ask(WORD, SUBJECT, "{}", "bulwark");
        }
    }
}
