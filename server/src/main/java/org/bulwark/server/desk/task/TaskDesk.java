package org.bulwark.server.desk.task;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.bulwark.basics.ProblemException;
import org.bulwark.server.access.Caller;
import org.bulwark.server.access.account.Account;
import org.bulwark.server.access.account.Accounts;
import org.bulwark.server.audit.AuditEntry;
import org.bulwark.server.audit.AuditTrail;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What people do with tasks of their branches and level. Each act is one transaction with its entry in the audit log. */
@Service
class TaskDesk {

    private final Tasks tasks;
    private final List<TaskEnd> ends;
    private final Accounts accounts;
    private final AuditTrail audit;

    TaskDesk(Tasks tasks, List<TaskEnd> ends, Accounts accounts, AuditTrail audit) {
        this.tasks = tasks;
        this.ends = List.copyOf(ends);
        this.accounts = accounts;
        this.audit = audit;
    }

    /** One task: {@link TaskProblem#TASK_UNKNOWN} also for one of another branch. */
    TaskRow row(UUID id, Caller caller) {
        return tasks.find(id).filter(row -> caller.sees(row.branch())).orElseThrow(TaskDesk::unknown);
    }

    private static ProblemException unknown() {
        return TaskProblem.TASK_UNKNOWN.with("There is no such task.", "Look at the list of tasks.");
    }

    /** A task with what was found so far. */
    record Opened(TaskRow row, Optional<TaskAnswer> answer) {}

    /** Opens a task; that somebody read what was found is in the log. */
    @Transactional
    Opened open(TaskRow row, Caller caller) {
        audit.record(AuditEntry.of(caller.login(), "desk/task-read", Tasks.subject(row.id())));
        return new Opened(row, tasks.answer(row));
    }

    /** A task that stands so, held for the transaction under way, and which the caller may do something with. */
    TaskRow held(UUID id, TaskState wanted, Caller caller) {
        TaskRow row =
                tasks.hold(id).filter(found -> caller.sees(found.branch())).orElseThrow(TaskDesk::unknown);
        if (row.state() != wanted) {
            throw TaskProblem.TASK_ENDED.with(
                    "The task " + row.name() + " is " + row.state().word() + ".", "Look at it again.");
        }
        if (!Levels.reaches(caller.roles(), row.role())) {
            throw TaskProblem.TASK_LEVEL.with(
                    "The task " + row.name() + " is for the level " + row.level() + ".",
                    "Leave it to somebody of that level or above.");
        }
        return row;
    }

    /** The caller takes a task on. */
    @Transactional
    TaskRow take(UUID id, Caller caller) {
        return assign(id, caller.login(), caller);
    }

    /**
     * Gives an open task to somebody.
     *
     * @param login to whom: of its level or above, and of its branch
     */
    @Transactional
    TaskRow assign(UUID id, String login, Caller caller) {
        TaskRow row = held(id, TaskState.OPEN, caller);
        if (!login.equals(caller.login())
                && accounts.find(login).filter(one -> canDo(one, row)).isEmpty()) {
            throw TaskProblem.TASK_OWNER_INVALID.with(
                    "It cannot be given to '" + login + "'.",
                    "Choose somebody of the branch " + row.branch() + " and of the level " + row.level()
                            + " or above.");
        }
        tasks.assign(id, login);
        audit.record(AuditEntry.of(caller.login(), "desk/task-assigned", Tasks.subject(id))
                .with("to", login));
        return row(id, caller);
    }

    private static boolean canDo(Account account, TaskRow row) {
        boolean wholeBank =
                account.branches().isEmpty() && account.roles().stream().anyMatch(role -> role.reachesWholeBank());
        boolean branch = wholeBank || account.branches().contains(row.branch());
        return account.active() && branch && Levels.reaches(account.roles(), row.role());
    }

    /** The caller gives a task back to whoever comes. */
    @Transactional
    TaskRow giveBack(UUID id, Caller caller) {
        held(id, TaskState.OPEN, caller);
        tasks.assign(id, null);
        audit.record(AuditEntry.of(caller.login(), "desk/task-given-back", Tasks.subject(id)));
        return row(id, caller);
    }

    /**
     * Says what was found. A task for which two people are needed waits for the second one.
     *
     * @param found in 10 to 2,000 characters
     * @param values of the form
     */
    @Transactional
    TaskRow answer(UUID id, String found, Map<String, String> values, Caller caller) {
        TaskRow row = held(id, TaskState.OPEN, caller);
        TaskAnswer answer = TaskForm.read(row.content(), found, values);
        if (row.second()) {
            tasks.answered(row, answer, TaskState.ANSWERED, caller.login(), null);
            audit.record(AuditEntry.of(caller.login(), "desk/task-answered", Tasks.subject(id)));
        } else {
            done(row, answer, caller.login(), null, caller);
        }
        return row(id, caller);
    }

    /** A second person agrees to what was found. */
    @Transactional
    TaskRow agree(UUID id, Caller caller) {
        TaskRow row = second(id, caller);
        TaskAnswer answer = tasks.answer(row).orElseThrow(TaskDesk::unknown);
        done(row, answer, row.answeredBy().orElseThrow(), caller.login(), caller);
        return row(id, caller);
    }

    /** A second person sends it back, and says why in 10 to 2,000 characters. */
    @Transactional
    TaskRow sendBack(UUID id, String why, Caller caller) {
        TaskRow row = second(id, caller);
        TaskAnswer answer = tasks.answer(row).orElseThrow(TaskDesk::unknown);
        tasks.answered(row, answer.sentBack(TaskForm.words(why)), TaskState.OPEN, null, null);
        audit.record(AuditEntry.of(caller.login(), "desk/task-sent-back", Tasks.subject(id)));
        return row(id, caller);
    }

    private TaskRow second(UUID id, Caller caller) {
        TaskRow row = held(id, TaskState.ANSWERED, caller);
        if (row.answeredBy().filter(caller.login()::equals).isPresent()) {
            throw TaskProblem.TASK_SECOND_PERSON.with(
                    "You answered this yourself; a second person agrees to it.", "Ask a colleague to look at it.");
        }
        return row;
    }

    private void done(
            TaskRow row,
            TaskAnswer answer,
            String answeredBy,
            @org.jspecify.annotations.Nullable String agreedBy,
            Caller caller) {
        tasks.answered(row, answer, TaskState.DONE, answeredBy, agreedBy);
        audit.record(AuditEntry.of(caller.login(), "desk/task-done", Tasks.subject(row.id()))
                .with("kind", row.kind()));
        TaskRow after = row(row.id(), caller);
        ends.stream()
                .filter(end -> row.key().startsWith(end.word() + "/"))
                .forEach(end -> end.done(after, answer, caller.login()));
    }
}
