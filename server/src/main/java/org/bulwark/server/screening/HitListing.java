package org.bulwark.server.screening;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
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

    private static final Pattern WORD = Pattern.compile("[A-Za-z0-9._-]{1,64}");

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
        place(back ? state.before() : state.after())
                .ifPresent(place -> conditions.and(
                        "(h.found_at, h.id) " + (down ? "<" : ">") + " (?, ?)",
                        place.at.atOffset(ZoneOffset.UTC),
                        place.id));
        String direction = down ? " desc" : "";
        List<HitRow> fetched = database.sql(Hits.ROWS + conditions.where() + " order by h.found_at" + direction
                        + ", h.id" + direction + " limit " + Slice.FETCH)
                .params(conditions.parameters())
                .query((row, n) -> HitRow.of(row))
                .list();
        return Slice.of(state, fetched, row -> row.foundAt() + "~" + row.id());
    }

    private record Place(Instant at, UUID id) {}

    /** The place that an address names; none for one that is no place. */
    private static Optional<Place> place(String key) {
        int tilde = key.indexOf('~');
        try {
            return tilde < 0
                    ? Optional.empty()
                    : Optional.of(new Place(
                            Instant.parse(key.substring(0, tilde)), UUID.fromString(key.substring(tilde + 1))));
        } catch (DateTimeParseException | IllegalArgumentException e) {
            return Optional.empty();
        }
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
        conditions.andIf(wanted.equals("all") ? "" : wanted.isEmpty() ? "open" : word(wanted), "h.state = ?");
        conditions.andIf(word(state.filter("list")), "h.list = ?").andIf(word(state.filter("branch")), "h.branch = ?");
        conditions.andIf(id(state.filter("application")), "h.application = ?::uuid");
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

    /** How many open hits the caller sees in all. */
    long open(Caller caller) {
        return database.sql("select count(*) from screening.hit where state = 'open' and (? or branch = any (?))")
                .params(caller.seesWholeBank(), caller.branches().toArray(String[]::new))
                .query(Long.class)
                .single();
    }
}
