package org.bulwark.server.workout.reminder;

import java.time.LocalTime;
import org.bulwark.server.contract.BusinessDate;
import org.bulwark.server.jobs.JobKind;
import org.bulwark.server.jobs.JobTask;
import org.bulwark.server.jobs.Jobs;
import org.bulwark.server.jobs.Nights;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Plans the reminders of each business date soon after it begins; one that is killed begins again and plans nothing twice. */
@Component
class ReminderJob implements JobKind {

    static final String WORD = "workout-reminders";
    private static final String SUBJECT = "workout:reminders";
    private static final LocalTime NIGHT = LocalTime.of(1, 0);

    private final ReminderPlanning planning;
    private final BusinessDate business;
    private final Nights nights;
    private final Jobs jobs;

    ReminderJob(ReminderPlanning planning, BusinessDate business, Nights nights, Jobs jobs) {
        this.planning = planning;
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
        return "{\"planned\":" + planning.run(business.today(), task) + "}";
    }

    @Scheduled(fixedDelay = 900_000, initialDelay = 900_000)
    void nightly() {
        if (nights.isDue(WORD, SUBJECT, NIGHT)) {
            jobs.ask(WORD, SUBJECT, "{}", "bulwark");
        }
    }
}
