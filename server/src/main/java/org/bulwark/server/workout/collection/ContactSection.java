package org.bulwark.server.workout.collection;

import java.time.InstantSource;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bulwark.server.TimeOrderedId;
import org.bulwark.server.access.Caller;
import org.bulwark.server.access.Permission;
import org.bulwark.server.contract.FacilityPart;
import org.bulwark.server.web.Sent;
import org.bulwark.server.web.part.Badge;
import org.bulwark.server.web.part.Cell;
import org.bulwark.server.web.part.Column;
import org.bulwark.server.web.part.Confirm;
import org.bulwark.server.web.part.DataList;
import org.bulwark.server.web.part.Field;
import org.bulwark.server.web.part.Filter;
import org.bulwark.server.web.part.Row;
import org.bulwark.server.web.part.Tone;
import org.bulwark.server.web.show.Text;
import org.bulwark.workout.collection.Purpose;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The contacts of a case, and what comes of those that are planned. */
@Component
@Order(2)
class ContactSection implements CaseSection {

    private static final int MOST = 50;

    private final ContactLog log;
    private final PersonDesk persons;
    private final ZoneId bank;
    private final InstantSource clock;

    ContactSection(ContactLog log, PersonDesk persons, ZoneId bankZone, InstantSource clock) {
        this.log = log;
        this.persons = persons;
        this.bank = bankZone;
        this.clock = clock;
    }

    @Override
    public FacilityPart.Section of(CaseRow row, Caller caller) {
        List<Person> all = persons.of(row, caller);
        Map<UUID, Text> names =
                all.stream().collect(Collectors.toMap(Person::id, PersonSection::name, (one, _) -> one));
        Function<UUID, Text> who = one -> names.getOrDefault(one, Text.word("case.person.gone"));
        List<ContactLog.Entry> entries =
                log.of(row, caller).stream().limit(MOST).toList();
        DataList list = DataList.plain(
                "contacts",
                Text.word("case.contacts"),
                List.of(
                        Column.of("at", "case.contact.at"),
                        Column.of("who", "case.person"),
                        Column.of("outcome", "case.contact.outcome"),
                        Column.of("note", "case.contact.note")),
                entries.stream().map(one -> row(one, who.apply(one.person()))).toList(),
                DataList.Empty.of(Text.word("case.contacts.empty"), Text.word("case.contacts.empty.how")));
        return new FacilityPart.Section(
                list, caller.may(Permission.WORKOUT_WORK) ? acts(row, all, entries, who) : List.of());
    }

    private static Row row(ContactLog.Entry one, Text who) {
        return new Row(
                one.id().toString(),
                one.at().toString(),
                List.of(
                        Cell.moment(one.at()),
                        new Cell.Lines(
                                who,
                                Text.word(
                                        one.incoming() ? "case.contact.in" : "case.contact.out",
                                        Text.word("case.contact.way." + Sent.word(one.way())),
                                        Text.word("case.person.purpose." + Sent.word(one.purpose()))),
                                ""),
                        Cell.mark(badge(one)),
                        new Cell.Lines(
                                one.note().map(Text::plain).orElse(Text.word("promise.unsaid")),
                                Text.plain(one.by()),
                                "")));
    }

    private static Badge badge(ContactLog.Entry one) {
        return one.outcome()
                .map(outcome -> Badge.of(
                        switch (outcome) {
                            case REACHED, PROMISED -> Tone.APPROVE;
                            case NOT_REACHED -> Tone.WARNING;
                            case REFUSED, WRONG_NUMBER -> Tone.DECLINE;
                            case NOT_MADE -> Tone.NEUTRAL;
                        },
                        "case.contact.outcome." + Sent.word(outcome)))
                .orElseGet(() -> Badge.of(Tone.ACTIVE, "case.contact.planned"));
    }

    private List<Confirm> acts(
            CaseRow row, List<Person> all, List<ContactLog.Entry> entries, Function<UUID, Text> names) {
        List<Confirm> acts = new ArrayList<>();
        String address = CollectionPages.PATH + "/" + row.id();
        Map<String, String> key = Map.of("key", "page/" + TimeOrderedId.at(clock.instant()));
        if (!all.isEmpty() && !row.isClosed()) {
            acts.add(CaseView.act(address + "/contacts", "contact", Tone.ACTIVE, plan(all), key));
        }
        List<ContactLog.Entry> open =
                entries.stream().filter(one -> one.outcome().isEmpty()).toList();
        if (!open.isEmpty()) {
            Field which = Field.of("contact", Field.Kind.CHOICE, "case.contact.which")
                    .options(open.stream()
                            .map(one -> new Filter.Option(
                                    one.id().toString(),
                                    Text.word(
                                            "case.person.tie",
                                            names.apply(one.person()),
                                            Text.word("case.contact.way." + Sent.word(one.way())))))
                            .toList())
                    .value(open.getFirst().id().toString());
            acts.add(CaseView.act(
                    address + "/outcomes", "outcome", Tone.APPROVE, List.of(which, outcome(true), note()), Map.of()));
        }
        if (!all.isEmpty()) {
            List<Field> fields = new ArrayList<>(plan(all));
            fields.add(Field.of("at", Field.Kind.MOMENT, "case.contact.at").value(now()));
            fields.add(outcome(false));
            fields.add(note());
            acts.add(CaseView.act(address + "/incoming", "incoming", Tone.NEUTRAL, fields, key));
        }
        return acts;
    }

    /** Now on the bank's clocks, to the minute. */
    private String now() {
        return clock.instant()
                .atZone(bank)
                .toLocalDateTime()
                .truncatedTo(ChronoUnit.MINUTES)
                .toString();
    }

    private static List<Field> plan(List<Person> all) {
        return List.of(
                PersonSection.choice(all),
                Field.of("purpose", Field.Kind.CHOICE, "case.contact.purpose")
                        .options(options("case.person.purpose.", Stream.of(Purpose.values())))
                        .value("debt"),
                Field.of("channel", Field.Kind.CHOICE, "reminder.channel")
                        .options(options("case.contact.way.", Stream.of(ContactLog.Way.values())))
                        .value("call"));
    }

    private static Field outcome(boolean planned) {
        return Field.of("outcome", Field.Kind.CHOICE, "case.contact.outcome")
                .options(options(
                        "case.contact.outcome.",
                        Stream.of(ContactLog.Outcome.values())
                                .filter(one -> planned || one != ContactLog.Outcome.NOT_MADE)))
                .value("reached");
    }

    private static Field note() {
        return Field.of("note", Field.Kind.AREA, "case.contact.note").hint(Text.word("case.note.hint"));
    }

    private static List<Filter.Option> options(String words, Stream<? extends Enum<?>> all) {
        return all.map(Sent::word)
                .map(word -> new Filter.Option(word, Text.word(words + word)))
                .toList();
    }
}
