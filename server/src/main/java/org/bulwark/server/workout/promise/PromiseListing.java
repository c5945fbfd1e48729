package org.bulwark.server.workout.promise;

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

/** Promises as lists, within the branches of whoever asks, the latest due first. */
@Repository
class PromiseListing {

    /** What a list can be filtered by. */
    static final Set<String> FILTERS = Set.of("state", "branch");

    /** What it can be sorted by. */
    static final List<String> SORTS = List.of("-due");

    private final JdbcClient database;
    private final Tally tally;

    PromiseListing(JdbcClient database, Tally tally) {
        this.database = database;
        this.tally = tally;
    }

    /** One page of what the caller sees. */
    Slice<PromiseRow> page(ListState state, Caller caller) {
        boolean back = !state.before().isEmpty();
        boolean down = state.descending() != back;
        Conditions conditions = conditions(state, caller);
        Anchor.read(back ? state.before() : state.after(), Dates::day)
                .ifPresent(anchor -> conditions.and(
                        "(r.due_on, r.id) " + (down ? "<" : ">") + " (?, ?)", anchor.value(), anchor.id()));
        String direction = down ? " desc" : "";
        List<PromiseRow> fetched = database.sql(PromiseRow.ROWS + conditions.where() + " order by r.due_on" + direction
                        + ", r.id" + direction + " limit " + Slice.FETCH)
                .params(conditions.parameters())
                .query((row, n) -> PromiseRow.of(row))
                .list();
        return Slice.of(state, fetched, row -> new Anchor<>(row.due(), row.id()).toString());
    }

    /** How many the caller sees. */
    Tally.Many count(ListState state, Caller caller) {
        return tally.of("workout.promise r", conditions(state, caller));
    }

    private static Conditions conditions(ListState state, Caller caller) {
        return caller.seen(new Conditions(), "r.branch")
                .andIf(state.word("state"), "r.state = ?")
                .andIf(state.word("branch"), "r.branch = ?");
    }

    /** How many the caller sees, by the word of their state. */
    Map<String, Long> figures(Caller caller) {
        Map<String, Long> counts = new TreeMap<>();
        Conditions conditions = caller.seen(new Conditions(), "r.branch");
        database.sql("select r.state, count(*) from workout.promise r" + conditions.where() + " group by 1")
                .params(conditions.parameters())
                .query(row -> {
                    counts.put(row.getString(1), row.getLong(2));
                });
        return counts;
    }

    /** The branches of the promises that the caller sees. */
    List<String> branches(Caller caller) {
        Conditions conditions = caller.seen(new Conditions(), "r.branch");
        return database.sql("select distinct r.branch from workout.promise r" + conditions.where()
                        + " order by 1 limit 200")
                .params(conditions.parameters())
                .query((row, n) -> row.getString(1))
                .list();
    }
}
