package org.bulwark.server.data;

import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.bulwark.basics.money.Money;
import org.bulwark.server.access.Caller;
import org.bulwark.server.access.Needs;
import org.bulwark.server.access.Permission;
import org.bulwark.server.access.vault.UnmaskForm;
import org.bulwark.server.access.vault.Unmasking;
import org.bulwark.server.access.vault.VaultProblem;
import org.bulwark.server.database.Conditions;
import org.bulwark.server.database.Tally;
import org.bulwark.server.web.Dates;
import org.bulwark.server.web.frame.Crumb;
import org.bulwark.server.web.part.Anchor;
import org.bulwark.server.web.part.Cell;
import org.bulwark.server.web.part.Column;
import org.bulwark.server.web.part.DataList;
import org.bulwark.server.web.part.Fact;
import org.bulwark.server.web.part.Filter;
import org.bulwark.server.web.part.ListState;
import org.bulwark.server.web.part.Row;
import org.bulwark.server.web.part.Slice;
import org.bulwark.server.web.show.Text;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Whom the bank knows, and what they owe; names masked. */
@Controller
class PartyPages {

    private static final String PATH = "/data/parties";

    private final JdbcClient database;
    private final PartySearch search;
    private final PartyBook book;
    private final Tally tally;
    private final Parties parties;
    private final Unmasking unmasking;

    PartyPages(
            JdbcClient database,
            PartySearch search,
            PartyBook book,
            Tally tally,
            Parties parties,
            Unmasking unmasking) {
        this.database = database;
        this.search = search;
        this.book = book;
        this.tally = tally;
        this.parties = parties;
        this.unmasking = unmasking;
    }

    private record Known(UUID id, String kind, String label, String branch, OffsetDateTime since) {}

    @GetMapping(PATH)
    @Needs(Permission.PARTY_READ)
    String list(@RequestParam Map<String, String> parameters, Caller caller, Model model) {
        ListState state = ListState.of(PATH, parameters, Set.of("q", "kind", "branch"), List.of("-since"));
        Conditions conditions = conditions(state, caller);
        Tally.Many count = tally.of("data.party", conditions);
        Slice<Known> slice = Slice.of(
                state, fetch(state, conditions), party -> new Anchor<>(party.since.toInstant(), party.id).toString());
        model.addAttribute(
                "list",
                new DataList(
                        "parties",
                        Text.word("menu.parties"),
                        state,
                        List.of(
                                new Filter.Search("q", Text.word("parties.search"), state.filter("q")),
                                new Filter.Choice(
                                        "kind",
                                        Text.word("party.kind"),
                                        state.filter("kind"),
                                        List.of(
                                                new Filter.Option("business", Text.word("party.kind.business")),
                                                new Filter.Option("person", Text.word("party.kind.person"))))),
                        List.of(
                                Column.of("name", "party.name"),
                                Column.of("kind", "party.kind"),
                                Column.of("branch", "application.branch"),
                                Column.of("since", "party.since").sorts()),
                        slice.rows().stream().map(PartyPages::row).toList(),
                        new DataList.Count(count.rows(), count.exact()),
                        slice.previous(),
                        slice.next(),
                        List.of(),
                        Optional.empty(),
                        DataList.Empty.of(Text.word("parties.empty"), Text.word("parties.empty.how"))));
        return "data/parties";
    }

    private static Row row(Known party) {
        return new Row(
                party.id.toString(),
                party.label,
                List.of(
                        Cell.link(party.label, PATH + "/" + party.id),
                        Cell.word("party.kind." + party.kind),
                        Cell.text(party.branch),
                        Cell.moment(party.since.toInstant())));
    }

    private Conditions conditions(ListState state, Caller caller) {
        Conditions conditions = new Conditions();
        if (!caller.seesWholeBank()) {
            conditions.and("branch = any (?)", (Object) caller.branches().toArray(String[]::new));
        }
        conditions.andIf(state.filter("kind"), "kind = ?").andIf(state.filter("branch"), "branch = ?");
        if (!state.filter("q").isEmpty()) {
            conditions.and(
                    "id = any (?)", (Object) search.named(state.filter("q")).toArray(UUID[]::new));
        }
        return conditions;
    }

    private List<Known> fetch(ListState state, Conditions conditions) {
        boolean back = !state.before().isEmpty();
        boolean down = state.descending() != back;
        Conditions beyond = conditions.copy();
        Anchor.read(back ? state.before() : state.after(), Dates::instant)
                .ifPresent(anchor -> beyond.and(
                        "(known_since, id) " + (down ? "<" : ">") + " (?, ?)",
                        anchor.value().atOffset(ZoneOffset.UTC),
                        anchor.id()));
        String direction = down ? " desc" : "";
        return database.sql("select id, kind, label, branch, known_since from data.party" + beyond.where()
                        + " order by known_since" + direction + ", id" + direction + " limit " + Slice.FETCH)
                .params(beyond.parameters())
                .query((row, n) -> new Known(
                        row.getObject(1, UUID.class),
                        row.getString(2),
                        row.getString(3),
                        row.getString(4),
                        row.getObject(5, OffsetDateTime.class)))
                .list();
    }

    @GetMapping(PATH + "/{id}")
    @Needs(Permission.PARTY_READ)
    String one(@PathVariable UUID id, Caller caller, Model model) {
        return page(book.party(id, caller), caller, model);
    }

    /** The same with name, number, phone and address whole, for somebody who says what for; it is in the log before they see it. */
    @PostMapping(PATH + "/{id}")
    @Needs({Permission.PARTY_READ, Permission.PERSONAL_UNMASK})
    String whole(@PathVariable UUID id, @RequestParam Unmasking.Purpose purpose, Caller caller, Model model) {
        PartyBook.Party party = book.party(id, caller);
        Identity identity = unmasking.show(
                caller,
                id,
                "identity",
                purpose,
                () -> parties.identities(List.of(id)).values().stream()
                        .findFirst()
                        .orElseThrow(() -> VaultProblem.ERASED.with(
                                "Who " + party.label() + " is was erased.", "Nobody can read it any more.")));
        List<Fact> told = new ArrayList<>();
        told.add(Fact.of("party.name", Cell.text(identity.name().value())));
        told.add(Fact.of("party.number", Cell.text(identity.number().value())));
        told.add(Fact.of(
                "party.phone",
                identity.phone().map(phone -> Cell.text(phone.value())).orElse(Cell.none())));
        told.add(Fact.of(
                "party.address",
                identity.address().map(address -> Cell.text(address.value())).orElse(Cell.none())));
        model.addAttribute("identity", told);
        model.addAttribute("unmasked", Text.word("unmask.shown", Text.word("unmask.purpose." + purpose.word())));
        return page(party, caller, model);
    }

    private String page(PartyBook.Party party, Caller caller, Model model) {
        model.addAttribute("unmask", UnmaskForm.at(PATH + "/" + party.id(), caller));
        model.addAttribute("crumbs", List.of(Crumb.to("parties")));
        model.addAttribute("tabs", PartyTabs.of(party.id(), "profile"));
        model.addAttribute("title", party.label());
        model.addAttribute(
                "facts",
                List.of(
                        Fact.of("party.kind", Cell.word("party.kind." + party.kind())),
                        Fact.of("application.branch", Cell.text(party.branch())),
                        Fact.of("party.since", Cell.moment(party.since())),
                        Fact.of("party.group", Cell.number(party.members().size())),
                        Fact.of("party.owes", owed(party.owed())),
                        Fact.of("party.group.owes", owed(party.groupOwed()))));
        model.addAttribute("members", book.members(party));
        model.addAttribute("facilities", book.facilities(party));
        model.addAttribute("applications", book.applications(party));
        return "data/party";
    }

    private static Cell owed(Optional<Money> money) {
        return money.map(Cell::amount).orElse(Cell.none());
    }
}
