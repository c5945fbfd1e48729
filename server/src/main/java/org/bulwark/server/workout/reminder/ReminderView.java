package org.bulwark.server.workout.reminder;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.bulwark.server.web.part.Badge;
import org.bulwark.server.web.part.Cell;
import org.bulwark.server.web.part.Column;
import org.bulwark.server.web.part.Row;
import org.bulwark.server.web.part.Tone;
import org.bulwark.server.web.show.Text;
import org.bulwark.workout.reminder.Channel;

/** How reminders are shown. */
final class ReminderView {

    private static final Set<String> TOLD = Set.of(
            "opted-out",
            "paid",
            "too-late",
            "unreachable",
            "rule-gone",
            "refused",
            "refused-for-now",
            "unreachable-server",
            "sign-in-refused",
            "interrupted");

    private ReminderView() {}

    static String word(Channel channel) {
        return channel.name().toLowerCase(Locale.ROOT);
    }

    /** How it stands, and beside it why, or that its channel is not set up. */
    static List<Badge> badges(ReminderRow row, Set<Channel> ready) {
        List<Badge> badges = new ArrayList<>();
        badges.add(Badge.of(tone(row.state()), "reminder.state." + row.state().word()));
        row.reason()
                .ifPresent(reason -> badges.add(
                        TOLD.contains(reason)
                                ? Badge.of(Tone.NEUTRAL, "reminder.reason." + reason)
                                : new Badge(Tone.NEUTRAL, Text.plain(reason))));
        if (row.state() == ReminderState.WAITING && !ready.contains(row.channel())) {
            badges.add(Badge.of(Tone.WARNING, "reminder.not-set-up"));
        }
        return badges;
    }

    static Tone tone(ReminderState state) {
        return switch (state) {
            case WAITING -> Tone.ACTIVE;
            case SENT -> Tone.APPROVE;
            case FAILED -> Tone.DECLINE;
            case SUPPRESSED -> Tone.NEUTRAL;
        };
    }

    static List<Column> columns() {
        return List.of(
                Column.of("who", "alert.who"),
                Column.of("rule", "reminder.rule"),
                Column.of("due", "reminder.due"),
                Column.of("channel", "reminder.channel"),
                Column.of("state", "contract.state"),
                Column.of("planned", "reminder.planned").sorts(),
                Column.of("sent", "reminder.sent"));
    }

    static Row row(ReminderRow row, Set<Channel> ready) {
        return new Row(
                row.id().toString(),
                row.label() + " " + row.rule(),
                List.of(
                        new Cell.Lines(
                                Text.plain(row.label()), Text.plain(row.branch()), "/data/parties/" + row.party()),
                        Cell.link(row.rule(), ReminderPages.PATH + "/" + row.id()),
                        new Cell.Day(row.dueOn()),
                        Cell.word("reminder.channel." + word(row.channel())),
                        new Cell.Marks(badges(row, ready)),
                        new Cell.Day(row.plannedOn()),
                        row.sentAt().<Cell>map(Cell.Moment::new).orElse(Cell.none())));
    }
}
