package org.bulwark.server.desk.task;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.bulwark.server.TimeOrderedId;
import org.bulwark.server.access.UserRole;
import org.bulwark.server.access.vault.PersonalVault;
import org.bulwark.server.audit.AuditEntry;
import org.bulwark.server.audit.AuditTrail;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Keeps tasks; what was found is under the key of the party. */
@Repository
public class Tasks {

    static final String ROWS = "select t.*, p.label from desk.task t join data.party p on p.id = t.party";
    private static final String ACTOR = "bulwark";

    private final JdbcClient database;
    private final PersonalVault vault;
    private final AuditTrail audit;
    private final InstantSource clock;

    Tasks(JdbcClient database, PersonalVault vault, AuditTrail audit, InstantSource clock) {
        this.database = database;
        this.vault = vault;
        this.audit = audit;
        this.clock = clock;
    }

    /** What the audit log calls a task. */
    static String subject(UUID task) {
        return "task:" + task;
    }

    /**
     * Asks for a task, in the transaction under way.
     *
     * @return whether it is new: one of the same key is left as it is
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean open(NewTask task) {
        if (!Levels.has(task.role())
                || task.escalatesTo().filter(role -> !Levels.has(role)).isPresent()) {
            throw new IllegalArgumentException("nobody of " + task.role() + " does tasks");
        }
        Instant now = clock.instant();
        UUID id = TimeOrderedId.at(now);
        int made = database.sql("""
                        insert into desk.task (id, key, kind, party, branch, role, escalates_to, link, content, second, due_on, state,
                            opened_at, changed_at)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?::jsonb, ?, ?, 'open', ?, ?) on conflict (key) do nothing
                        """)
                .params(id, task.key(), task.kind(), task.party(), task.branch())
                .param(task.role().name())
                .param(task.escalatesTo().map(UserRole::name).orElse(null))
                .params(task.link(), TaskTree.write(task.content()), task.second(), task.due(), at(now), at(now))
                .update();
        if (made > 0) {
            audit.record(AuditEntry.of(ACTOR, "desk/task-opened", subject(id)).with("kind", task.kind()));
        }
        return made > 0;
    }

    /** Ends tasks that nobody needs any more: those whose keys begin so. Those that are done stay. */
    @Transactional(propagation = Propagation.MANDATORY)
    public int drop(String prefix) {
        List<UUID> gone = database.sql("update desk.task set state = 'dropped', changed_at = ?"
                        + " where starts_with(key, ?) and state in ('open', 'answered') returning id")
                .params(at(clock.instant()), prefix)
                .query((row, n) -> row.getObject(1, UUID.class))
                .list();
        gone.forEach(id -> audit.record(AuditEntry.of(ACTOR, "desk/task-dropped", subject(id))));
        return gone.size();
    }

    /** The tasks whose keys begin so, the earliest first. */
    public List<TaskRow> of(String prefix) {
        return database.sql(ROWS + " where starts_with(t.key, ?) order by t.opened_at, t.id")
                .param(prefix)
                .query((row, n) -> TaskRow.of(row))
                .list();
    }

    Optional<TaskRow> find(UUID id) {
        return database.sql(ROWS + " where t.id = ?")
                .param(id)
                .query((row, n) -> TaskRow.of(row))
                .optional();
    }

    /** The same, held for the transaction under way. */
    @Transactional(propagation = Propagation.MANDATORY)
    Optional<TaskRow> hold(UUID id) {
        return database.sql(ROWS + " where t.id = ? for update of t")
                .param(id)
                .query((row, n) -> TaskRow.of(row))
                .optional();
    }

    /** What was found; nothing while nothing was, or once the party was erased. */
    Optional<TaskAnswer> answer(TaskRow row) {
        return database.sql("select answer from desk.task where id = ? and answer is not null")
                .param(row.id())
                .query((found, n) -> found.getBytes(1))
                .optional()
                .flatMap(bytes -> vault.find(row.party(), bytes, context(row.id())))
                .map(TaskTree::answer);
    }

    /** Gives a task to somebody, or to nobody. */
    @Transactional(propagation = Propagation.MANDATORY)
    void assign(UUID id, @Nullable String owner) {
        database.sql("update desk.task set owner = ? where id = ?")
                .params(Arrays.asList(owner, id))
                .update();
    }

    /** Keeps what was found, and where the task stands by it. */
    @Transactional(propagation = Propagation.MANDATORY)
    void answered(
            TaskRow row, TaskAnswer answer, TaskState state, @Nullable String answeredBy, @Nullable String agreedBy) {
        database.sql(
                        "update desk.task set state = ?, changed_at = ?, answer = ?, answered_by = ?, agreed_by = ? where id = ?")
                .param(state.word())
                .param(at(clock.instant()))
                .param(vault.seal(row.party(), TaskTree.write(answer), context(row.id())))
                .param(answeredBy)
                .param(agreedBy)
                .param(row.id())
                .update();
    }

    /** Hands tasks that were missed to the level above, each once. */
    @Transactional
    public int escalate(LocalDate today) {
        List<UUID> missed = database.sql(
                        "update desk.task set role = escalates_to, owner = null, escalated_at = ?, changed_at = ?"
                                + " where state = 'open' and due_on < ? and escalates_to is not null and escalated_at is null returning id")
                .params(at(clock.instant()), at(clock.instant()), today)
                .query((row, n) -> row.getObject(1, UUID.class))
                .list();
        missed.forEach(id -> audit.record(AuditEntry.of(ACTOR, "desk/task-escalated", subject(id))));
        return missed.size();
    }

    private static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    private static String context(UUID task) {
        return "task/" + task;
    }
}
