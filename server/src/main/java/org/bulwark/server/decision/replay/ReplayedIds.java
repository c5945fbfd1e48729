package org.bulwark.server.decision.replay;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.bulwark.server.database.Conditions;
import org.bulwark.server.decision.ApplicationProblem;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Which applications are to be opened again: those that are named, or those of a time. */
@Component
public class ReplayedIds {

    private static final int AT_ONCE = 1_000;
    private static final Pattern NUMBER = Pattern.compile("[0-9]{1,18}");
    private static final Pattern ID = Pattern.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");

    private final JdbcClient database;

    ReplayedIds(JdbcClient database) {
        this.database = database;
    }

    /**
     * When they were received, by days in UTC.
     *
     * @param from the first day, or empty for the beginning
     * @param to the last day, or empty for now
     */
    public record Period(Optional<LocalDate> from, Optional<LocalDate> to) {

        private Conditions conditions() {
            Conditions conditions = new Conditions();
            from.ifPresent(day -> conditions.and("received_at >= ?", start(day)));
            to.ifPresent(day -> conditions.and("received_at < ?", start(day.plusDays(1))));
            return conditions;
        }

        private static OffsetDateTime start(LocalDate day) {
            return day.atStartOfDay().atOffset(ZoneOffset.UTC);
        }
    }

    /** How many there are of a time. */
    public long count(Period period) {
        Conditions conditions = period.conditions();
        return database.sql("select count(*) from decision.application" + conditions.where())
                .params(conditions.parameters())
                .query(Long.class)
                .single();
    }

    /**
     * Goes through those that are named, by number or id, or else through those of a time, the oldest first.
     *
     * @throws org.bulwark.basics.ProblemException {@link ApplicationProblem#APPLICATION_UNKNOWN} for a name that is none
     */
    public void each(List<String> names, Period period, Consumer<UUID> reader) {
        if (!names.isEmpty()) {
            names.stream().map(this::named).toList().forEach(reader); // all are known before the first is opened
            return;
        }
        Conditions conditions = period.conditions();
        List<Place> places = after(conditions);
        while (!places.isEmpty()) {
            places.forEach(place -> reader.accept(place.id));
            Place last = places.getLast();
            places = after(conditions.copy().and("(received_at, id) > (?, ?)", last.receivedAt, last.id));
        }
    }

    private record Place(OffsetDateTime receivedAt, UUID id) {}

    private List<Place> after(Conditions conditions) {
        return database.sql("select received_at, id from decision.application" + conditions.where()
                        + " order by received_at, id limit " + AT_ONCE)
                .params(conditions.parameters())
                .query((row, n) -> new Place(row.getObject(1, OffsetDateTime.class), row.getObject(2, UUID.class)))
                .list();
    }

    private UUID named(String name) {
        Optional<UUID> found = Optional.empty();
        if (NUMBER.matcher(name).matches()) {
            found = find("number", Long.valueOf(name));
        } else if (ID.matcher(name).matches()) {
            found = find("id", UUID.fromString(name));
        }
        return found.orElseThrow(() -> ApplicationProblem.APPLICATION_UNKNOWN.with(
                "There is no application '" + name + "'.", "Give a number or an id as the workbench shows it."));
    }

    private Optional<UUID> find(String column, Object value) {
        return database.sql("select id from decision.application where " + column + " = ?")
                .param(value)
                .query((row, n) -> row.getObject(1, UUID.class))
                .optional();
    }
}
