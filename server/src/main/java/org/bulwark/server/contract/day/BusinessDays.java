package org.bulwark.server.contract.day;

import java.time.InstantSource;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.bulwark.server.audit.AuditEntry;
import org.bulwark.server.audit.AuditTrail;
import org.bulwark.server.contract.BusinessDate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Keeps the business dates, and how far the close of each of them is. */
@Repository
class BusinessDays {

    private final JdbcClient database;
    private final BusinessDate business;
    private final AuditTrail audit;
    private final InstantSource clock;

    BusinessDays(JdbcClient database, BusinessDate business, AuditTrail audit, InstantSource clock) {
        this.database = database;
        this.business = business;
        this.audit = audit;
        this.clock = clock;
    }

    /** Opens the first day of a house, if there is none yet. */
    @Transactional
    void begin() {
        database.sql("insert into contract.business_day (date, state) select ?, 'open'"
                        + " where not exists (select from contract.business_day) on conflict do nothing")
                .param(business.onTheClock())
                .update();
    }

    /** A day, if it was ever opened. */
    Optional<BusinessDay> find(LocalDate date) {
        return database.sql("select * from contract.business_day where date = ?")
                .param(date)
                .query((row, n) -> BusinessDay.of(row))
                .optional();
    }

    /** The days that were opened, the last first. */
    List<BusinessDay> last(int most) {
        return database.sql("select * from contract.business_day order by date desc limit ?")
                .param(most)
                .query((row, n) -> BusinessDay.of(row))
                .list();
    }

    /** The first day whose close is not done: the open one, or one whose close was begun. */
    Optional<BusinessDay> next() {
        return database.sql("select * from contract.business_day where state <> 'closed' order by date limit 1")
                .query((row, n) -> BusinessDay.of(row))
                .optional();
    }

    /** The same, held for the transaction under way. */
    Optional<BusinessDay> hold(LocalDate date) {
        return database.sql("select * from contract.business_day where date = ? for update")
                .param(date)
                .query((row, n) -> BusinessDay.of(row))
                .optional();
    }

    /** Ends the bookings of a day and opens the next; bookings under way end first. A day that was cut off stays as it is. */
    @Transactional
    void cutOff(LocalDate date, String by) {
        int cut = database.sql("update contract.business_day set state = 'closing', closing_at = ?, closed_by = ?"
                        + " where date = ? and state = 'open'")
                .params(now(), by, date)
                .update();
        if (cut > 0) {
            database.sql("insert into contract.business_day (date, state) values (?, 'open')")
                    .param(date.plusDays(1))
                    .update();
            audit.record(AuditEntry.of(by, "contract/day-cut-off", subject(date)));
        }
    }

    /** What was done so far, in the order in which it was. */
    List<DayStep> steps(LocalDate date) {
        return database.sql("select * from contract.day_step where date = ? order by started_at, step")
                .param(date)
                .query((row, n) -> DayStep.of(row))
                .list();
    }

    /** Begins a step, or goes on with it. */
    @Transactional
    void begin(LocalDate date, String step) {
        database.sql("insert into contract.day_step (date, step, state, started_at) values (?, ?, 'running', ?)"
                        + " on conflict (date, step) do nothing")
                .params(date, step, now())
                .update();
    }

    /** Ends a step. */
    @Transactional
    void end(LocalDate date, String step, DayStep.State state, CloseStep.Done done) {
        database.sql("update contract.day_step set state = ?, ended_at = ?, looked = ?, found = ?"
                        + " where date = ? and step = ?")
                .params(state.word(), now(), done.looked(), done.found(), date, step)
                .update();
    }

    /** All steps of a day are done. */
    @Transactional
    void close(LocalDate date, String by) {
        int closed = database.sql("update contract.business_day set state = 'closed', closed_at = ?"
                        + " where date = ? and state = 'closing'")
                .params(now(), date)
                .update();
        if (closed > 0) {
            audit.record(AuditEntry.of(by, "contract/day-closed", subject(date)));
        }
    }

    static String subject(LocalDate date) {
        return "day:" + date;
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
