package org.bulwark.server.workout.classification;

import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Keeps how debts stand now, for lists. */
@Repository
class ClassStates {

    private final JdbcClient database;

    ClassStates(JdbcClient database) {
        this.database = database;
    }

    /** Keeps how a debt stands. */
    @Transactional(propagation = Propagation.MANDATORY)
    void keep(ClassRow row) {
        database.sql("""
                        insert into workout.class_state (facility, party, branch, currency, owed, days_past_due, risk_class,
                            found_class, stage, pending, looked_on)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                        on conflict (facility) do update set branch = excluded.branch, owed = excluded.owed,
                            days_past_due = excluded.days_past_due, risk_class = excluded.risk_class,
                            found_class = excluded.found_class, stage = excluded.stage, pending = excluded.pending,
                            looked_on = excluded.looked_on
                        """)
                .params(row.facility(), row.party(), row.branch())
                .params(row.owed().currency().getCurrencyCode(), row.owed().minor(), row.daysPastDue())
                .params(row.riskClass().word(), row.found().word(), row.stage().number())
                .params(row.pending(), row.lookedOn())
                .update();
    }

    /** Nothing is owed any more under the facilities of a party, except under some. */
    @Transactional(propagation = Propagation.MANDATORY)
    void paid(UUID party, UUID[] except) {
        database.sql("update workout.class_state set owed = 0, days_past_due = 0 where party = ? and owed > 0"
                        + " and not facility = any (?)")
                .params(party, except)
                .update();
    }
}
