package org.bulwark.server.workout.reminder;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.bulwark.server.access.Caller;
import org.bulwark.server.database.Conditions;
import org.bulwark.server.database.Tally;
import org.bulwark.server.web.Dates;
import org.bulwark.server.web.part.Anchor;
import org.bulwark.server.web.part.ListState;
import org.bulwark.server.web.part.Slice;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reminders as lists, within the branches of whoever asks, the latest planned first. */
@Repository
class ReminderListing {

    /** What a list can be filtered by. */
    static final Set<String> FILTERS = Set.of("state", "channel", "branch");

    /** What it can be sorted by. */
    static final List<String> SORTS = List.of("-planned");

    private final JdbcClient database;
    private final Tally tally;

    ReminderListing(JdbcClient database, Tally tally) {
        this.database = database;
        this.tally = tally;
    }

    /** One page of what the caller sees. */
    Slice<ReminderRow> page(ListState state, Caller caller) {
        boolean back = !state.before().isEmpty();
        boolean down = state.descending() != back;
        Conditions conditions = conditions(state, caller);
        Anchor.read(back ? state.before() : state.after(), Dates::day)
                .ifPresent(anchor -> conditions.and(
                        "(r.planned_on, r.id) " + (down ? "<" : ">") + " (?, ?)", anchor.value(), anchor.id()));
        String direction = down ? " desc" : "";
        List<ReminderRow> fetched = database.sql(ReminderRow.ROWS + conditions.where() + " order by r.planned_on"
                        + direction + ", r.id" + direction + " limit " + Slice.FETCH)
                .params(conditions.parameters())
                .query((row, n) -> ReminderRow.of(row))
                .list();
        return Slice.of(state, fetched, row -> new Anchor<>(row.plannedOn(), row.id()).toString());
    }

    /** How many the caller sees. */
    Tally.Many count(ListState state, Caller caller) {
        return tally.of("workout.reminder r", conditions(state, caller));
    }

    private static Conditions conditions(ListState state, Caller caller) {
        return caller.seen(new Conditions(), "r.branch")
                .andIf(state.word("state"), "r.state = ?")
                .andIf(state.word("channel"), "r.channel = ?")
                .andIf(state.word("branch"), "r.branch = ?");
    }

    /** How many the caller sees, by the word of their state. */
    Map<String, Long> figures(Caller caller) {
        Map<String, Long> counts = new TreeMap<>();
        Conditions conditions = caller.seen(new Conditions(), "r.branch");
        database.sql("select r.state, count(*) from workout.reminder r" + conditions.where() + " group by 1")
                .params(conditions.parameters())
                .query(row -> {
                    counts.put(row.getString(1), row.getLong(2));
                });
        return counts;
    }

    /** The branches of the reminders that the caller sees. */
    List<String> branches(Caller caller) {
        Conditions conditions = caller.seen(new Conditions(), "r.branch");
        return database.sql("select distinct r.branch from workout.reminder r" + conditions.where()
                        + " order by 1 limit 200")
                .params(conditions.parameters())
                .query((row, n) -> row.getString(1))
                .list();
    }
}
