package org.bulwark.server.warning;

import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.bulwark.screening.verification.Verification;
import org.bulwark.server.BulwarkProperties;
import org.bulwark.server.ServerRole;
import org.bulwark.server.access.UserRole;
import org.bulwark.server.desk.task.NewTask;
import org.bulwark.server.desk.task.TaskContent;
import org.bulwark.server.desk.task.TaskField;
import org.bulwark.server.desk.task.Tasks;
import org.bulwark.server.screening.TurnoverCheck;
import org.bulwark.server.web.Sent;
import org.bulwark.warning.response.FormField;
import org.bulwark.warning.response.Level;
import org.bulwark.warning.response.Playbooks;
import org.bulwark.warning.response.Step;
import org.bulwark.warning.response.Titles;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Runs the steps that alerts ask for. A step is done in the transaction of what comes of it: killed in between, it was not run and is run again;
 * of two processes one holds it and the other passes it over.
 */
@Component
class Responder {

    /** The word with which keys of tasks begin. */
    static final String WORD = "warning";

    private static final int AT_ONCE = 20;
    private static final Logger LOG = LoggerFactory.getLogger(Responder.class);

    private final Responses responses;
    private final Alerts alerts;
    private final PlaybookBook book;
    private final Tasks tasks;
    private final WatchList watchList;
    private final TurnoverCheck turnover;
    private final TransactionTemplate transaction;
    private final InstantSource clock;
    private final ZoneId bank;
    private final boolean works;

    Responder(
            Responses responses,
            Alerts alerts,
            PlaybookBook book,
            Tasks tasks,
            WatchList watchList,
            TurnoverCheck turnover,
            TransactionTemplate transaction,
            InstantSource clock,
            BulwarkProperties properties) {
        this.responses = responses;
        this.alerts = alerts;
        this.book = book;
        this.tasks = tasks;
        this.watchList = watchList;
        this.turnover = turnover;
        this.transaction = transaction;
        this.clock = clock;
        this.bank = properties.zone();
        this.works = properties.roles().contains(ServerRole.WARNING);
    }

    @Scheduled(fixedDelay = 500)
    void respond() {
        while (works && runNext()) {
            // until nothing waits
        }
    }

    /** Runs the next steps: false when none waits, or one failed and waits for later. */
    boolean runNext() {
        try {
            return run(AT_ONCE, new ArrayList<>());
        } catch (RuntimeException e) {
            return runOne(); // one of them fails: the others are not to wait for it
        }
    }

    private boolean runOne() {
        List<Responses.Waiting> held = new ArrayList<>();
        try {
            return run(1, held);
        } catch (RuntimeException e) {
            for (Responses.Waiting step : held) {
                LOG.warn("step {} of alert {} waits: {}", step.step(), step.alert(), e.toString());
                responses.later(step);
            }
            return !held.isEmpty();
        }
    }

    private boolean run(int most, List<Responses.Waiting> held) {
        return Boolean.TRUE.equals(transaction.execute(status -> {
            held.addAll(responses.next(most));
            held.forEach(this::run);
            return !held.isEmpty();
        }));
    }

    private void run(Responses.Waiting waiting) {
        AlertRow alert = alerts.find(waiting.alert()).orElseThrow();
        Optional<Playbooks.Asked> asked = book.playbooks().step(waiting.step());
        Optional<String> found = asked.flatMap(one -> switch (one.step()) {
            case Step.Verify verify -> verify(waiting, verify, alert);
            case Step.Watch watch -> {
                watchList.enter(alert, watch.days());
                yield Optional.empty();
            }
            case Step.Task task -> {
                tasks.open(task(waiting, task, alert));
                yield Optional.empty();
            }
        });
        responses.done(waiting, alert, asked.isPresent(), found);
    }

    /** What sources say of the turnover; what does not fit is for somebody to explain. */
    private Optional<String> verify(Responses.Waiting waiting, Step.Verify verify, AlertRow alert) {
        Optional<Verification> verified = Optional.ofNullable(
                turnover.of(List.of(alert.party()), clock.instant()).get(alert.party()));
        Verification.Outcome outcome = verified.map(Verification::outcome).orElse(Verification.Outcome.UNTOLD);
        if (outcome == Verification.Outcome.FALSIFIED || outcome == Verification.Outcome.UNCLEAR) {
            tasks.open(new NewTask(
                    key(waiting),
                    "explain",
                    alert.party(),
                    alert.branch(),
                    UserRole.RELATIONSHIP_MANAGER,
                    Optional.of(UserRole.OFFICER),
                    AlertPages.PATH + "/" + alert.id(),
                    TaskContent.of(),
                    false,
                    due(verify.days())));
        }
        return Optional.of(Sent.word(outcome));
    }

    private NewTask task(Responses.Waiting waiting, Step.Task task, AlertRow alert) {
        return new NewTask(
                key(waiting),
                Sent.word(task.what()),
                alert.party(),
                alert.branch(),
                role(task.level()),
                task.escalatesTo().map(Responder::role),
                AlertPages.PATH + "/" + alert.id(),
                new TaskContent(
                        task.title().all(),
                        List.of(),
                        task.script().<Map<String, String>>map(Titles::all).orElse(Map.of()),
                        task.form().stream().map(Responder::field).toList()),
                task.second(),
                due(task.days()));
    }

    private static TaskField field(FormField field) {
        return new TaskField(
                field.code(),
                TaskField.Kind.valueOf(field.kind().name()),
                field.title().all(),
                field.required());
    }

    private static UserRole role(Level level) {
        return UserRole.valueOf(level.name());
    }

    private LocalDate due(int days) {
        return book.calendar().plusWorkingDays(LocalDate.ofInstant(clock.instant(), bank), days);
    }

    private static String key(Responses.Waiting waiting) {
        return tasksOf(waiting.alert()) + waiting.step();
    }

    /** How the keys of the tasks of an alert begin. */
    static String tasksOf(UUID alert) {
        return WORD + "/" + alert + "/";
    }
}
