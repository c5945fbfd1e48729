package org.bulwark.server.data.consent;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.bulwark.basics.ProblemException;
import org.bulwark.basics.Reason;
import org.bulwark.server.access.Caller;
import org.bulwark.server.access.Needs;
import org.bulwark.server.access.Permission;
import org.bulwark.server.data.PartyBook;
import org.bulwark.server.data.PartyTabs;
import org.bulwark.server.data.intake.Consents;
import org.bulwark.server.web.Dates;
import org.bulwark.server.web.frame.Crumb;
import org.bulwark.server.web.part.Badge;
import org.bulwark.server.web.part.Cell;
import org.bulwark.server.web.part.Column;
import org.bulwark.server.web.part.Confirm;
import org.bulwark.server.web.part.DataList;
import org.bulwark.server.web.part.Field;
import org.bulwark.server.web.part.Filter;
import org.bulwark.server.web.part.Row;
import org.bulwark.server.web.part.Toast;
import org.bulwark.server.web.part.Tone;
import org.bulwark.server.web.show.Text;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The consents of a customer: what they let the bank do with their data, until when, and taking it back. */
@Controller
@RequestMapping(PartyTabs.PARTIES + "{id}/consents")
class ConsentPages {

    private final ConsentBook book;
    private final PartyBook parties;

    ConsentPages(ConsentBook book, PartyBook parties) {
        this.book = book;
        this.parties = parties;
    }

    @GetMapping
    @Needs(Permission.PARTY_READ)
    String consents(@PathVariable UUID id, Caller caller, Locale language, Model model) {
        PartyBook.Party party = parties.party(id, caller);
        List<Consents.Given> given = book.of(id, caller);
        Instant now = book.now();
        model.addAttribute("crumbs", List.of(Crumb.to("parties")));
        model.addAttribute("title", party.label());
        model.addAttribute("tabs", PartyTabs.of(id, "consents"));
        model.addAttribute("list", list(given, now));
        if (caller.may(Permission.PARTY_EDIT)) {
            model.addAttribute("address", address(id));
            model.addAttribute("fields", fields(language));
            model.addAttribute(
                    "withdrawals",
                    given.stream()
                            .filter(one -> one.holds(now))
                            .map(one -> withdrawal(id, one))
                            .toList());
        }
        return "data/consents";
    }

    private static String address(UUID id) {
        return PartyTabs.PARTIES + id + "/consents";
    }

    private DataList list(List<Consents.Given> given, Instant now) {
        return DataList.plain(
                "consents",
                Text.word("consents.title"),
                List.of(
                        Column.of("consent", "consent.what"),
                        Column.of("state", "consent.state"),
                        Column.of("purpose", "consent.purpose"),
                        Column.of("given", "consent.given"),
                        Column.of("until", "consent.until"),
                        Column.of("evidence", "consent.evidence"),
                        Column.of("by", "consent.by")),
                given.stream().map(one -> row(one, now)).toList(),
                DataList.Empty.of(Text.word("consents.empty"), Text.word("consents.empty.how")));
    }

    private Row row(Consents.Given one, Instant now) {
        ConsentState state = ConsentState.of(one, now);
        return new Row(
                one.consent() + one.givenAt(),
                one.consent(),
                List.of(
                        new Cell.Words(called(one.consent())),
                        Cell.mark(Badge.of(state.tone(), "consent.state." + state.word())),
                        Cell.text(one.purpose()),
                        Cell.moment(one.givenAt()),
                        one.withdrawnAt().or(one::until).map(Cell::moment).orElse(Cell.none()),
                        Cell.text(one.evidence()),
                        Cell.text(one.givenBy())));
    }

    private static Text called(String consent) {
        return Text.told(Reason.of("consent/" + consent, Map.of()));
    }

    private List<Field> fields(Locale language) {
        List<Filter.Option> options = new ArrayList<>();
        book.asked()
                .forEach(asked -> options.add(new Filter.Option(
                        asked.consent(),
                        Text.plain(asked.sources().stream()
                                .map(source -> source.title(language.getLanguage()))
                                .collect(Collectors.joining(" · "))))));
        return List.of(
                Field.of("consent", Field.Kind.CHOICE, "consent.what").options(options),
                Field.of("until", Field.Kind.DATE, "consent.last").optional(),
                Field.of("evidence", Field.Kind.TEXT, "consent.evidence").hint(Text.word("consent.evidence.hint")));
    }

    private static Confirm withdrawal(UUID id, Consents.Given one) {
        return new Confirm(
                address(id) + "/withdrawal",
                Tone.DECLINE,
                Text.word("consent.withdraw", one.consent()),
                Text.word("consent.withdraw.question"),
                Text.word("consent.withdraw.consequence"),
                Text.word("consent.withdraw.do"),
                List.of(),
                Map.of("consent", one.consent(), "purpose", one.purpose()));
    }

    @PostMapping
    @Needs(Permission.PARTY_EDIT)
    String give(
            @PathVariable UUID id, @RequestParam Map<String, String> form, Caller caller, RedirectAttributes flash) {
        try {
            book.give(
                    id,
                    new ConsentBook.Giving(
                            form.getOrDefault("consent", ""),
                            form.getOrDefault("purpose", ""),
                            Dates.day(form.getOrDefault("until", "")),
                            form.getOrDefault("evidence", "")),
                    caller);
            flash.addFlashAttribute("toast", new Toast(Tone.APPROVE, Text.word("consent.told.given")));
        } catch (ProblemException e) {
            if (e.problem().code() != ConsentProblem.CONSENT_INVALID) {
                throw e;
            }
            flash.addFlashAttribute("toast", Toast.of(e.problem()));
        }
        return "redirect:" + address(id);
    }

    @PostMapping("/withdrawal")
    @Needs(Permission.PARTY_EDIT)
    String withdraw(
            @PathVariable UUID id, @RequestParam Map<String, String> form, Caller caller, RedirectAttributes flash) {
        book.withdraw(
                id,
                form.getOrDefault("consent", ""),
                Optional.of(form.getOrDefault("purpose", "")).filter(text -> !text.isEmpty()),
                caller);
        flash.addFlashAttribute("toast", new Toast(Tone.APPROVE, Text.word("consent.told.withdrawn")));
        return "redirect:" + address(id);
    }
}
