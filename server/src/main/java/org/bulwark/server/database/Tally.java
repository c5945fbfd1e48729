package org.bulwark.server.database;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Counts rows for people: exactly while they are few, and by the planner's estimate beyond, so that no page waits for a million rows. */
@Component
public final class Tally {

    private static final int EXACT_UP_TO = 1_000;
    private static final Pattern ROWS = Pattern.compile("rows=(\\d+)");

    private final JdbcClient database;

    Tally(JdbcClient database) {
        this.database = database;
    }

    /**
     * How many.
     *
     * @param rows the number
     * @param exact whether they were counted
     */
    public record Many(long rows, boolean exact) {}

    /** How many rows of a table or a join fulfil some conditions. */
    public Many of(String from, Conditions conditions) {
        String rows = from + conditions.where();
        long few = database.sql("select count(*) from (select 1 from " + rows + " limit " + (EXACT_UP_TO + 1) + ") few")
                .params(conditions.parameters())
                .query(Long.class)
                .single();
        if (few <= EXACT_UP_TO) {
            return new Many(few, true);
        }
        String plan = database.sql("explain select 1 from " + rows)
                .params(conditions.parameters())
                .query((row, n) -> row.getString(1))
                .list()
                .getFirst();
        Matcher estimate = ROWS.matcher(plan);
        return new Many(estimate.find() ? Math.max(few, Long.parseLong(estimate.group(1))) : few, false);
    }
}
