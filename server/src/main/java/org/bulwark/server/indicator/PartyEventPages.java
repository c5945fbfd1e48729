package org.bulwark.server.indicator;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.bulwark.basics.money.Money;
import org.bulwark.basics.rule.FactType;
import org.bulwark.basics.time.Microseconds;
import org.bulwark.data.event.Event;
import org.bulwark.data.source.About;
import org.bulwark.data.source.Field;
import org.bulwark.data.source.Source;
import org.bulwark.server.access.Caller;
import org.bulwark.server.access.Needs;
import org.bulwark.server.access.Permission;
import org.bulwark.server.data.PartyBook;
import org.bulwark.server.data.PartyTabs;
import org.bulwark.server.data.intake.EventLog;
import org.bulwark.server.data.intake.SourceBook;
import org.bulwark.server.web.frame.Crumb;
import org.bulwark.server.web.part.Cell;
import org.bulwark.server.web.part.Column;
import org.bulwark.server.web.part.DataList;
import org.bulwark.server.web.part.Filter;
import org.bulwark.server.web.part.ListState;
import org.bulwark.server.web.part.Row;
import org.bulwark.server.web.part.Slice;
import org.bulwark.server.web.show.Text;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** What sources said of a customer, the last taken in first; what tells of persons is masked. */
@Controller
class PartyEventPages {

    private static final int FIELDS_SHOWN = 7;
    private static final String MASKED = "•••";

    private final EventLog events;
    private final SourceBook sources;
    private final PartyBook parties;

    PartyEventPages(EventLog events, SourceBook sources, PartyBook parties) {
        this.events = events;
        this.sources = sources;
        this.parties = parties;
    }

    @GetMapping(PartyTabs.PARTIES + "{id}/events")
    @Needs({Permission.PARTY_READ, Permission.SOURCE_READ})
    String events(
            @PathVariable UUID id,
            @RequestParam Map<String, String> parameters,
            Caller caller,
            Locale language,
            Model model) {
        PartyBook.Party party = parties.party(id, caller);
        ListState state =
                ListState.of(PartyTabs.PARTIES + id + "/events", parameters, Set.of("source"), List.of("-known"));
        List<String> wanted = sources.door(state.filter("source")).stream()
                .map(door -> door.source().code())
                .toList();
        long before = state.after().matches("[0-9]{1,18}") ? Long.parseLong(state.after()) : Long.MAX_VALUE;
        List<EventLog.Placed> fetched = events.latest(id, wanted, before, Slice.FETCH);
        List<EventLog.Placed> shown = fetched.subList(0, Math.min(Slice.SIZE, fetched.size()));
        model.addAttribute("crumbs", List.of(Crumb.to("parties")));
        model.addAttribute("title", party.label());
        model.addAttribute("tabs", PartyTabs.of(id, "events"));
        model.addAttribute(
                "list",
                new DataList(
                        "events",
                        Text.word("events.title"),
                        state,
                        List.of(new Filter.Choice(
                                "source",
                                Text.word("event.source"),
                                state.filter("source"),
                                sources.sources().stream()
                                        .filter(source -> source.about() == About.PARTY)
                                        .map(source -> new Filter.Option(
                                                source.code(), Text.plain(source.title(language.getLanguage()))))
                                        .toList())),
                        List.of(
                                Column.of("occurred", "event.occurred"),
                                Column.of("known", "event.known"),
                                Column.of("source", "event.source"),
                                Column.of("what", "event.what")),
                        shown.stream().map(one -> row(one, language)).toList(),
                        new DataList.Count(events.count(id, wanted), true),
                        Optional.empty(),
                        fetched.size() > Slice.SIZE
                                ? Optional.of(state.after("" + shown.getLast().seq()))
                                : Optional.empty(),
                        List.of(),
                        Optional.empty(),
                        DataList.Empty.of(Text.word("events.empty"), Text.word("events.empty.how"))));
        return "data/party-part";
    }

    private Row row(EventLog.Placed placed, Locale language) {
        Event event = placed.event();
        Source source = sources.door(event.source()).orElseThrow().source();
        return new Row(
                "" + placed.seq(),
                event.source(),
                List.of(
                        Cell.moment(Microseconds.instant(event.occurredAt())),
                        Cell.moment(Microseconds.instant(event.knownAt())),
                        Cell.text(source.title(language.getLanguage())),
                        Cell.text(what(source, event))));
    }

    private static String what(Source source, Event event) {
        return event.fields().known().entrySet().stream()
                .limit(FIELDS_SHOWN)
                .map(entry -> told(source, source.field(entry.getKey()).orElseThrow(), entry.getValue()))
                .collect(Collectors.joining(" · "));
    }

    private static String told(Source source, Field field, Object value) {
        String text = source.isPersonal(field.name())
                ? MASKED
                : field.type() == FactType.MONEY
                        ? new Money((Long) value, source.currency()).amount()
                        : value.toString()
                                + (field.fact().unit().isEmpty()
                                        ? ""
                                        : " " + field.fact().unit());
        return field.fact().title() + ": " + text;
    }
}
