package org.bulwark.server.contract;

import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The business date, which is a clock of its own: the day that is open in the bank's books. It goes on by one when the close of the day begins,
 * whatever the time is. In a house whose first day was not opened yet it is the day on the bank's clocks.
 */
@Repository
public class BusinessDate {

    private static final String OPEN = "select date from contract.business_day where state = 'open'";

    private final JdbcClient database;
    private final InstantSource clock;
    private final ZoneId bank;

    BusinessDate(JdbcClient database, InstantSource clock, ZoneId bankZone) {
        this.database = database;
        this.clock = clock;
        this.bank = bankZone;
    }

    /** The day that is open. */
    public LocalDate today() {
        return open(OPEN).orElseGet(this::onTheClock);
    }

    /** The day that is open, which is not closed before the transaction under way has ended: what is booked in it belongs to that day. */
    @Transactional(propagation = Propagation.MANDATORY)
    public LocalDate held() {
        // Whoever waited for a cut-off finds no open day in what they saw before it; the next is there when they look
        // again.
        return open(OPEN + " for share").or(() -> open(OPEN + " for share")).orElseGet(this::onTheClock);
    }

    /** The last day whose close has begun; what was known then does not change any more. */
    public Optional<LocalDate> lastClosed() {
        return database.sql("select max(date) from contract.business_day where state <> 'open'")
                .query((row, n) -> Optional.ofNullable(row.getObject(1, LocalDate.class)))
                .single();
    }

    /** The day on the bank's clocks. */
    public LocalDate onTheClock() {
        return clock.instant().atZone(bank).toLocalDate();
    }

    private Optional<LocalDate> open(String sql) {
        return database.sql(sql).query(LocalDate.class).optional();
    }
}
