package org.bulwark.server.indicator;

import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.bulwark.indicator.fold.FoldPlan;
import org.bulwark.indicator.fold.PartyState;
import org.bulwark.server.audit.AuditEntry;
import org.bulwark.server.audit.AuditTrail;
import org.bulwark.server.data.intake.EventLog;
import org.bulwark.server.database.AfterCommit;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Builds the states of an edition anew from all events, party by party, so that each is written once; nobody reads them before all are
 * there. Then lets the edition answer, in one transaction.
 */
@Repository
class StateBuilder {

    private final JdbcClient database;
    private final EventLog events;
    private final States states;
    private final CatalogueBook book;
    private final AuditTrail audit;
    private final InstantSource clock;

    StateBuilder(
            JdbcClient database,
            EventLog events,
            States states,
            CatalogueBook book,
            AuditTrail audit,
            InstantSource clock) {
        this.database = database;
        this.events = events;
        this.states = states;
        this.book = book;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * How far building is.
     *
     * @param to the place up to which events are folded
     * @param last the last party or series that is done, by id
     * @param done how many are done
     */
    record Building(long to, Optional<UUID> last, long done) {}

    /** Begins to build, or goes on; nothing when the states of the edition are complete. */
    @Transactional
    Optional<Building> begin(Edition edition) {
        String plan = edition.planId();
        int fresh = database.sql("insert into indicator.folded (plan, through) values (?, null) on conflict do nothing")
                .param(plan)
                .update();
        boolean left = fresh == 0
                && database.sql("select 1 from indicator.folded where plan = ? and through is null"
                                + " and building_to is null for update")
                        .param(plan)
                        .query(Integer.class)
                        .optional()
                        .isPresent();
        if (left) { // it answered once, and then another did
            database.sql("delete from indicator.state where plan = ?")
                    .param(plan)
                    .update();
        }
        if (fresh > 0 || left) {
            database.sql(
                            "update indicator.folded set building_to = ?, last_subject = null, subjects = 0 where plan = ?")
                    .params(events.end(), plan)
                    .update();
        }
        return standing(edition);
    }

    private Optional<Building> standing(Edition edition) {
        return database.sql("select building_to, last_subject, subjects from indicator.folded"
                        + " where plan = ? and through is null and building_to is not null")
                .param(edition.planId())
                .query((row, n) ->
                        new Building(row.getLong(1), Optional.ofNullable(row.getObject(2, UUID.class)), row.getLong(3)))
                .optional();
    }

    /**
     * Builds the states of the next parties and series, in one transaction.
     *
     * @return how far it is then; nothing when there are no more
     */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    Optional<Building> buildOn(Building at, int most, Edition edition) {
        List<UUID> next = events.subjects(at.last, most);
        if (next.isEmpty()) {
            return Optional.empty();
        }
        int moved = database.sql("update indicator.folded set last_subject = ?, subjects = subjects + ?"
                        + " where plan = ? and through is null and last_subject is not distinct from ?")
                .params(next.getLast(), next.size(), edition.planId())
                .param(at.last.orElse(null))
                .update();
        if (moved == 0) { // another process went on with it
            return standing(edition);
        }
        FoldPlan plan = edition.plan();
        Map<UUID, PartyState> built = new HashMap<>();
        Map<UUID, Set<String>> touched = new HashMap<>();
        for (UUID subject : next) {
            PartyState state = plan.empty();
            for (EventLog.Placed placed : events.of(subject, 0, edition::schema)) {
                String source = placed.event().source();
                if (placed.seq() <= at.to && plan.place(source).isPresent()) {
                    plan.fold(placed.event(), state);
                    touched.computeIfAbsent(subject, _ -> new HashSet<>()).add(source);
                }
            }
            built.put(subject, state);
        }
        states.write(built, touched, edition);
        return Optional.of(new Building(at.to, Optional.of(next.getLast()), at.done + next.size()));
    }

    /** All is built: from now on its states are folded on as events come. */
    @Transactional
    void end(Edition edition) {
        database.sql("update indicator.folded set through = building_to, building_to = null"
                        + " where plan = ? and through is null and building_to is not null")
                .param(edition.planId())
                .update();
    }

    /** Lets an edition answer from now on. Of other plans nothing that is kept is read any more. */
    @Transactional
    void answer(Edition edition, String by) {
        String parts = CatalogueBook.text(edition.parts());
        database.sql(
                        "insert into indicator.serving (parts, plan, switched_at) values (?, ?, ?) on conflict (one)"
                                + " do update set parts = excluded.parts, plan = excluded.plan, switched_at = excluded.switched_at")
                .params(parts, edition.planId(), clock.instant().atOffset(ZoneOffset.UTC))
                .update();
        database.sql("update indicator.folded set through = null, building_to = null where plan <> ?")
                .param(edition.planId())
                .update();
        audit.record(AuditEntry.of(by, "indicator/catalogue-answers", "catalogue:" + edition.id())
                .with("parts", parts));
        AfterCommit.run(book::lookAgain);
    }

    /** Lets some thousand kept states of other plans go; answers whether there were any. */
    @Transactional
    boolean forgetOthers(Edition edition) {
        return database.sql("delete from indicator.state where ctid in"
                                + " (select ctid from indicator.state where plan <> ? limit 5000)")
                        .param(edition.planId())
                        .update()
                > 0;
    }
}
