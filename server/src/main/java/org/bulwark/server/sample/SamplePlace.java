package org.bulwark.server.sample;

import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Remembers how far the streams of the sample bank were told. */
@Repository
class SamplePlace {

    private final JdbcClient database;

    SamplePlace(JdbcClient database) {
        this.database = database;
    }

    /**
     * How far.
     *
     * @param calendar which years it lives in
     * @param through everything that it knows up to then was told, in microseconds since 1970
     */
    record Told(SampleCalendar calendar, long through) {}

    /** Keeps that the sample bank moved in, and that nothing was told yet. */
    void begin(SampleCalendar calendar) {
        database.sql("insert into data.sample_stream (years, through) values (?, ?) on conflict do nothing")
                .params(calendar.years(), Long.MIN_VALUE)
                .update();
    }

    /** How far; nothing for a house without a sample bank. */
    Optional<Told> told() {
        return database.sql("select years, through from data.sample_stream")
                .query((row, n) -> new Told(new SampleCalendar(row.getInt(1)), row.getLong(2)))
                .optional();
    }

    /** Moves on, in the transaction under way. */
    void move(long through) {
        database.sql("update data.sample_stream set through = ?").param(through).update();
    }
}
