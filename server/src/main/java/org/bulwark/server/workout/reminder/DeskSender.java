package org.bulwark.server.workout.reminder;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.bulwark.server.access.UserRole;
import org.bulwark.server.desk.task.NewTask;
import org.bulwark.server.desk.task.TaskContent;
import org.bulwark.server.desk.task.Tasks;
import org.bulwark.workout.reminder.Channel;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Letters and calls are somebody's task: what to write or say stands on the reminder's page, to which it leads, because
 * a task is not sealed. */
@Component
class DeskSender implements Sender {

    private final Tasks tasks;
    private final TransactionTemplate transaction;

    DeskSender(Tasks tasks, TransactionTemplate transaction) {
        this.tasks = tasks;
        this.transaction = transaction;
    }

    @Override
    public Set<Channel> channels() {
        return Set.of(Channel.LETTER, Channel.CALL);
    }

    @Override
    public boolean isReady() {
        return true;
    }

    @Override
    public Delivery send(Outgoing outgoing) {
        ReminderRow row = outgoing.row();
        LocalDate due = row.plannedOn().plusDays(1);
        NewTask task = new NewTask(
                "workout/reminder/" + outgoing.name(),
                row.channel() == Channel.CALL ? "reminder-call" : "reminder-letter",
                row.party(),
                row.branch(),
                UserRole.RELATIONSHIP_MANAGER,
                Optional.of(UserRole.OFFICER),
                ReminderPages.PATH + "/" + row.id(),
                new TaskContent(Map.of(), List.of(row.dueOn().toString()), Map.of(), List.of()),
                false,
                due);
        transaction.executeWithoutResult(_ -> tasks.open(task));
        return new Delivery.Sent();
    }
}
