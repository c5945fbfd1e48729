package org.bulwark.server.screening;

import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.bulwark.server.access.Caller;
import org.bulwark.server.database.Conditions;
import org.bulwark.server.database.Tally;
import org.bulwark.server.web.part.ListState;
import org.bulwark.server.web.part.Slice;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Hits as lists, within the branches of whoever asks: the open ones first, the oldest of them first. */
@Repository
class HitListing {

    /** What a list can be filtered by. */
    static final Set<String> FILTERS = Set.of("state", "list", "branch", "application");

    /** What it can be sorted by. */
    static final List<String> SORTS = List.of("found");

    private static final Pattern KEY = Pattern.compile("([^~]{1,40})~([0-9a-f-]{36})");
    private static final Pattern ID = Pattern.compile("[0-9a-f-]{36}");

    private final JdbcClient database;
    private final Tally tally;

    HitListing(JdbcClient database, Tally tally) {
        this.database = database;
        this.tally = tally;
    }

    /** One page of what the caller sees. */
    Slice<HitRow> page(ListState state, Caller caller) {
        boolean back = !state.before().isEmpty();
        boolean down = state.descending() != back;
        Conditions conditions = conditions(state, caller);
        Matcher key = KEY.matcher(back ? state.before() : state.after());
        if (key.matches()) {
            conditions.and(
                    "(h.found_at, h.id) " + (down ? "<" : ">") + " (?::timestamptz, ?::uuid)",
                    key.group(1),
                    key.group(2));
        }
        String direction = down ? " desc" : "";
        List<HitRow> fetched = database.sql(Hits.ROWS + conditions.where() + " order by h.found_at" + direction
                        + ", h.id" + direction + " limit " + Slice.FETCH)
                .params(conditions.parameters())
                .query((row, n) -> HitRow.of(row))
                .list();
        return Slice.of(state, fetched, row -> row.foundAt() + "~" + row.id());
    }

    /** How many the caller sees. */
    Tally.Many count(ListState state, Caller caller) {
        return tally.of("screening.hit h", conditions(state, caller));
    }

    private static Conditions conditions(ListState state, Caller caller) {
        Conditions conditions = new Conditions();
        if (!caller.seesWholeBank()) {
            conditions.and("h.branch = any (?)", (Object) caller.branches().toArray(String[]::new));
        }
        String wanted = state.filter("state");
        conditions.andIf(wanted.equals("all") ? "" : wanted.isEmpty() ? "open" : wanted, "h.state = ?");
        conditions.andIf(state.filter("list"), "h.list = ?").andIf(state.filter("branch"), "h.branch = ?");
        if (ID.matcher(state.filter("application")).matches()) {
            conditions.and("h.application = ?::uuid", state.filter("application"));
        }
        return conditions;
    }

    /** How many open hits the caller sees in all. */
    long open(Caller caller) {
        return database.sql("select count(*) from screening.hit where state = 'open' and (? or branch = any (?))")
                .params(caller.seesWholeBank(), caller.branches().toArray(String[]::new))
                .query(Long.class)
                .single();
    }
}
