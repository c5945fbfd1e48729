package org.bulwark.server.workout.classification;

import java.util.List;
import org.bulwark.server.web.part.Badge;
import org.bulwark.server.web.part.Cell;
import org.bulwark.server.web.part.Column;
import org.bulwark.server.web.part.Row;
import org.bulwark.server.web.part.Tone;
import org.bulwark.server.web.show.Text;
import org.bulwark.workout.classification.RiskClass;
import org.bulwark.workout.classification.Stage;

/** How classes and stages are shown. */
final class ClassView {

    private ClassView() {}

    static Tone tone(RiskClass one) {
        return switch (one) {
            case NORMAL -> Tone.APPROVE;
            case SPECIAL_MENTION -> Tone.WARNING;
            case SUBSTANDARD -> Tone.REFER;
            case DOUBTFUL, LOSS -> Tone.DECLINE;
        };
    }

    static Badge badge(RiskClass one) {
        return Badge.of(tone(one), "class." + one.word());
    }

    static Badge badge(Stage stage) {
        Tone tone = switch (stage) {
            case ONE -> Tone.APPROVE;
            case TWO -> Tone.WARNING;
            case THREE -> Tone.DECLINE;
        };
        return Badge.of(tone, "stage." + stage.number());
    }

    static List<Column> columns() {
        return List.of(
                Column.of("who", "alert.who"),
                Column.of("class", "class.class"),
                Column.of("stage", "class.stage"),
                Column.of("owed", "class.owed").right().sorts(),
                Column.of("days", "contract.days-past-due").right(),
                Column.of("pending", "class.pending"),
                Column.of("looked", "class.looked"));
    }

    static Row row(ClassRow row) {
        return new Row(
                row.facility().toString(),
                row.label(),
                List.of(
                        new Cell.Lines(
                                Text.plain(row.label()),
                                Text.plain(row.branch()),
                                "/contract/facilities/" + row.facility()),
                        Cell.mark(badge(row.riskClass())),
                        Cell.mark(badge(row.stage())),
                        Cell.amount(row.owed()),
                        Cell.number(row.daysPastDue()),
                        row.pending().isEmpty()
                                ? Cell.none()
                                : Cell.mark(Badge.of(Tone.ACTIVE, "class.pending." + row.pending())),
                        new Cell.Day(row.lookedOn())));
    }
}
