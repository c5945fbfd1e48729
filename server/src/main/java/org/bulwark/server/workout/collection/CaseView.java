package org.bulwark.server.workout.collection;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bulwark.server.web.part.Badge;
import org.bulwark.server.web.part.Cell;
import org.bulwark.server.web.part.Column;
import org.bulwark.server.web.part.Confirm;
import org.bulwark.server.web.part.Field;
import org.bulwark.server.web.part.Row;
import org.bulwark.server.web.part.Tone;
import org.bulwark.server.web.show.Text;
import org.bulwark.workout.collection.Strategy;

/** How cases are shown. */
final class CaseView {

    private CaseView() {}

    static Tone tone(Strategy strategy) {
        return switch (strategy) {
            case WATCH -> Tone.NEUTRAL;
            case REMIND -> Tone.ACTIVE;
            case CONTACT, RESTRUCTURE -> Tone.WARNING;
            case VISIT -> Tone.REFER;
            case LEGAL, DISPOSE -> Tone.DECLINE;
        };
    }

    static Badge badge(Strategy strategy) {
        return Badge.of(tone(strategy), "strategy." + strategy.word());
    }

    /** How a closed case ended. */
    static Badge badge(CaseRow.Closed closed) {
        return Badge.of(Tone.NEUTRAL, "case.closed." + closed.why());
    }

    static List<Column> columns() {
        return List.of(
                Column.of("who", "alert.who"),
                Column.of("strategy", "case.strategy"),
                Column.of("rank", "case.past-due").sorts(),
                Column.of("score", "case.score"),
                Column.of("next", "case.next").sorts(),
                Column.of("owner", "alert.owner"),
                Column.of("contact", "case.contact"));
    }

    static Row row(CaseRow row, LocalDate today) {
        return new Row(
                row.id().toString(),
                row.name() + " " + row.label(),
                List.of(
                        new Cell.Lines(
                                Text.plain(row.label()),
                                Text.plain(row.name() + " · " + row.branch()),
                                CollectionPages.PATH + "/" + row.id()),
                        row.closed()
                                .map(closed -> Cell.mark(badge(closed)))
                                .orElseGet(() -> Cell.mark(badge(row.strategy()))),
                        new Cell.Lines(
                                Text.word("case.amount", row.scored().pastDue()),
                                Text.word("case.days.n", row.scored().days()),
                                ""),
                        new Cell.Lines(
                                Text.plain(String.valueOf(row.scored().finding().score())), points(row), ""),
                        next(row, today),
                        row.owner().map(Cell::text).orElse(Cell.none()),
                        glance(row)));
    }

    /** The last contact, and the open promise that is due first. */
    private static Cell glance(CaseRow row) {
        Optional<Text> promised = row.glance().promised().map(day -> Text.word("case.promised", day));
        return row.glance()
                .contact()
                .<Cell>map(at -> promised.<Cell>map(text -> new Cell.Lines(Text.word("case.contacted", at), text, ""))
                        .orElseGet(() -> Cell.moment(at)))
                .or(() -> promised.map(Cell.Words::new))
                .orElse(Cell.none());
    }

    private static Text points(CaseRow row) {
        List<String> rows = row.scored().finding().pointRows();
        return rows.isEmpty() ? Text.word("case.points.none") : Text.plain(String.join(", ", rows));
    }

    /** The next step and when it is due; what is late says so. */
    static Cell next(CaseRow row, LocalDate today) {
        Optional<CaseRow.Next> next = row.next();
        if (next.isEmpty()) {
            return Cell.none();
        }
        return new Cell.Lines(
                Text.plain(next.get().title()),
                Text.word(
                        row.isLate(today) ? "case.next.late" : "case.next.by",
                        next.get().on()),
                "");
    }

    /** Something that can be done, with words under {@code case.act}. */
    static Confirm act(String address, String word, Tone tone, List<Field> fields, Map<String, String> hidden) {
        String key = "case.act." + word;
        return new Confirm(
                address,
                tone,
                Text.word(key),
                Text.word(key + ".question"),
                Text.word(key + ".consequence"),
                Text.word(key),
                fields,
                hidden);
    }
}
