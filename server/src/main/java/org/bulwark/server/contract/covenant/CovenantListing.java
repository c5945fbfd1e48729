package org.bulwark.server.contract.covenant;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.bulwark.server.access.Caller;
import org.bulwark.server.contract.BusinessDate;
import org.bulwark.server.database.Conditions;
import org.bulwark.server.database.Tally;
import org.bulwark.server.web.Dates;
import org.bulwark.server.web.part.ListState;
import org.bulwark.server.web.part.Slice;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Tests of covenants as lists, within the branches of whoever asks: those that ask for something, the heaviest first. */
@Repository
class CovenantListing {

    /** What a list can be filtered by. */
    static final Set<String> FILTERS = Set.of("state", "branch", "until");

    /** What it can be sorted by. */
    static final List<String> SORTS = List.of("-weight", "due");

    private static final Pattern WORD = Pattern.compile("[A-Za-z0-9._-]{1,64}");
    private static final String ROWS =
            "select t.*, p.label from contract.covenant_test t join data.party p on p.id = t.party";

    private final JdbcClient database;
    private final Tally tally;
    private final BusinessDate business;

    CovenantListing(JdbcClient database, Tally tally, BusinessDate business) {
        this.database = database;
        this.tally = tally;
        this.business = business;
    }

    private static boolean byDue(ListState state) {
        return state.sort().equals("due");
    }

    /** One page of what the caller sees. */
    Slice<CovenantRow> page(ListState state, Caller caller) {
        boolean back = !state.before().isEmpty();
        boolean down = state.descending() != back;
        String column = byDue(state) ? "t.due_on" : "t.weight";
        Conditions conditions = conditions(state, caller);
        place(back ? state.before() : state.after(), byDue(state))
                .ifPresent(place -> conditions.and(
                        "(" + column + ", t.place) " + (down ? "<" : ">") + " (?, ?)", place.value, place.place));
        String direction = down ? " desc" : "";
        List<CovenantRow> fetched = database.sql(ROWS + conditions.where() + " order by " + column + direction
                        + ", t.place" + direction + " limit " + Slice.FETCH)
                .params(conditions.parameters())
                .query((row, n) -> CovenantRow.of(row))
                .list();
        return Slice.of(
                state, fetched, row -> (byDue(state) ? row.dueOn().toString() : "" + row.weight()) + "~" + row.place());
    }

    private record Place(Object value, long place) {}

    /** The place that an address names; none for one that is no place. */
    private static Optional<Place> place(String key, boolean day) {
        int tilde = key.indexOf('~');
        try {
            if (tilde < 0) {
                return Optional.empty();
            }
            long place = Long.parseLong(key.substring(tilde + 1));
            String value = key.substring(0, tilde);
            return day
                    ? Dates.day(value).map(date -> new Place(date, place))
                    : Optional.of(new Place(Double.valueOf(value), place));
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }

    /** How many the caller sees. */
    Tally.Many count(ListState state, Caller caller) {
        return tally.of("contract.covenant_test t", conditions(state, caller));
    }

    private Conditions conditions(ListState state, Caller caller) {
        Conditions conditions = caller.seen(new Conditions(), "t.branch");
        LocalDate today = business.today();
        switch (state.filter("state")) {
            case "all" -> {}
            case "breach" -> conditions.and("t.state = 'breach' and not t.waived");
            case "waived" -> conditions.and("t.waived");
            case "warning", "unknown", "compliant" -> conditions.and("t.state = ?", state.filter("state"));
            case "late" -> conditions.and("not t.delivered and t.due_on < ?", today);
            case "ahead" -> conditions.and("not t.delivered and t.due_on >= ?", today);
            default -> conditions.and("t.due_on >= ? or (t.state <> 'compliant' and not t.waived)", today);
        }
        Dates.day(state.filter("until")).ifPresent(day -> conditions.and("t.due_on <= ?", day));
        String branch = state.filter("branch");
        return conditions.andIf(WORD.matcher(branch).matches() ? branch : "", "t.branch = ?");
    }

    /** How many tests the caller sees that are breached, in warning, late, or to come: by their word in the filter. */
    Map<String, Long> figures(Caller caller) {
        LocalDate today = business.today();
        Map<String, Long> counts = new HashMap<>();
        Conditions conditions = caller.seen(new Conditions(), "t.branch");
        database.sql("select count(*) filter (where t.state = 'breach' and not t.waived),"
                        + " count(*) filter (where t.state = 'warning'),"
                        + " count(*) filter (where not t.delivered and t.due_on < ?),"
                        + " count(*) filter (where not t.delivered and t.due_on between ? and ?)"
                        + " from contract.covenant_test t" + conditions.where())
                .params(today, today, today.plusDays(90))
                .params(conditions.parameters())
                .query(row -> {
                    counts.put("breach", row.getLong(1));
                    counts.put("warning", row.getLong(2));
                    counts.put("late", row.getLong(3));
                    counts.put("ahead", row.getLong(4));
                });
        return counts;
    }

    /** The branches of the tests that the caller sees. */
    List<String> branches(Caller caller) {
        Conditions conditions = caller.seen(new Conditions(), "t.branch");
        return database.sql("select distinct t.branch from contract.covenant_test t" + conditions.where()
                        + " order by 1 limit 200")
                .params(conditions.parameters())
                .query((row, n) -> row.getString(1))
                .list();
    }

    /** The id of the breach of a test, if one was found. */
    Optional<UUID> breach(CovenantRow row) {
        return database.sql("select id from contract.breach where facility = ? and covenant = ? and test_date = ?")
                .params(row.facility(), row.covenant(), row.testDate())
                .query(UUID.class)
                .optional();
    }
}
