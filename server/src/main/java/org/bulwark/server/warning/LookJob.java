package org.bulwark.server.warning;

import java.time.InstantSource;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
import org.bulwark.server.data.AllParties;
import org.bulwark.server.data.intake.EventLog;
import org.bulwark.server.jobs.JobKind;
import org.bulwark.server.jobs.JobTask;
import org.bulwark.server.jobs.Jobs;
import org.bulwark.server.jobs.Nights;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Looks at all parties: every night on the bank's clocks, because silence says something too, and when the rules have changed. One that is
 * killed begins again, and says nothing twice.
 */
@Component
class LookJob implements JobKind {

    static final String WORD = "warning-look";
    static final String SUBJECT = "warning:all";

    private static final int AT_ONCE = 200;
    private static final LocalTime NIGHT = LocalTime.of(3, 0);

    private final PartyLooks looks;
    private final EventLog events;
    private final Jobs jobs;
    private final AllParties parties;
    private final Nights nights;
    private final InstantSource clock;

    LookJob(PartyLooks looks, EventLog events, Jobs jobs, AllParties parties, Nights nights, InstantSource clock) {
        this.looks = looks;
        this.events = events;
        this.jobs = jobs;
        this.parties = parties;
        this.nights = nights;
        this.clock = clock;
    }

    @Override
    public String word() {
        return WORD;
    }

    @Override
    public String run(JobTask task) {
        long total = parties.count();
        UUID last = AllParties.BEFORE;
        long done = 0;
        long said = 0;
        while (true) {
            task.at("looking at parties", done, Math.max(total, done));
            List<UUID> next = parties.next(last, AT_ONCE);
            if (next.isEmpty()) {
                return "{\"parties\":" + done + ",\"alerts\":" + said + "}";
            }
            EventLog.Moment moment = events.moment(clock.instant());
            said += looks.look(next, moment);
            done += next.size();
            last = next.getLast();
        }
    }

    /** Every quarter of an hour: asks for a look where nobody has since it was three at night; so in a new house too, whatever the hour. */
    @Scheduled(fixedDelay = 900_000, initialDelay = 900_000)
    void nightly() {
        if (nights.isDue(WORD, SUBJECT, NIGHT)) {
            jobs.ask(WORD, SUBJECT, "{}", "bulwark");
        }
    }
}
