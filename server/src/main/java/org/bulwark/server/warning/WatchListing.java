package org.bulwark.server.warning;

import java.util.List;
import java.util.Set;
import org.bulwark.server.access.Caller;
import org.bulwark.server.database.Conditions;
import org.bulwark.server.database.Tally;
import org.bulwark.server.web.Dates;
import org.bulwark.server.web.part.Anchor;
import org.bulwark.server.web.part.ListState;
import org.bulwark.server.web.part.Slice;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The watch list, within the branches of whoever asks: those whose review is due first. */
@Repository
class WatchListing {

    /** What the list can be filtered by. */
    static final Set<String> FILTERS = Set.of("state", "due", "branch");

    /** What it can be sorted by. */
    static final List<String> SORTS = List.of("review");

    private final JdbcClient database;
    private final Tally tally;
    private final WatchList list;

    WatchListing(JdbcClient database, Tally tally, WatchList list) {
        this.database = database;
        this.tally = tally;
        this.list = list;
    }

    /** One page of what the caller sees. */
    Slice<WatchedRow> page(ListState state, Caller caller) {
        boolean back = !state.before().isEmpty();
        boolean down = state.descending() != back;
        Conditions conditions = conditions(state, caller);
        Anchor.read(back ? state.before() : state.after(), Dates::day)
                .ifPresent(anchor -> conditions.and(
                        "(w.review_on, w.party) " + (down ? "<" : ">") + " (?, ?)", anchor.value(), anchor.id()));
        String direction = down ? " desc" : "";
        List<WatchedRow> fetched = database.sql(WatchList.ROWS + conditions.where() + " order by w.review_on"
                        + direction + ", w.party" + direction + " limit " + Slice.FETCH)
                .params(conditions.parameters())
                .query((row, n) -> WatchedRow.of(row))
                .list();
        return Slice.of(state, fetched, row -> new Anchor<>(row.reviewOn(), row.party()).toString());
    }

    /** How many the caller sees. */
    Tally.Many count(ListState state, Caller caller) {
        return tally.of("warning.watched w", conditions(state, caller));
    }

    private Conditions conditions(ListState state, Caller caller) {
        Conditions conditions = caller.seen(new Conditions(), "w.branch");
        switch (state.filter("state")) {
            case "all" -> {}
            case "releasing", "released" -> conditions.and("w.state = ?", state.filter("state"));
            default -> conditions.and("w.state <> 'released'");
        }
        if (state.filter("due").equals("late")) {
            conditions.and("w.review_on < ? and w.state <> 'released'", list.today());
        }
        return conditions.andIf(state.word("branch"), "w.branch = ?");
    }
}
