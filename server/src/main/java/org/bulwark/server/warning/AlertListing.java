package org.bulwark.server.warning;

import java.sql.ResultSet;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.bulwark.basics.time.Microseconds;
import org.bulwark.server.access.Caller;
import org.bulwark.server.database.Conditions;
import org.bulwark.server.database.Tally;
import org.bulwark.server.web.part.Anchor;
import org.bulwark.server.web.part.ListState;
import org.bulwark.server.web.part.Slice;
import org.bulwark.warning.Tier;
import org.bulwark.warning.response.Budget;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Alerts as lists, within the branches of whoever asks: those that are open, the most urgent first. */
@Repository
class AlertListing {

    /** What a list can be filtered by. */
    static final Set<String> FILTERS = Set.of("state", "tier", "owner", "branch", "party", "budget");

    /** What it can be sorted by. */
    static final List<String> SORTS = List.of("-priority", "changed");

    private final JdbcClient database;
    private final Tally tally;
    private final PlaybookBook book;

    AlertListing(JdbcClient database, Tally tally, PlaybookBook book) {
        this.database = database;
        this.tally = tally;
        this.book = book;
    }

    private static boolean byChange(ListState state) {
        return state.sort().equals("changed");
    }

    /** One page of what the caller sees. */
    Slice<AlertRow> page(ListState state, Caller caller) {
        boolean back = !state.before().isEmpty();
        boolean down = state.descending() != back;
        String column = byChange(state) ? "a.changed_at" : "a.priority";
        Conditions conditions = conditions(state, caller);
        Anchor.read(back ? state.before() : state.after(), reader(byChange(state)))
                .ifPresent(anchor -> conditions.and(
                        "(" + column + ", a.id) " + (down ? "<" : ">") + " (?, ?)", anchor.value(), anchor.id()));
        String direction = down ? " desc" : "";
        List<AlertRow> fetched = database.sql(Alerts.ROWS + conditions.where() + " order by " + column + direction
                        + ", a.id" + direction + " limit " + Slice.FETCH)
                .params(conditions.parameters())
                .query((row, n) -> AlertRow.of(row))
                .list();
        return Slice.of(
                state,
                fetched,
                row -> new Anchor<>(
                                byChange(state) ? (Object) Microseconds.since1970(row.changedAt()) : row.priority(),
                                row.id())
                        .toString());
    }

    private static Function<String, Optional<Object>> reader(boolean byChange) {
        return text -> Optional.of(byChange ? (Object) Long.valueOf(text) : Double.valueOf(text));
    }

    /** How many the caller sees. */
    Tally.Many count(ListState state, Caller caller) {
        return tally.of("warning.alert a", conditions(state, caller));
    }

    /** Whether the list is of open alerts in general, so that the budget of a branch applies. */
    private static boolean isQueue(ListState state) {
        return state.filter("party").isEmpty()
                && (state.filter("state").isEmpty() || state.filter("state").equals("open"));
    }

    /** An alert is within the budget when it is among the most urgent of its branch, red, or taken on. */
    private Conditions within(Conditions conditions, boolean is) {
        Budget budget = book.playbooks().budget();
        return conditions.and(
                (is ? "" : "not ")
                        + "(a.tier = 'red' or a.owner is not null or a.id in (select r.id from (select id, branch,"
                        + " row_number() over (partition by branch order by priority desc, id) as place from warning.alert"
                        + " where state <> 'closed') r left join unnest(?::text[], ?::int[]) as own (branch, most) using (branch)"
                        + " where r.place <= coalesce(own.most, ?)))",
                budget.branches().keySet().toArray(String[]::new),
                budget.branches().values().toArray(Integer[]::new),
                budget.usual());
    }

    /** How many open alerts that the caller sees wait because their branch looks at others first. */
    long waiting(Caller caller) {
        Conditions conditions = within(seen(caller).and("a.state <> 'closed'"), false);
        return database.sql("select count(*) from warning.alert a" + conditions.where())
                .params(conditions.parameters())
                .query(Long.class)
                .single();
    }

    private Conditions conditions(ListState state, Caller caller) {
        Conditions conditions = seen(caller);
        switch (state.filter("budget")) {
            case "all" -> {}
            case "waiting" -> within(conditions, false);
            default -> {
                if (isQueue(state)) {
                    within(conditions, true);
                }
            }
        }
        String wanted = state.filter("state");
        switch (wanted) {
            case "all" -> {}
            case "closed", "closing" -> conditions.and("a.state = ?", wanted);
            default -> conditions.and("a.state <> 'closed'");
        }
        conditions.andIf(Tier.of(state.filter("tier")).map(Tier::word).orElse(""), "a.tier = ?");
        switch (state.filter("owner")) {
            case "" -> {}
            case "me" -> conditions.and("a.owner = ?", caller.login());
            case "nobody" -> conditions.and("a.owner is null");
            default -> conditions.andIf(state.word("owner"), "a.owner = ?");
        }
        conditions.andIf(state.word("branch"), "a.branch = ?").andIf(state.id("party"), "a.party = ?::uuid");
        return conditions;
    }

    private static Conditions seen(Caller caller) {
        return caller.seen(new Conditions(), "a.branch");
    }

    /** How many open alerts of each tier the caller sees. */
    Map<Tier, Long> open(Caller caller) {
        Conditions conditions = seen(caller).and("a.state <> 'closed'");
        Map<Tier, Long> counts = new EnumMap<>(Tier.class);
        database.sql("select a.tier, count(*) from warning.alert a" + conditions.where() + " group by 1")
                .params(conditions.parameters())
                .query((ResultSet row) -> {
                    counts.put(Tier.of(row.getString(1)).orElseThrow(), row.getLong(2));
                });
        return counts;
    }

    /** How many alerts that the caller sees have said something since a place in the order in which they speak, and the last place. */
    News since(long place, Caller caller) {
        Conditions conditions = seen(caller).and("a.said > ?", place);
        return database.sql("select count(*), coalesce(max(a.said), ?) from warning.alert a" + conditions.where())
                .param(place)
                .params(conditions.parameters())
                .query((row, n) -> new News(row.getLong(1), row.getLong(2)))
                .single();
    }

    /** The place of what was said last of all. */
    long said() {
        return database.sql("select coalesce(max(said), 0) from warning.alert")
                .query(Long.class)
                .single();
    }

    /**
     * What alerts have said since somebody last heard.
     *
     * @param alerts how many
     * @param last the place of the last one
     */
    record News(long alerts, long last) {}
}
