package org.bulwark.server.contract.day;

import java.time.LocalDate;
import org.bulwark.basics.Progress;
import org.bulwark.server.desk.task.Tasks;
import org.springframework.stereotype.Component;

/** Tasks that were due on the day and are not done go up a level. */
@Component
class TasksStep implements CloseStep {

    private final Tasks tasks;

    TasksStep(Tasks tasks) {
        this.tasks = tasks;
    }

    @Override
    public String word() {
        return "tasks";
    }

    @Override
    public Place place() {
        return Place.TASKS;
    }

    @Override
    public Done run(LocalDate day, Progress progress) {
        progress.at("tasks", 0, 0);
        long missed = tasks.escalate(day.plusDays(1));
        return new Done(missed, missed);
    }
}
