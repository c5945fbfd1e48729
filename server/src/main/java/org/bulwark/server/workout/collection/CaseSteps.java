package org.bulwark.server.workout.collection;

import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.bulwark.server.TimeOrderedId;
import org.bulwark.server.access.Caller;
import org.bulwark.server.contract.KeptLoan;
import org.bulwark.server.workout.Notes;
import org.bulwark.workout.collection.CollectionRules;
import org.bulwark.workout.collection.Playbook;
import org.bulwark.workout.collection.Strategy;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Keeps which steps of playbooks are over; what came of them is under the party's key. */
@Repository
class CaseSteps {

    private final JdbcClient database;
    private final Notes notes;
    private final InstantSource clock;

    CaseSteps(JdbcClient database, Notes notes, InstantSource clock) {
        this.database = database;
        this.notes = notes;
        this.clock = clock;
    }

    /** How a step ended. */
    enum End {
        /** It was done. */
        DONE,
        /** It was left out. */
        SKIPPED
    }

    /**
     * A step that is over.
     *
     * @param run in which run of the case
     * @param code which step
     * @param title what people called it
     * @param end how it ended
     * @param senderId what its sender calls it
     * @param note what came of it; nothing for who may not see it, and once the party was erased
     * @param on the business date
     * @param by who did it
     */
    record Over(
            int run,
            String code,
            String title,
            End end,
            String senderId,
            Optional<String> note,
            LocalDate on,
            String by) {}

    /** The next step of a strategy that began on a date; nothing when all are over. */
    static Optional<CaseRow.Next> next(
            CollectionRules rules, Strategy strategy, LocalDate begunOn, Set<String> over, KeptLoan loan) {
        return rules.playbook(strategy)
                .next(begunOn, over, loan.schedule().terms().due().days())
                .map(planned ->
                        new CaseRow.Next(planned.step().code(), planned.step().title(), planned.on()));
    }

    /** The codes of the steps of a run that are over. */
    Set<String> over(UUID id, int run) {
        return database.sql("select code from workout.collection_step where of_case = ? and run = ?")
                .params(id, run)
                .query((row, n) -> row.getString(1))
                .set();
    }

    /** All steps of a case that are over, the latest first. */
    List<Over> of(CaseRow row, Caller caller) {
        return database.sql("select * from workout.collection_step where of_case = ? order by id desc")
                .param(row.id())
                .query((found, n) -> new Over(
                        found.getInt("run"),
                        found.getString("code"),
                        found.getString("title"),
                        found.getString("state").equals("done") ? End.DONE : End.SKIPPED,
                        found.getString("sender_id"),
                        notes.read(
                                row.party(),
                                found.getBytes("note"),
                                context(found.getObject("id", UUID.class)),
                                caller),
                        found.getObject("ended_on", LocalDate.class),
                        found.getString("ended_by")))
                .list();
    }

    @Transactional(propagation = Propagation.MANDATORY)
    void end(CaseRow row, Playbook.Play step, End end, String senderId, String note, LocalDate on, Caller caller) {
        UUID id = TimeOrderedId.at(clock.instant());
        database.sql(
                        "insert into workout.collection_step (id, of_case, run, code, title, state, sender_id, note, ended_on,"
                                + " ended_by, at) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
                .params(id, row.id(), row.run().number(), step.code(), step.title())
                .params(end == End.DONE ? "done" : "skipped", senderId, notes.seal(row.party(), note, context(id)))
                .params(on, caller.login(), clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }

    private static String context(UUID id) {
        return "workout-step/" + id;
    }
}
