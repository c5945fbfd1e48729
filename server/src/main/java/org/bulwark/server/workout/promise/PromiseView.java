package org.bulwark.server.workout.promise;

import java.util.List;
import org.bulwark.server.web.Sent;
import org.bulwark.server.web.part.Badge;
import org.bulwark.server.web.part.Cell;
import org.bulwark.server.web.part.Column;
import org.bulwark.server.web.part.Row;
import org.bulwark.server.web.part.Tone;
import org.bulwark.server.web.show.Text;
import org.bulwark.workout.promise.PromiseState;

/** How promises are shown. */
final class PromiseView {

    private PromiseView() {}

    static Tone tone(PromiseState state) {
        return switch (state) {
            case OPEN -> Tone.ACTIVE;
            case KEPT -> Tone.APPROVE;
            case PARTLY_KEPT -> Tone.WARNING;
            case BROKEN -> Tone.DECLINE;
            case REPLACED -> Tone.NEUTRAL;
        };
    }

    static Badge badge(PromiseState state) {
        return Badge.of(tone(state), "promise.state." + Sent.word(state));
    }

    static List<Column> columns() {
        return List.of(
                Column.of("who", "alert.who"),
                Column.of("due", "promise.due").sorts(),
                Column.of("state", "contract.state"),
                Column.of("amount", "contract.amount").right(),
                Column.of("paid", "promise.paid").right(),
                Column.of("made", "promise.made"),
                Column.of("by", "promise.by"));
    }

    static Row row(PromiseRow row) {
        return new Row(
                row.id().toString(),
                row.label(),
                List.of(
                        new Cell.Lines(
                                Text.plain(row.label()),
                                Text.plain(row.branch()),
                                "/contract/facilities/" + row.facility()),
                        new Cell.Day(row.due()),
                        Cell.mark(badge(row.state())),
                        Cell.amount(row.amount()),
                        Cell.amount(row.paid()),
                        new Cell.Day(row.madeOn()),
                        Cell.text(row.takenBy())));
    }
}
