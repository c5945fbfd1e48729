package org.bulwark.server.workout.collection;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.bulwark.basics.Reason;
import org.bulwark.server.TimeOrderedId;
import org.bulwark.server.access.Caller;
import org.bulwark.server.access.Permission;
import org.bulwark.server.contract.BusinessDate;
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
import org.bulwark.workout.collection.Tie;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Who may be spoken to in a case, and whether they may be contacted now. */
@Component
@Order(3)
class PersonSection implements CaseSection {

    private final PersonDesk persons;
    private final ContactDesk contacts;
    private final BusinessDate business;
    private final InstantSource clock;

    PersonSection(PersonDesk persons, ContactDesk contacts, BusinessDate business, InstantSource clock) {
        this.persons = persons;
        this.contacts = contacts;
        this.business = business;
        this.clock = clock;
    }

    @Override
    public FacilityPart.Section of(CaseRow row, Caller caller) {
        List<Person> all = persons.of(row, caller);
        DataList list = DataList.plain(
                "persons",
                Text.word("case.persons"),
                List.of(
                        Column.of("who", "case.person"),
                        Column.of("now", "case.person.now"),
                        Column.of("consent", "case.person.consent"),
                        Column.of("zone", "case.person.zone")),
                all.stream().map(this::row).toList(),
                DataList.Empty.of(Text.word("case.persons.empty"), Text.word("case.persons.empty.how")));
        List<Confirm> acts = new ArrayList<>();
        if (caller.may(Permission.WORKOUT_WORK)) {
            if (!row.isClosed()) {
                acts.add(add(row));
            }
            if (!all.isEmpty()) {
                acts.add(say(row, all));
            }
        }
        return new FacilityPart.Section(list, acts);
    }

    /** What people call somebody: the full name for who may see it. */
    static Text name(Person person) {
        String name = person.details().map(Person.Details::name).orElse(person.label());
        return name.isEmpty() ? Text.word("promise.unsaid") : Text.plain(name);
    }

    private Row row(Person person) {
        Text tie = Text.word("tie." + Sent.word(person.tie()));
        Text second = person.details()
                .filter(one -> !one.phone().isEmpty())
                .map(one -> Text.word("case.person.tie", tie, one.phone()))
                .orElse(tie);
        Optional<Reason> against = contacts.against(person, person.purpose());
        Badge badge = against.isPresent()
                ? Badge.of(Tone.DECLINE, "case.person.not-now")
                : Badge.of(Tone.APPROVE, "case.person.purpose." + Sent.word(person.purpose()));
        return new Row(
                person.id().toString(),
                person.label(),
                List.of(
                        new Cell.Lines(
                                name(person),
                                second,
                                person.related()
                                        .map(party -> "/data/parties/" + party)
                                        .orElse("")),
                        against.<Cell>map(reason -> new Cell.Lines(badge.text(), Text.told(reason), ""))
                                .orElseGet(() -> Cell.mark(badge)),
                        words(person),
                        Cell.text(person.zone().getId())));
    }

    private static Cell words(Person person) {
        List<Text> said = Stream.of(person.stop(), person.consent())
                .flatMap(Optional::stream)
                .map(one -> Text.word(
                        "case.person.said." + Sent.word(one.word()),
                        one.on(),
                        Text.word("case.person.by." + Sent.word(one.by()))))
                .toList();
        return switch (said.size()) {
            case 0 -> Cell.none();
            case 1 -> new Cell.Words(said.getFirst());
            default -> new Cell.Lines(said.getFirst(), said.getLast(), "");
        };
    }

    private static List<Filter.Option> options(String words, Stream<? extends Enum<?>> all) {
        return all.map(Sent::word)
                .map(word -> new Filter.Option(word, Text.word(words + word)))
                .toList();
    }

    /** A field to choose one of them. */
    static Field choice(List<Person> all) {
        return Field.of("person", Field.Kind.CHOICE, "case.person")
                .options(all.stream()
                        .map(one -> new Filter.Option(
                                one.id().toString(),
                                Text.word("case.person.tie", name(one), Text.word("tie." + Sent.word(one.tie())))))
                        .toList())
                .value(all.getFirst().id().toString());
    }

    private Confirm add(CaseRow row) {
        return CaseView.act(
                CollectionPages.PATH + "/" + row.id() + "/persons",
                "person",
                Tone.ACTIVE,
                List.of(
                        Field.of("name", Field.Kind.TEXT, "case.person.name"),
                        Field.of("tie", Field.Kind.CHOICE, "case.person.how")
                                .options(options("tie.", Stream.of(Tie.values()).filter(tie -> tie != Tie.BORROWER)))
                                .value("guarantor"),
                        Field.of("phone", Field.Kind.TEXT, "contact.phone").optional(),
                        Field.of("zone", Field.Kind.TEXT, "case.person.zone")
                                .hint(Text.word("case.person.zone.hint"))
                                .optional()),
                Map.of("key", "page/" + TimeOrderedId.at(clock.instant())));
    }

    private Confirm say(CaseRow row, List<Person> all) {
        return CaseView.act(
                CollectionPages.PATH + "/" + row.id() + "/words",
                "person-word",
                Tone.ACTIVE,
                List.of(
                        choice(all),
                        Field.of("word", Field.Kind.CHOICE, "case.person.word")
                                .options(options("case.person.word.", Stream.of(Person.Word.values())))
                                .value("consented"),
                        Field.of("by", Field.Kind.CHOICE, "case.person.by")
                                .options(options("case.person.by.", Stream.of(Person.Speaker.values())))
                                .value("person"),
                        Field.of("on", Field.Kind.DATE, "case.step.on")
                                .value(business.today().toString())),
                Map.of());
    }
}
