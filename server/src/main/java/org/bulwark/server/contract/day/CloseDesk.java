package org.bulwark.server.contract.day;

import java.time.LocalDate;
import java.util.Optional;
import org.bulwark.server.contract.BusinessDate;
import org.bulwark.server.jobs.Job;
import org.bulwark.server.jobs.Jobs;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Asks for the close of a day. */
@Service
class CloseDesk {

    private final BusinessDays days;
    private final BusinessDate business;
    private final Jobs jobs;
    private final CloseRequests requests;

    CloseDesk(BusinessDays days, BusinessDate business, Jobs jobs, CloseRequests requests) {
        this.days = days;
        this.business = business;
        this.jobs = jobs;
        this.requests = requests;
    }

    /** A day: {@link DayProblem#DAY_UNKNOWN}. */
    BusinessDay day(LocalDate date) {
        return days.find(date).orElseThrow(CloseDesk::unknown);
    }

    static RuntimeException unknown() {
        return DayProblem.DAY_UNKNOWN.with("This business date was never opened.", "Look at the list of days.");
    }

    /**
     * Has a day closed: the work under way if somebody asked before, and the last work if it is closed already.
     *
     * @param by the login of whoever asks
     * @throws org.bulwark.basics.ProblemException {@link DayProblem}
     */
    @Transactional
    Job close(LocalDate date, String by) {
        BusinessDay day = days.hold(date).orElseThrow(CloseDesk::unknown);
        if (date.isAfter(business.onTheClock())) {
            throw DayProblem.DAY_AHEAD.with(date + " has not come yet.", "Close it on its day at the earliest.");
        }
        days.next().map(BusinessDay::date).filter(date::isAfter).ifPresent(first -> {
            throw DayProblem.EARLIER_DAY_OPEN.with(first + " is not closed yet.", "Close that day first.");
        });
        Optional<Job> last = last(date);
        boolean stays = day.state() == BusinessDay.State.CLOSED
                || last.map(Job::status).filter(status -> !status.isOver()).isPresent();
        return last.filter(_ -> stays)
                .orElseGet(() -> jobs.ask(
                        CloseJob.WORD,
                        BusinessDays.subject(date),
                        requests.text(new CloseRequests.Asked(date, by)),
                        by));
    }

    /** The day that can be closed now: the first that is not, if it has come and nobody is at it. */
    Optional<LocalDate> closable() {
        return days.next()
                .map(BusinessDay::date)
                .filter(date -> !date.isAfter(business.onTheClock()))
                .filter(date -> last(date).stream().allMatch(one -> one.status().isOver()));
    }

    /** The last work on the close of a day. */
    Optional<Job> last(LocalDate date) {
        return jobs.about(CloseJob.WORD, BusinessDays.subject(date), 1).stream().findFirst();
    }
}
