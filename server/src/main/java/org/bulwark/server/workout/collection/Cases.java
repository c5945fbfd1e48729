package org.bulwark.server.workout.collection;

import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.bulwark.server.TimeOrderedId;
import org.bulwark.server.contract.KeptLoan;
import org.bulwark.workout.collection.CollectionFinding;
import org.bulwark.workout.collection.Strategy;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Keeps cases. Who writes holds the facility, so that a facility has one open case at most. */
@Repository
class Cases {

    private final JdbcClient database;
    private final InstantSource clock;

    Cases(JdbcClient database, InstantSource clock) {
        this.database = database;
        this.clock = clock;
    }

    Optional<CaseRow> find(UUID id) {
        return one("where c.id = ?", id);
    }

    /** The open case of a facility. */
    Optional<CaseRow> openOf(UUID facility) {
        return one("where c.facility = ? and c.closed_on is null", facility);
    }

    private Optional<CaseRow> one(String where, UUID id) {
        return database.sql(CaseRow.ROWS + where)
                .param(id)
                .query((row, n) -> CaseRow.of(row))
                .optional();
    }

    /** The cases of a facility, the latest first. */
    List<CaseRow> ofFacility(UUID facility) {
        return database.sql(CaseRow.ROWS + "where c.facility = ? order by c.opened_on desc, c.id desc")
                .param(facility)
                .query((row, n) -> CaseRow.of(row))
                .list();
    }

    /** Which facilities of a party have an open case. */
    Set<UUID> openOfParty(UUID party) {
        return database.sql("select facility from workout.collection_case where party = ? and closed_on is null")
                .param(party)
                .query((row, n) -> row.getObject(1, UUID.class))
                .set();
    }

    /** The facilities of open cases that were not scored on a date yet, after one of them, in order. */
    List<UUID> unscored(LocalDate day, UUID after, int most) {
        return database.sql("select facility from workout.collection_case"
                        + " where closed_on is null and scored_on < ? and facility > ? order by 1 limit ?")
                .params(day, after, most)
                .query((row, n) -> row.getObject(1, UUID.class))
                .list();
    }

    /** Opens a case with its first run. */
    @Transactional(propagation = Propagation.MANDATORY)
    UUID open(KeptLoan loan, CaseRow.Scored scored, Optional<CaseRow.Next> next) {
        UUID id = TimeOrderedId.at(clock.instant());
        CollectionFinding finding = scored.finding();
        database.sql("""
                        insert into workout.collection_case (id, facility, party, branch, currency, opened_on, scored_on,
                            days_past_due, past_due, exposure, score, point_rows, run, strategy, strategy_row, hardness,
                            begun_on, next_step, next_title, next_on)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 1, ?, ?, ?, ?, ?, ?, ?)
                        """)
                .params(
                        id,
                        loan.facility().id(),
                        loan.facility().party(),
                        loan.facility().branch())
                .params(scored.pastDue().currency().getCurrencyCode(), scored.on(), scored.on(), scored.days())
                .params(scored.pastDue().minor(), scored.exposure().minor(), finding.score(), rows(finding))
                .params(finding.strategy().word(), finding.row(), hardness(finding.strategy()), scored.on())
                .params(next(next))
                .update();
        run(id, 1, scored);
        return id;
    }

    private static String[] rows(CollectionFinding finding) {
        return finding.pointRows().toArray(String[]::new);
    }

    private static int hardness(Strategy strategy) {
        return List.of(Strategy.values()).indexOf(strategy);
    }

    private static List<@Nullable Object> next(Optional<CaseRow.Next> next) {
        return Arrays.asList(
                next.map(CaseRow.Next::code).orElse(null),
                next.map(CaseRow.Next::title).orElse(null),
                next.map(CaseRow.Next::on).orElse(null));
    }

    private void run(UUID id, int number, CaseRow.Scored scored) {
        CollectionFinding finding = scored.finding();
        database.sql("insert into workout.collection_run (of_case, run, strategy, strategy_row, score, point_rows,"
                        + " days_past_due, past_due, begun_on, at) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
                .params(id, number, finding.strategy().word(), finding.row(), finding.score(), rows(finding))
                .params(scored.days(), scored.pastDue().minor(), scored.on())
                .param(clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }

    /** Keeps how a case was scored; another run than before begins with it. */
    @Transactional(propagation = Propagation.MANDATORY)
    void scored(UUID id, CaseRow.Scored scored, CaseRow.Run run, Optional<CaseRow.Next> next) {
        CollectionFinding finding = scored.finding();
        int before = database.sql("select run from workout.collection_case where id = ?")
                .param(id)
                .query(Integer.class)
                .single();
        if (before != run.number()) {
            run(id, run.number(), scored);
        }
        database.sql("""
                        update workout.collection_case set scored_on = ?, days_past_due = ?, past_due = ?, exposure = ?, score = ?,
                            point_rows = ?, strategy = ?, strategy_row = ?, hardness = ?, run = ?, begun_on = ?, next_step = ?,
                            next_title = ?, next_on = ? where id = ?
                        """)
                .params(
                        scored.on(),
                        scored.days(),
                        scored.pastDue().minor(),
                        scored.exposure().minor())
                .params(finding.score(), rows(finding), finding.strategy().word(), finding.row())
                .params(hardness(finding.strategy()), run.number(), run.begunOn())
                .params(next(next))
                .param(id)
                .update();
    }

    /** The next step is another one. */
    @Transactional(propagation = Propagation.MANDATORY)
    void next(UUID id, Optional<CaseRow.Next> next) {
        database.sql("update workout.collection_case set next_step = ?, next_title = ?, next_on = ? where id = ?")
                .params(next(next))
                .param(id)
                .update();
    }

    @Transactional(propagation = Propagation.MANDATORY)
    void close(UUID id, LocalDate on, String why) {
        database.sql(
                        "update workout.collection_case set closed_on = ?, closed_why = ?, scored_on = ?, days_past_due = 0,"
                                + " past_due = 0, next_step = null, next_title = null, next_on = null where id = ?")
                .params(on, why, on, id)
                .update();
    }

    @Transactional(propagation = Propagation.MANDATORY)
    void give(UUID id, @Nullable String owner) {
        database.sql("update workout.collection_case set owner = ? where id = ?")
                .params(Arrays.asList(owner, id))
                .update();
    }
}
