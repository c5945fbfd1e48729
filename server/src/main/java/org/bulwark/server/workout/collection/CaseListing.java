package org.bulwark.server.workout.collection;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import org.bulwark.server.access.Caller;
import org.bulwark.server.contract.BusinessDate;
import org.bulwark.server.database.Conditions;
import org.bulwark.server.database.Tally;
import org.bulwark.server.web.Dates;
import org.bulwark.server.web.part.Anchor;
import org.bulwark.server.web.part.ListState;
import org.bulwark.server.web.part.Slice;
import org.bulwark.workout.collection.Strategy;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Cases as lists, within the branches of whoever asks: those that are open, by their rank. */
@Repository
class CaseListing {

    /** What a list can be filtered by. */
    static final Set<String> FILTERS = Set.of("strategy", "late", "owner", "branch", "state", "party");

    /** What it can be sorted by. */
    static final List<String> SORTS = List.of("-rank", "next");

    /** A case without a next step comes after all that have one. */
    private static final String NEXT = "coalesce(c.next_on, date '9999-12-31')";

    private final JdbcClient database;
    private final Tally tally;
    private final BusinessDate business;

    CaseListing(JdbcClient database, Tally tally, BusinessDate business) {
        this.database = database;
        this.tally = tally;
        this.business = business;
    }

    private static boolean byNext(ListState state) {
        return state.sort().equals("next");
    }

    /** One page of what the caller sees. */
    Slice<CaseRow> page(ListState state, Caller caller) {
        boolean back = !state.before().isEmpty();
        boolean down = state.descending() != back;
        String column = byNext(state) ? NEXT : "c.rank";
        Conditions conditions = conditions(state, caller);
        Anchor.read(back ? state.before() : state.after(), reader(byNext(state)))
                .ifPresent(anchor -> conditions.and(
                        "(" + column + ", c.id) " + (down ? "<" : ">") + " (?, ?)", anchor.value(), anchor.id()));
        String direction = down ? " desc" : "";
        List<CaseRow> fetched = database.sql(CaseRow.ROWS + conditions.where() + " order by " + column + direction
                        + ", c.id" + direction + " limit " + Slice.FETCH)
                .params(conditions.parameters())
                .query((row, n) -> CaseRow.of(row))
                .list();
        return Slice.of(state, fetched, row -> new Anchor<>(key(row, byNext(state)), row.id()).toString());
    }

    private static Object key(CaseRow row, boolean byNext) {
        return byNext ? row.next().map(one -> one.on().toString()).orElse("9999-12-31") : row.rank();
    }

    private static Function<String, Optional<Object>> reader(boolean byNext) {
        return text -> byNext
                ? Dates.day(text).map(day -> day)
                : Optional.of(text).filter(it -> it.matches("[0-9]{1,60}")).map(BigDecimal::new);
    }

    /** How many the caller sees. */
    Tally.Many count(ListState state, Caller caller) {
        return tally.of("workout.collection_case c", conditions(state, caller));
    }

    private Conditions conditions(ListState state, Caller caller) {
        Conditions conditions = seen(caller);
        switch (state.filter("state")) {
            case "all" -> {}
            case "closed" -> conditions.and("c.closed_on is not null");
            default -> conditions.and("c.closed_on is null");
        }
        switch (state.filter("late")) {
            case "yes" -> conditions.and("c.next_on < ?", business.today());
            case "no" -> conditions.and("coalesce(c.next_on >= ?, true)", business.today());
            default -> {}
        }
        switch (state.filter("owner")) {
            case "" -> {}
            case "me" -> conditions.and("c.owner = ?", caller.login());
            case "nobody" -> conditions.and("c.owner is null");
            default -> conditions.andIf(state.word("owner"), "c.owner = ?");
        }
        return conditions
                .andIf(Strategy.of(state.filter("strategy")).map(Strategy::word).orElse(""), "c.strategy = ?")
                .andIf(state.word("branch"), "c.branch = ?")
                .andIf(state.id("party"), "c.party = ?::uuid");
    }

    private static Conditions seen(Caller caller) {
        return caller.seen(new Conditions(), "c.branch");
    }

    /** How many open cases of each strategy the caller sees, by its word. */
    Map<String, Long> open(Caller caller) {
        Conditions conditions = seen(caller).and("c.closed_on is null");
        Map<String, Long> counts = new TreeMap<>();
        database.sql("select c.strategy, count(*) from workout.collection_case c" + conditions.where() + " group by 1")
                .params(conditions.parameters())
                .query(row -> {
                    counts.put(row.getString(1), row.getLong(2));
                });
        return counts;
    }

    /** The branches of the cases that the caller sees. */
    List<String> branches(Caller caller) {
        Conditions conditions = seen(caller);
        return database.sql("select distinct c.branch from workout.collection_case c" + conditions.where()
                        + " order by 1 limit 200")
                .params(conditions.parameters())
                .query((row, n) -> row.getString(1))
                .list();
    }
}
