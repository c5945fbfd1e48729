package org.bulwark.server.indicator;

import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.bulwark.data.source.About;
import org.bulwark.files.indicator.IndicatorWords;
import org.bulwark.indicator.definition.RiskGroup;
import org.bulwark.server.access.Caller;
import org.bulwark.server.access.Needs;
import org.bulwark.server.access.Permission;
import org.bulwark.server.access.vault.UnmaskForm;
import org.bulwark.server.access.vault.Unmasking;
import org.bulwark.server.data.PartyBook;
import org.bulwark.server.data.PartyTabs;
import org.bulwark.server.data.intake.EventLog;
import org.bulwark.server.data.intake.SourceBook;
import org.bulwark.server.web.frame.Crumb;
import org.bulwark.server.web.part.DataList;
import org.bulwark.server.web.part.Filter;
import org.bulwark.server.web.part.ListState;
import org.bulwark.server.web.show.Text;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What sources said of a customer, the last taken in first, or the events behind one value; what tells of persons is masked. */
@Controller
class PartyEventPages {

    private static final String PATH = PartyTabs.PARTIES + "{id}/events";
    private static final Set<String> FILTERS = Set.of("source", "kind", "from", "until", "indicator", "at");

    private final EventLog events;
    private final SourceBook sources;
    private final PartyBook parties;
    private final CatalogueBook book;
    private final Unmasking unmasking;
    private final InstantSource clock;

    PartyEventPages(
            EventLog events,
            SourceBook sources,
            PartyBook parties,
            CatalogueBook book,
            Unmasking unmasking,
            InstantSource clock) {
        this.events = events;
        this.sources = sources;
        this.parties = parties;
        this.book = book;
        this.unmasking = unmasking;
        this.clock = clock;
    }

    @GetMapping(PATH)
    @Needs({Permission.PARTY_READ, Permission.SOURCE_READ})
    String events(
            @PathVariable UUID id,
            @RequestParam Map<String, String> parameters,
            Caller caller,
            Locale language,
            Model model) {
        PartyBook.Party party = parties.party(id, caller);
        ListState state = state(id, parameters);
        UnmaskForm.at(here(state), caller).ifPresent(form -> model.addAttribute("unmask", form));
        return page(party, state, false, language, model);
    }

    /** The same whole, for somebody who says what for; it is in the log before they see it. */
    @PostMapping(PATH)
    @Needs({Permission.PARTY_READ, Permission.SOURCE_READ, Permission.PERSONAL_UNMASK})
    String whole(
            @PathVariable UUID id,
            @RequestParam Unmasking.Purpose purpose,
            @RequestParam Map<String, String> parameters,
            Caller caller,
            Locale language,
            Model model) {
        PartyBook.Party party = parties.party(id, caller);
        model.addAttribute("unmasked", Text.word("unmask.shown", Text.word("unmask.purpose." + purpose.word())));
        return unmasking.show(
                caller, id, "events", purpose, () -> page(party, state(id, parameters), true, language, model));
    }

    private static ListState state(UUID id, Map<String, String> parameters) {
        return ListState.of(PartyTabs.PARTIES + id + "/events", parameters, FILTERS, List.of("-known"));
    }

    private static String here(ListState state) {
        return state.after().isEmpty() ? state.at(state.path()) : state.after(state.after());
    }

    private String page(PartyBook.Party party, ListState state, boolean whole, Locale language, Model model) {
        EventQuestion question = EventQuestion.of(party.id(), state, book, clock.instant());
        EventQuestion.Page page = question.page(events, book);
        IndicatorWords words = IndicatorWords.in(language, book.catalogue().sources());
        EventRows rows = new EventRows(sources, language, whole);
        model.addAttribute("crumbs", List.of(Crumb.to("parties")));
        model.addAttribute("title", party.label());
        model.addAttribute("tabs", PartyTabs.of(party.id(), "events"));
        question.indicator().ifPresent(one -> {
            model.addAttribute("behind", Text.word("events.behind", Text.plain(words.title(one)), question.day()));
            model.addAttribute("meaning", one.family().meaning());
            model.addAttribute("definition", words.definition(one));
        });
        model.addAttribute(
                "list",
                new DataList(
                        "events",
                        Text.word("events.title"),
                        state,
                        filters(state, language, words),
                        EventRows.columns(),
                        page.events().stream().map(rows::row).toList(),
                        question.indicator().isPresent()
                                ? new DataList.Count(
                                        page.events().size(),
                                        page.next().isEmpty() && state.after().isEmpty())
                                : new DataList.Count(
                                        events.count(question.wanted()),
                                        state.after().isEmpty()),
                        Optional.empty(),
                        page.next().map(place -> state.after("" + place)),
                        List.of(),
                        Optional.empty(),
                        DataList.Empty.of(Text.word("events.empty"), Text.word("events.empty.how"))));
        return "data/party-part";
    }

    private List<Filter> filters(ListState state, Locale language, IndicatorWords words) {
        return List.of(
                new Filter.Choice(
                        "kind",
                        Text.word("event.kind"),
                        state.filter("kind"),
                        Arrays.stream(RiskGroup.values())
                                .filter(group -> group != RiskGroup.MACRO)
                                .map(group -> new Filter.Option(group.word(), Text.plain(words.title(group))))
                                .toList()),
                new Filter.Choice(
                        "source",
                        Text.word("event.source"),
                        state.filter("source"),
                        sources.sources().stream()
                                .filter(source -> source.about() == About.PARTY)
                                .map(source -> new Filter.Option(
                                        source.code(), Text.plain(source.title(language.getLanguage()))))
                                .toList()),
                new Filter.Day("from", Text.word("event.from"), state.filter("from")),
                new Filter.Day("until", Text.word("event.until"), state.filter("until")));
    }
}
