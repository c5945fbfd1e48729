package org.bulwark.server.workout.reminder;

import java.time.LocalDate;
import org.bulwark.basics.Progress;
import org.bulwark.server.contract.day.CloseStep;
import org.springframework.stereotype.Component;

/** Plans the reminders of the business date that begins when a day is closed; done again it plans nothing twice. */
@Component
class RemindersStep implements CloseStep {

    private final ReminderPlanning planning;

    RemindersStep(ReminderPlanning planning) {
        this.planning = planning;
    }

    @Override
    public String word() {
        return "reminders";
    }

    @Override
    public Place place() {
        return Place.WORKOUT;
    }

    /** A day that was missed has no reminders any more. */
    @Override
    public boolean isForEveryDay() {
        return false;
    }

    @Override
    public Done run(LocalDate day, Progress progress) {
        long planned = planning.run(day.plusDays(1), progress);
        return new Done(planned, planned);
    }
}
