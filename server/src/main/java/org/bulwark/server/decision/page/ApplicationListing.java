package org.bulwark.server.decision.page;

import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.bulwark.server.access.Caller;
import org.bulwark.server.data.PartySearch;
import org.bulwark.server.database.Conditions;
import org.bulwark.server.database.Tally;
import org.bulwark.server.decision.ApplicationRow;
import org.bulwark.server.web.Dates;
import org.bulwark.server.web.part.Anchor;
import org.bulwark.server.web.part.ListState;
import org.bulwark.server.web.part.Slice;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Applications as lists: filtered, sorted and cut into pages by the database, each through an index. */
@Repository
class ApplicationListing {

    /** What a list can be filtered by. */
    static final Set<String> FILTERS =
            Set.of("q", "outcome", "status", "product", "branch", "owner", "least", "from", "until", "party");

    /** What it can be sorted by, the usual order first. */
    static final List<String> SORTS = List.of("-received", "amount", "points", "due");

    private static final Pattern NUMBER = Pattern.compile("(?:[Aa]-)?(\\d{1,18})");
    private static final Pattern WHOLE = Pattern.compile("-?\\d{1,18}");
    private static final Pattern AMOUNT = Pattern.compile("\\d{1,13}");

    private record Order(String expression, Function<String, Optional<Object>> reader) {}

    private static final Map<String, Order> ORDERS = Map.of(
            "received", new Order("received_at", ApplicationListing::moment),
            "amount", new Order("amount", ApplicationListing::whole),
            "points", new Order("coalesce(points, -1)", ApplicationListing::whole),
            "due", new Order("due_at", ApplicationListing::moment));

    private final JdbcClient database;
    private final PartySearch parties;
    private final Tally tally;
    private final ZoneId zone;

    ApplicationListing(JdbcClient database, PartySearch parties, Tally tally, ZoneId bankZone) {
        this.database = database;
        this.parties = parties;
        this.tally = tally;
        this.zone = bankZone;
    }

    /** One page of what the caller sees. */
    Slice<ApplicationRow> page(ListState state, Caller caller) {
        Order order = Objects.requireNonNull(ORDERS.get(state.sort()), "sorts and orders differ");
        boolean back = !state.before().isEmpty();
        boolean down = state.descending() != back;
        Conditions conditions = conditions(state, caller);
        Anchor.read(back ? state.before() : state.after(), order.reader)
                .ifPresent(anchor -> conditions.and(
                        "(" + order.expression + ", id) " + (down ? "<" : ">") + " (?, ?)",
                        anchor.value(),
                        anchor.id()));
        String direction = down ? " desc" : "";
        List<ApplicationRow> fetched = database.sql("select * from decision.application" + conditions.where()
                        + " order by " + order.expression + direction + ", id" + direction + " limit " + Slice.FETCH)
                .params(conditions.parameters())
                .query((row, n) -> ApplicationRow.of(row))
                .list();
        return Slice.of(state, fetched, row -> key(state.sort(), row));
    }

    private static String key(String sort, ApplicationRow row) {
        Object value = switch (sort) {
            case "amount" -> row.requested().minor();
            case "points" -> row.points().orElse(-1);
            case "due" -> row.dueAt().orElseThrow();
            default -> row.receivedAt();
        };
        return new Anchor<>(value, row.id()).toString();
    }

    /** How many the caller sees. */
    Tally.Many count(ListState state, Caller caller) {
        return tally.of("decision.application", conditions(state, caller));
    }

    /** All of them from the newest on, at most so many. */
    List<ApplicationRow> all(ListState state, Caller caller, int most) {
        Conditions conditions = conditions(state, caller);
        return database.sql("select * from decision.application" + conditions.where()
                        + " order by received_at desc, id desc limit " + most)
                .params(conditions.parameters())
                .query((row, n) -> ApplicationRow.of(row))
                .list();
    }

    private Conditions conditions(ListState state, Caller caller) {
        Conditions conditions = caller.seen(new Conditions(), "branch");
        conditions.andIf(state.filter("outcome").toUpperCase(Locale.ROOT), "outcome = ?");
        conditions.andIf(state.filter("status"), "status = ?");
        conditions.andIf(state.filter("product"), "product = ?");
        conditions.andIf(state.filter("branch"), "branch = ?");
        switch (state.filter("owner")) {
            case "" -> {}
            case "nobody" -> conditions.and("owner is null and status = 'referred'");
            case "me" -> conditions.and("owner = ?", caller.login());
            default -> conditions.and("owner = ?", state.filter("owner"));
        }
        if (state.sort().equals("due")) {
            conditions.and("status = 'referred'");
        }
        if (AMOUNT.matcher(state.filter("least")).matches()) {
            conditions.and("amount >= ?", Long.parseLong(state.filter("least")) * 100);
        }
        Dates.day(state.filter("from"))
                .ifPresent(day -> conditions.and(
                        "received_at >= ?", day.atStartOfDay(zone).toOffsetDateTime()));
        Dates.day(state.filter("until"))
                .ifPresent(day -> conditions.and(
                        "received_at < ?", day.plusDays(1).atStartOfDay(zone).toOffsetDateTime()));
        id(state.filter("party")).ifPresent(party -> conditions.and("party = ?", party));
        words(state.filter("q"), conditions);
        return conditions;
    }

    private void words(String words, Conditions conditions) {
        Matcher number = NUMBER.matcher(words);
        Optional<UUID> id = id(words);
        if (number.matches()) {
            conditions.and("number = ?", Long.parseLong(number.group(1)));
        } else if (id.isPresent()) {
            conditions.and("id = ?", id.get());
        } else if (!words.isEmpty()) {
            conditions.and("party = any (?)", (Object) new ArrayList<>(parties.named(words)).toArray(UUID[]::new));
        }
    }

    private static Optional<Object> moment(String text) {
        return Dates.instant(text).map(instant -> instant.atOffset(ZoneOffset.UTC));
    }

    private static Optional<Object> whole(String text) {
        return WHOLE.matcher(text).matches() ? Optional.of(Long.parseLong(text)) : Optional.empty();
    }

    private static Optional<UUID> id(String text) {
        try {
            return text.length() == 36 ? Optional.of(UUID.fromString(text)) : Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
