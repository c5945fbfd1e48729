package org.bulwark.server.customer;

import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.bulwark.basics.money.Money;
import org.bulwark.basics.time.Microseconds;
import org.bulwark.indicator.fold.PartyState;
import org.bulwark.server.access.Caller;
import org.bulwark.server.access.Needs;
import org.bulwark.server.access.Permission;
import org.bulwark.server.access.vault.UnmaskForm;
import org.bulwark.server.access.vault.Unmasking;
import org.bulwark.server.access.vault.VaultProblem;
import org.bulwark.server.data.Identity;
import org.bulwark.server.data.Parties;
import org.bulwark.server.data.PartyBook;
import org.bulwark.server.data.PartyTabs;
import org.bulwark.server.indicator.CatalogueBook;
import org.bulwark.server.indicator.Edition;
import org.bulwark.server.indicator.LatestEvents;
import org.bulwark.server.indicator.States;
import org.bulwark.server.web.frame.Crumb;
import org.bulwark.server.web.part.Cell;
import org.bulwark.server.web.part.Fact;
import org.bulwark.server.web.part.Figure;
import org.bulwark.server.web.part.Tone;
import org.bulwark.server.web.show.Text;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** One customer on one screen. Its state is read once; what it was granted, asked for and found on comes from the tables of their stages. */
@Controller
class CustomerPage {

    private static final String PATH = "/data/parties/{id}";
    private static final String APPLY = "/decision/applications/new?party=";

    private final PartyBook book;
    private final Parties parties;
    private final Unmasking unmasking;
    private final Known known;
    private final InstantSource clock;

    CustomerPage(PartyBook book, Parties parties, Unmasking unmasking, Known known, InstantSource clock) {
        this.book = book;
        this.parties = parties;
        this.unmasking = unmasking;
        this.known = known;
        this.clock = clock;
    }

    /** Where what is known of a customer comes from. */
    @Component
    record Known(
            CustomerRecords records,
            CustomerConsents consents,
            CustomerGaps gaps,
            HeadlineReading headlines,
            CatalogueBook catalogue,
            States states,
            LatestEvents events,
            CustomerPeers peers) {}

    @GetMapping(PATH)
    @Needs(Permission.PARTY_READ)
    String one(@PathVariable UUID id, Caller caller, Locale language, Model model) {
        return page(book.party(id, caller), caller, language, model);
    }

    /** The same with name, number, phone and address whole, for somebody who says what for; it is in the log before they see it. */
    @PostMapping(PATH)
    @Needs({Permission.PARTY_READ, Permission.PERSONAL_UNMASK})
    String whole(
            @PathVariable UUID id,
            @RequestParam Unmasking.Purpose purpose,
            Caller caller,
            Locale language,
            Model model) {
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
        return page(party, caller, language, model);
    }

    private String page(PartyBook.Party party, Caller caller, Locale language, Model model) {
        Instant now = clock.instant();
        List<CustomerConsents.Given> given = known.consents.of(party.id());
        model.addAttribute("unmask", party.erased() ? Optional.empty() : UnmaskForm.at(address(party), caller));
        model.addAttribute("crumbs", List.of(Crumb.to("parties")));
        model.addAttribute("tabs", PartyTabs.of(party.id(), "profile"));
        model.addAttribute("title", party.label());
        model.addAttribute("erased", party.erased());
        if (caller.may(Permission.APPLICATION_SUBMIT) && !party.erased()) {
            model.addAttribute("apply", APPLY + party.id());
        }
        model.addAttribute("facts", facts(party));
        model.addAttribute("ties", known.records.ties(party));
        model.addAttribute("consents", known.consents.list(given, now, language));
        model.addAttribute("facilities", known.records.facilities(party.id()));
        if (caller.may(Permission.APPLICATION_READ)) {
            model.addAttribute("applications", known.records.applications(party.id()));
        }
        if (caller.may(Permission.ALERT_READ)) {
            model.addAttribute("alerts", known.records.alerts(party.id()));
        }
        if (caller.may(Permission.HIT_REVIEW)) {
            model.addAttribute("hits", known.records.hits(party.id()));
        }
        Optional<List<CustomerGaps.Heard>> heard = Optional.empty();
        if (caller.may(Permission.INDICATOR_READ)) {
            Edition edition = known.catalogue.current();
            PartyState state = known.states.now(party.id(), edition);
            heard = Optional.of(known.gaps.of(state, CustomerConsents.inForce(given, now), now));
            model.addAttribute("groups", groups(party.id(), state, edition, now, language));
            model.addAttribute("gaps", CustomerGaps.list(party.id(), heard.get(), language));
        }
        if (caller.may(Permission.SOURCE_READ)) {
            model.addAttribute("latest", known.events.of(party.id(), language));
        }
        model.addAttribute("figures", figures(party, caller, heard));
        return "customer/customer";
    }

    private static String address(PartyBook.Party party) {
        return PartyTabs.PARTIES + party.id();
    }

    private List<GroupView> groups(UUID party, PartyState state, Edition edition, Instant now, Locale language) {
        return GroupViews.of(
                party,
                edition.catalogue(),
                known.headlines.lines(state, known.peers.of(party, Microseconds.since1970(now)), now, edition),
                language);
    }

    private static List<Fact> facts(PartyBook.Party party) {
        return List.of(
                Fact.of("party.kind", Cell.word("party.kind." + party.kind())),
                Fact.of("application.branch", Cell.text(party.branch())),
                Fact.of(
                        "customer.industry",
                        party.profile().industry().map(Cell::text).orElse(Cell.none())),
                Fact.of(
                        "customer.region",
                        party.profile().region().map(Cell::text).orElse(Cell.none())),
                Fact.of("party.since", Cell.moment(party.since())),
                Fact.of("party.group", Cell.number(party.members().size())));
    }

    private List<Figure> figures(PartyBook.Party party, Caller caller, Optional<List<CustomerGaps.Heard>> heard) {
        CustomerRecords.Head head = known.records.head(party.id());
        List<Figure> figures = new ArrayList<>();
        figures.add(figure("party.owes", owed(party.owed()), Tone.NEUTRAL, "#facilities"));
        figures.add(figure("party.group.owes", owed(party.groupOwed()), Tone.NEUTRAL, "#ties"));
        figures.add(figure(
                "party.past-due",
                Cell.number(head.daysPastDue()),
                head.daysPastDue() > 0 ? Tone.WARNING : Tone.APPROVE,
                "#facilities"));
        if (caller.may(Permission.APPLICATION_READ)) {
            figures.add(new Figure(
                    Text.word("customer.score"),
                    head.points().map(points -> Cell.number(points)).orElse(Cell.none()),
                    head.grade().map(grade -> Text.word("customer.grade", grade)),
                    Tone.NEUTRAL,
                    "#applications"));
        }
        if (caller.may(Permission.HIT_REVIEW)) {
            figures.add(figure(
                    "customer.hits.open",
                    Cell.number(head.openHits()),
                    head.openHits() > 0 ? Tone.DECLINE : Tone.APPROVE,
                    "#hits"));
        }
        heard.ifPresent(all -> figures.add(figure(
                "customer.gaps.silent",
                Cell.number(CustomerGaps.silent(all)),
                CustomerGaps.silent(all) > 0 ? Tone.WARNING : Tone.APPROVE,
                "#gaps")));
        return figures;
    }

    private static Figure figure(String name, Cell value, Tone tone, String href) {
        return new Figure(Text.word(name), value, Optional.empty(), tone, href);
    }

    private static Cell owed(Optional<Money> money) {
        return money.map(Cell::amount).orElse(Cell.none());
    }
}
