package org.bulwark.server.contract.day;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.bulwark.basics.Progress;
import org.bulwark.server.contract.BusinessDate;
import org.bulwark.server.jobs.JobKind;
import org.bulwark.server.jobs.JobTask;
import org.springframework.stereotype.Component;

/** Closes a day: cuts its bookings off, and does what steps are left. One that is killed goes on with the step it was at. */
@Component
class CloseJob implements JobKind {

    static final String WORD = "close-of-day";

    private final BusinessDays days;
    private final BusinessDate business;
    private final List<CloseStep> steps;
    private final CloseRequests requests;

    CloseJob(BusinessDays days, BusinessDate business, List<CloseStep> steps, CloseRequests requests) {
        this.days = days;
        this.business = business;
        this.steps = steps.stream()
                .sorted(Comparator.comparing(CloseStep::place).thenComparing(CloseStep::word))
                .toList();
        this.requests = requests;
    }

    /** The words of all steps, in their order. */
    List<String> words() {
        return steps.stream().map(CloseStep::word).toList();
    }

    @Override
    public String word() {
        return WORD;
    }

    @Override
    public String run(JobTask task) {
        CloseRequests.Asked asked = requests.read(task.parameters());
        close(asked.day(), asked.by(), task);
        return "{\"day\":\"" + asked.day() + "\"}";
    }

    void close(LocalDate day, String by, Progress progress) {
        days.cutOff(day, by);
        Set<String> over = days.steps(day).stream()
                .filter(step -> step.state() != DayStep.State.RUNNING)
                .map(DayStep::step)
                .collect(Collectors.toSet());
        boolean isLast = !day.plusDays(1).isBefore(business.onTheClock());
        for (CloseStep step : steps) {
            if (!over.contains(step.word())) {
                days.begin(day, step.word());
                if (isLast || step.isForEveryDay()) {
                    days.end(
                            day,
                            step.word(),
                            DayStep.State.DONE,
                            step.run(day, (_, done, total) -> progress.at(step.word(), done, total)));
                } else {
                    days.end(day, step.word(), DayStep.State.LEFT_OUT, new CloseStep.Done(0, 0));
                }
            }
        }
        days.close(day, by);
    }
}
