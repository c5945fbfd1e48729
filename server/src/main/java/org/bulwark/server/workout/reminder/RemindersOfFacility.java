package org.bulwark.server.workout.reminder;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.bulwark.basics.party.Phone;
import org.bulwark.server.access.Caller;
import org.bulwark.server.access.Permission;
import org.bulwark.server.contract.FacilityPart;
import org.bulwark.server.contract.FacilityRow;
import org.bulwark.server.web.part.Cell;
import org.bulwark.server.web.part.Column;
import org.bulwark.server.web.part.Confirm;
import org.bulwark.server.web.part.DataList;
import org.bulwark.server.web.part.Field;
import org.bulwark.server.web.part.Filter;
import org.bulwark.server.web.part.Row;
import org.bulwark.server.web.part.Tone;
import org.bulwark.server.web.show.Text;
import org.bulwark.workout.reminder.Channel;
import org.springframework.stereotype.Component;

/** The reminders of a facility on its page, and how its client can be reached. */
@Component
class RemindersOfFacility implements FacilityPart {

    private final Reminders reminders;
    private final Contacts contacts;
    private final Outbox outbox;

    RemindersOfFacility(Reminders reminders, Contacts contacts, Outbox outbox) {
        this.reminders = reminders;
        this.contacts = contacts;
        this.outbox = outbox;
    }

    @Override
    public List<Section> of(FacilityRow facility, Caller caller, Locale language) {
        if (!caller.may(Permission.WORKOUT_READ)) {
            return List.of();
        }
        Set<Channel> ready = outbox.ready();
        DataList list = DataList.plain(
                "reminders",
                Text.word("menu.reminders"),
                List.of(
                        Column.of("rule", "reminder.rule"),
                        Column.of("due", "reminder.due"),
                        Column.of("channel", "reminder.channel"),
                        Column.of("state", "contract.state"),
                        Column.of("sent", "reminder.sent")),
                reminders.of(facility.id()).stream().map(row -> row(row, ready)).toList(),
                DataList.Empty.of(Text.word("reminders.empty"), Text.word("reminders.none.how")));
        return List.of(new Section(list, caller.may(Permission.WORKOUT_WORK) ? List.of(reach(facility)) : List.of()));
    }

    private static Row row(ReminderRow row, Set<Channel> ready) {
        return new Row(
                row.id().toString(),
                row.rule(),
                List.of(
                        Cell.link(row.rule(), ReminderPages.PATH + "/" + row.id()),
                        new Cell.Day(row.dueOn()),
                        Cell.word("reminder.channel." + ReminderView.word(row.channel())),
                        new Cell.Marks(ReminderView.badges(row, ready)),
                        row.sentAt().<Cell>map(Cell.Moment::new).orElse(Cell.none())));
    }

    private Confirm reach(FacilityRow facility) {
        Contact contact = contacts.of(facility.party());
        List<Field> fields = new ArrayList<>();
        fields.add(Field.of("email", Field.Kind.TEXT, "contact.email")
                .hint(Text.word("contact.kept", contact.maskedEmail().orElse("–")))
                .optional());
        fields.add(Field.of("phone", Field.Kind.TEXT, "contact.phone")
                .hint(Text.word(
                        "contact.kept", contact.phone().map(Phone::masked).orElse("–")))
                .optional());
        fields.add(Field.of("language", Field.Kind.CHOICE, "contact.language")
                .options(Stream.of("en", "zh")
                        .map(one -> new Filter.Option(one, Text.word("contact.language." + one)))
                        .toList())
                .value(contact.language()));
        for (Channel channel : Channel.values()) {
            String word = ReminderView.word(channel);
            fields.add(Field.of("without-" + word, Field.Kind.CHOICE, "contact.without." + word)
                    .options(Stream.of("no", "yes")
                            .map(one -> new Filter.Option(one, Text.word("contact.without-it." + one)))
                            .toList())
                    .value(contact.optedOut().contains(channel) ? "yes" : "no"));
        }
        String key = "contact.act.change";
        return new Confirm(
                ContactPages.PATH + "/" + facility.party() + "/changed",
                Tone.ACTIVE,
                Text.word(key),
                Text.word(key + ".question"),
                Text.word(key + ".consequence"),
                Text.word(key),
                fields,
                Map.of("facility", facility.id().toString()));
    }
}
