package org.bulwark.server.workout.collection;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.bulwark.basics.money.Money;
import org.bulwark.workout.collection.CollectionFinding;
import org.bulwark.workout.collection.Strategy;

/**
 * A case of collection: a debt that is past due.
 *
 * @param id names it
 * @param number what people call it by
 * @param facility which debt
 * @param party who owes
 * @param label the party, masked
 * @param branch the branch that answers for it
 * @param openedOn the business date on which it was first seen past due
 * @param closed how it ended
 * @param owner who works on it
 * @param scored as it was last scored
 * @param run the strategy under way
 * @param next the next step
 * @param rank the hardest strategy first, then what is past due times its days
 * @param glance what was done about it last
 */
record CaseRow(
        UUID id,
        long number,
        UUID facility,
        UUID party,
        String label,
        String branch,
        LocalDate openedOn,
        Optional<Closed> closed,
        Optional<String> owner,
        Scored scored,
        Run run,
        Optional<Next> next,
        java.math.BigDecimal rank,
        Glance glance) {

    /** How it ended: {@code paid} or {@code written-off}. */
    record Closed(LocalDate on, String why) {}

    /**
     * What was known when it was last scored, and what the rules said.
     *
     * @param on the business date
     * @param days past due
     * @param pastDue how much
     * @param exposure all that is owed
     * @param finding the score, the strategy and the rows that said so
     */
    record Scored(LocalDate on, int days, Money pastDue, Money exposure, CollectionFinding finding) {}

    /**
     * A strategy and since when it is under way.
     *
     * @param number from 1
     * @param begunOn the business date with which its playbook begins
     */
    record Run(int number, LocalDate begunOn) {}

    /** The next step of the playbook, and the working day by which it is to be done. */
    record Next(String code, String title, LocalDate on) {}

    /**
     * What was done last.
     *
     * @param contact when somebody was last spoken to, or tried to be
     * @param promised by when the client promised to pay
     */
    record Glance(Optional<Instant> contact, Optional<LocalDate> promised) {}

    /** All columns, with the party's label, the last contact and the open promise that is due first. */
    static final String ROWS = """
            select c.*, p.label, l.at as last_contact, o.due_on as promised_for
            from workout.collection_case c join data.party p on p.id = c.party
            left join lateral (select max(t.at) as at from workout.collection_contact t
                where t.of_case = c.id and t.outcome is distinct from 'not-made') l on true
            left join lateral (select min(r.due_on) as due_on from workout.promise r
                where r.facility = c.facility and r.state = 'open') o on true
            """;

    static CaseRow of(ResultSet row) throws SQLException {
        String currency = row.getString("currency");
        Optional<LocalDate> closed = Optional.ofNullable(row.getObject("closed_on", LocalDate.class));
        Optional<LocalDate> next = Optional.ofNullable(row.getObject("next_on", LocalDate.class));
        String why = String.valueOf(row.getString("closed_why"));
        String code = String.valueOf(row.getString("next_step"));
        String title = String.valueOf(row.getString("next_title"));
        return new CaseRow(
                row.getObject("id", UUID.class),
                row.getLong("number"),
                row.getObject("facility", UUID.class),
                row.getObject("party", UUID.class),
                row.getString("label"),
                row.getString("branch"),
                row.getObject("opened_on", LocalDate.class),
                closed.map(on -> new Closed(on, why)),
                Optional.ofNullable(row.getString("owner")),
                new Scored(
                        row.getObject("scored_on", LocalDate.class),
                        row.getInt("days_past_due"),
                        Money.of(row.getLong("past_due"), currency),
                        Money.of(row.getLong("exposure"), currency),
                        finding(row)),
                new Run(row.getInt("run"), row.getObject("begun_on", LocalDate.class)),
                next.map(on -> new Next(code, title, on)),
                row.getBigDecimal("rank"),
                new Glance(
                        Optional.ofNullable(row.getObject("last_contact", OffsetDateTime.class))
                                .map(OffsetDateTime::toInstant),
                        Optional.ofNullable(row.getObject("promised_for", LocalDate.class))));
    }

    /** What the rules said, of a case and of an earlier run. */
    static CollectionFinding finding(ResultSet row) throws SQLException {
        Array rows = row.getArray("point_rows");
        return new CollectionFinding(
                row.getLong("score"),
                List.of((String[]) rows.getArray()),
                Strategy.of(row.getString("strategy")).orElseThrow(),
                row.getString("strategy_row"));
    }

    Strategy strategy() {
        return scored.finding().strategy();
    }

    /** Whether nobody needs to work on it any more. */
    boolean isClosed() {
        return closed.isPresent();
    }

    /** Whether the next step should have been done before a business date. */
    boolean isLate(LocalDate today) {
        return !isClosed() && next.filter(one -> one.on().isBefore(today)).isPresent();
    }

    /** What people call it. */
    String name() {
        return "C-" + number;
    }

    /** What the audit log calls it. */
    String subject() {
        return "case:" + id;
    }
}
