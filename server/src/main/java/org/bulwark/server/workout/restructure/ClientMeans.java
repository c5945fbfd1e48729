package org.bulwark.server.workout.restructure;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;
import org.bulwark.basics.money.Money;
import org.bulwark.basics.money.Rate;
import org.bulwark.server.access.Caller;
import org.bulwark.server.contract.FacilityRow;
import org.bulwark.workout.restructure.Means;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Keeps what clients can pay, and what may be offered to them. Nothing is overwritten: what was said last holds. */
@Repository
class ClientMeans {

    private final JdbcClient database;
    private final InstantSource clock;

    ClientMeans(JdbcClient database, InstantSource clock) {
        this.database = database;
        this.clock = clock;
    }

    /**
     * What a client can pay, and the measures of what may be offered.
     *
     * @param means what is left each month, and the share of it that instalments may take
     * @param more by how many months a loan is extended, or a new one is longer
     * @param grace how many months pay interest only
     * @param rate the lower rate
     * @param haircutPpm which part is forgiven, in parts per million
     */
    record Said(Means means, int more, int grace, Optional<Rate> rate, long haircutPpm) {}

    /** What was said last of a facility. */
    Optional<Said> of(FacilityRow facility) {
        return database.sql("select * from workout.means where facility = ? order by number desc limit 1")
                .param(facility.id())
                .query((row, n) -> said(row, facility))
                .optional();
    }

    private static Said said(ResultSet row, FacilityRow facility) throws SQLException {
        long rate = row.getLong("rate_ppm");
        Optional<Rate> lower = row.wasNull() ? Optional.empty() : Optional.of(Rate.ofPpm(rate));
        return new Said(
                new Means(new Money(row.getLong("free_cash_flow"), facility.currency()), row.getLong("share_ppm")),
                row.getInt("more"),
                row.getInt("grace"),
                lower,
                row.getLong("haircut_ppm"));
    }

    @Transactional(propagation = Propagation.MANDATORY)
    void say(UUID facility, Said said, LocalDate on, Caller caller) {
        @Nullable Long rate = said.rate.map(Rate::ppm).orElse(null);
        database.sql(
                        "insert into workout.means (facility, free_cash_flow, share_ppm, more, grace, rate_ppm, haircut_ppm,"
                                + " said_on, said_by, at) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
                .params(Arrays.asList(
                        facility,
                        said.means.freeCashFlow().minor(),
                        said.means.sharePpm(),
                        said.more,
                        said.grace,
                        rate,
                        said.haircutPpm,
                        on,
                        caller.login(),
                        clock.instant().atOffset(ZoneOffset.UTC)))
                .update();
    }
}
