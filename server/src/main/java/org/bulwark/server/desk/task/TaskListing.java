package org.bulwark.server.desk.task;

import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.bulwark.server.access.Caller;
import org.bulwark.server.access.UserRole;
import org.bulwark.server.database.Conditions;
import org.bulwark.server.database.Tally;
import org.bulwark.server.web.part.ListState;
import org.bulwark.server.web.part.Slice;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Tasks as lists, within the branches of whoever asks: those that are left to do, the most pressing first. */
@Repository
class TaskListing {

    /** What a list can be filtered by. */
    static final Set<String> FILTERS = Set.of("state", "owner", "level", "due", "branch", "party");

    /** What it can be sorted by. */
    static final List<String> SORTS = List.of("due");

    private static final Pattern WORD = Pattern.compile("[A-Za-z0-9._-]{1,64}");

    private final JdbcClient database;
    private final Tally tally;
    private final InstantSource clock;
    private final ZoneId bank;

    TaskListing(JdbcClient database, Tally tally, InstantSource clock, ZoneId bank) {
        this.database = database;
        this.tally = tally;
        this.clock = clock;
        this.bank = bank;
    }

    /** Today on the bank's clocks. */
    LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), bank);
    }

    /** One page of what the caller sees. */
    Slice<TaskRow> page(ListState state, Caller caller) {
        boolean back = !state.before().isEmpty();
        boolean down = state.descending() != back;
        Conditions conditions = conditions(state, caller);
        place(back ? state.before() : state.after())
                .ifPresent(place ->
                        conditions.and("(t.due_on, t.id) " + (down ? "<" : ">") + " (?, ?)", place.due, place.id));
        String direction = down ? " desc" : "";
        List<TaskRow> fetched = database.sql(Tasks.ROWS + conditions.where() + " order by t.due_on" + direction
                        + ", t.id" + direction + " limit " + Slice.FETCH)
                .params(conditions.parameters())
                .query((row, n) -> TaskRow.of(row))
                .list();
        return Slice.of(state, fetched, row -> row.due() + "~" + row.id());
    }

    private record Place(LocalDate due, UUID id) {}

    private static Optional<Place> place(String key) {
        int tilde = key.indexOf('~');
        try {
            return tilde < 0
                    ? Optional.empty()
                    : Optional.of(new Place(
                            LocalDate.parse(key.substring(0, tilde)), UUID.fromString(key.substring(tilde + 1))));
        } catch (IllegalArgumentException | java.time.DateTimeException e) {
            return Optional.empty();
        }
    }

    /** How many the caller sees. */
    Tally.Many count(ListState state, Caller caller) {
        return tally.of("desk.task t", conditions(state, caller));
    }

    private Conditions conditions(ListState state, Caller caller) {
        Conditions conditions = seen(caller);
        switch (state.filter("state")) {
            case "all" -> {}
            case "answered", "done", "dropped" -> conditions.and("t.state = ?", state.filter("state"));
            default -> conditions.and("t.state in ('open', 'answered')");
        }
        switch (state.filter("owner")) {
            case "" -> {}
            case "me" -> conditions.and("t.owner = ?", caller.login());
            case "nobody" -> conditions.and("t.owner is null");
            default -> conditions.andIf(word(state.filter("owner")), "t.owner = ?");
        }
        switch (state.filter("due")) {
            case "late" -> conditions.and("t.due_on < ?", today());
            case "week" -> conditions.and("t.due_on <= ?", today().plusDays(7));
            default -> {}
        }
        switch (state.filter("level")) {
            case "mine" -> conditions.and("t.role = any (?)", (Object) names(Levels.upTo(caller.roles())));
            default -> conditions.andIf(level(state.filter("level")), "t.role = ?");
        }
        conditions
                .andIf(word(state.filter("branch")), "t.branch = ?")
                .andIf(id(state.filter("party")), "t.party = ?::uuid");
        return conditions;
    }

    private static String[] names(List<UserRole> roles) {
        return roles.stream().map(UserRole::name).toArray(String[]::new);
    }

    private static String level(String word) {
        return Levels.ALL.stream()
                .filter(role -> role.word().equals(word))
                .map(UserRole::name)
                .findFirst()
                .orElse("");
    }

    private static Conditions seen(Caller caller) {
        Conditions conditions = new Conditions();
        if (!caller.seesWholeBank()) {
            conditions.and("t.branch = any (?)", (Object) caller.branches().toArray(String[]::new));
        }
        return conditions;
    }

    private static String id(String value) {
        try {
            return value.isEmpty() ? "" : UUID.fromString(value).toString();
        } catch (IllegalArgumentException e) {
            return "";
        }
    }

    private static String word(String value) {
        return WORD.matcher(value).matches() ? value : "";
    }

    /**
     * How much is left to do.
     *
     * @param mine what the caller has taken on
     * @param nobodys what is of their level and nobody's
     * @param late what should have been done before today
     * @param second what waits for a second person
     */
    record Figures(long mine, long nobodys, long late, long second) {}

    /** How much is left to do of what the caller sees. */
    Figures figures(Caller caller) {
        Conditions open = seen(caller).and("t.state in ('open', 'answered')");
        return database.sql("select count(*) filter (where t.owner = ?),"
                        + " count(*) filter (where t.owner is null and t.role = any (?)),"
                        + " count(*) filter (where t.due_on < ?),"
                        + " count(*) filter (where t.state = 'answered') from desk.task t" + open.where())
                .param(caller.login())
                .param(names(Levels.upTo(caller.roles())))
                .param(today())
                .params(open.parameters())
                .query((row, n) -> new Figures(row.getLong(1), row.getLong(2), row.getLong(3), row.getLong(4)))
                .single();
    }
}
