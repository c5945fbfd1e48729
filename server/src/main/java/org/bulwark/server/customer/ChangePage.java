package org.bulwark.server.customer;

import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.bulwark.indicator.definition.RiskDirection;
import org.bulwark.server.access.Caller;
import org.bulwark.server.access.Needs;
import org.bulwark.server.access.Permission;
import org.bulwark.server.data.PartyBook;
import org.bulwark.server.data.PartyTabs;
import org.bulwark.server.data.intake.SourceBook;
import org.bulwark.server.web.Dates;
import org.bulwark.server.web.frame.Crumb;
import org.bulwark.server.web.part.Cell;
import org.bulwark.server.web.part.Figure;
import org.bulwark.server.web.part.Tone;
import org.bulwark.server.web.show.Text;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** Two dates of a customer beside each other, each with what was known at its end. */
@Controller
class ChangePage {

    private final PartyBook parties;
    private final ChangeFinder finder;
    private final CustomerRecords records;
    private final SourceBook sources;
    private final InstantSource clock;

    ChangePage(
            PartyBook parties, ChangeFinder finder, CustomerRecords records, SourceBook sources, InstantSource clock) {
        this.parties = parties;
        this.finder = finder;
        this.records = records;
        this.sources = sources;
        this.clock = clock;
    }

    @GetMapping(PartyTabs.PARTIES + "{id}/changes")
    @Needs({Permission.PARTY_READ, Permission.SOURCE_READ, Permission.INDICATOR_READ})
    String changes(
            @PathVariable UUID id,
            @RequestParam Map<String, String> parameters,
            Caller caller,
            Locale language,
            Model model) {
        PartyBook.Party party = parties.party(id, caller);
        TwoDays days = TwoDays.of(
                Dates.day(parameters.getOrDefault("from", "")),
                Dates.day(parameters.getOrDefault("until", "")),
                clock.instant(),
                sources.zone());
        Changes changes = finder.between(id, days.first(), days.second());
        model.addAttribute("crumbs", List.of(Crumb.to("parties")));
        model.addAttribute("title", party.label());
        model.addAttribute("tabs", PartyTabs.of(id, "changes"));
        model.addAttribute("figures", figures(changes));
        model.addAttribute("path", PartyTabs.PARTIES + id + "/changes");
        model.addAttribute("days", days);
        model.addAttribute("moved", ChangeLists.moved(id, changes, days.until(), language));
        model.addAttribute("kinds", ChangeLists.kinds(id, changes, days, language));
        if (caller.may(Permission.APPLICATION_READ)) {
            model.addAttribute("decisions", records.applications(id, days));
        }
        if (caller.may(Permission.HIT_REVIEW)) {
            model.addAttribute("hits", records.hits(id, days));
        }
        return "customer/changes";
    }

    private static List<Figure> figures(Changes changes) {
        return List.of(
                figure("customer.changes.worse", changes.count(RiskDirection.UP), Tone.WARNING),
                figure("customer.changes.better", changes.count(RiskDirection.DOWN), Tone.APPROVE),
                figure("customer.changes.kinds", changes.kinds().size(), Tone.ACTIVE),
                figure("customer.changes.events", changes.events(), Tone.NEUTRAL));
    }

    private static Figure figure(String name, long count, Tone tone) {
        return new Figure(Text.word(name), Cell.number(count), Optional.empty(), count == 0 ? Tone.NEUTRAL : tone, "");
    }
}
