package org.bulwark.server.warning;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.bulwark.server.desk.task.TaskRow;
import org.bulwark.server.web.part.Badge;
import org.bulwark.server.web.part.Cell;
import org.bulwark.server.web.part.Column;
import org.bulwark.server.web.part.DataList;
import org.bulwark.server.web.part.Row;
import org.bulwark.server.web.part.Tone;
import org.bulwark.server.web.show.Text;
import org.bulwark.warning.response.Playbooks;

/** What is done about an alert, as a list: what ran by itself and what it found, and the tasks. */
final class ResponseView {

    private ResponseView() {}

    static DataList list(AlertDesk.Opened opened, Playbooks playbooks, Locale language) {
        List<String> order = playbooks.names();
        List<Responses.Kept> responses = opened.responses().stream()
                .sorted(Comparator.comparingInt(kept -> order.indexOf(kept.step())))
                .toList();
        List<Row> rows = new ArrayList<>();
        for (Responses.Kept kept : responses) {
            Optional<TaskRow> task = Optional.ofNullable(opened.tasks().get(kept.step()));
            Text title = playbooks
                    .step(kept.step())
                    .map(asked -> Text.plain(asked.step().title().in(language.getLanguage())))
                    .orElseGet(() -> Text.plain(kept.step()));
            rows.add(new Row(
                    kept.step(),
                    kept.step(),
                    List.of(
                            task.<Cell>map(row -> new Cell.Link(title, row.page()))
                                    .orElseGet(() -> new Cell.Words(title)),
                            state(kept, task),
                            task.<Cell>map(row -> new Cell.Day(row.due()))
                                    .orElseGet(() -> Cell.moment(kept.doneAt().orElse(kept.askedAt()))))));
        }
        return DataList.plain(
                "responses",
                Text.word("alert.responses"),
                List.of(
                        Column.of("step", "task.what"),
                        Column.of("state", "task.state"),
                        Column.of("due", "alert.response.when")),
                rows,
                DataList.Empty.of(Text.word("alert.responses.empty"), Text.word("alert.responses.empty.how")));
    }

    private static Cell state(Responses.Kept kept, Optional<TaskRow> task) {
        List<Badge> badges = new ArrayList<>();
        kept.found().ifPresent(found -> badges.add(Badge.of(tone(found), "alert.verified." + found)));
        if (task.isPresent()) {
            badges.add(task.get().badge());
        } else if (badges.isEmpty()) {
            badges.add(
                    kept.state().equals("done")
                            ? Badge.of(Tone.APPROVE, "task.state.done")
                            : Badge.of(Tone.NEUTRAL, "alert.response." + kept.state()));
        }
        return new Cell.Marks(badges);
    }

    private static Tone tone(String outcome) {
        return switch (outcome) {
            case "confirmed" -> Tone.APPROVE;
            case "falsified" -> Tone.DECLINE;
            case "unclear" -> Tone.REFER;
            default -> Tone.NEUTRAL;
        };
    }
}
