package org.bulwark.server.warning;

import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import org.bulwark.basics.Progress;
import org.bulwark.server.contract.day.CloseStep;
import org.bulwark.server.data.AllParties;
import org.bulwark.server.data.intake.EventLog;
import org.bulwark.server.jobs.JobKind;
import org.bulwark.server.jobs.JobTask;
import org.springframework.stereotype.Component;

/**
 * Looks at all parties: when a day is closed, because silence says something too, and when the rules have changed. One that is killed begins
 * again, and says nothing twice.
 */
@Component
class LookJob implements JobKind {

    static final String WORD = "warning-look";
    static final String SUBJECT = "warning:all";

    private static final int AT_ONCE = 200;

    private final PartyLooks looks;
    private final EventLog events;
    private final AllParties parties;
    private final InstantSource clock;

    LookJob(PartyLooks looks, EventLog events, AllParties parties, InstantSource clock) {
        this.looks = looks;
        this.events = events;
        this.parties = parties;
        this.clock = clock;
    }

    @Override
    public String word() {
        return WORD;
    }

    @Override
    public String run(JobTask task) {
        CloseStep.Done done = look(task);
        return "{\"parties\":" + done.looked() + ",\"alerts\":" + done.found() + "}";
    }

    CloseStep.Done look(Progress progress) {
        long total = parties.count();
        UUID last = AllParties.BEFORE;
        long done = 0;
        long said = 0;
        while (true) {
            progress.at("looking at parties", done, Math.max(total, done));
            List<UUID> next = parties.next(last, AT_ONCE);
            if (next.isEmpty()) {
                return new CloseStep.Done(done, said);
            }
            EventLog.Moment moment = events.moment(clock.instant());
            said += looks.look(next, moment);
            done += next.size();
            last = next.getLast();
        }
    }
}
