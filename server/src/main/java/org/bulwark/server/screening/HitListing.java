package org.bulwark.server.screening;

import java.time.ZoneOffset;
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

/** Hits as lists, within the branches of whoever asks: the open ones first, the oldest of them first. */
@Repository
class HitListing {

    /** What a list can be filtered by. */
    static final Set<String> FILTERS = Set.of("state", "list", "branch", "application");

    /** What it can be sorted by. */
    static final List<String> SORTS = List.of("found");

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
        Anchor.read(back ? state.before() : state.after(), Dates::instant)
                .ifPresent(anchor -> conditions.and(
                        "(h.found_at, h.id) " + (down ? "<" : ">") + " (?, ?)",
                        anchor.value().atOffset(ZoneOffset.UTC),
                        anchor.id()));
        String direction = down ? " desc" : "";
        List<HitRow> fetched = database.sql(Hits.ROWS + conditions.where() + " order by h.found_at" + direction
                        + ", h.id" + direction + " limit " + Slice.FETCH)
                .params(conditions.parameters())
                .query((row, n) -> HitRow.of(row))
                .list();
        return Slice.of(state, fetched, row -> new Anchor<>(row.foundAt(), row.id()).toString());
    }

    /** How many the caller sees. */
    Tally.Many count(ListState state, Caller caller) {
        return tally.of("screening.hit h", conditions(state, caller));
    }

    private static Conditions conditions(ListState state, Caller caller) {
        Conditions conditions = caller.seen(new Conditions(), "h.branch");
        String wanted = state.filter("state");
        conditions.andIf(wanted.equals("all") ? "" : wanted.isEmpty() ? "open" : state.word("state"), "h.state = ?");
        conditions.andIf(state.word("list"), "h.list = ?").andIf(state.word("branch"), "h.branch = ?");
        conditions.andIf(state.id("application"), "h.application = ?::uuid");
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
