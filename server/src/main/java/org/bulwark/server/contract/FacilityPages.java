package org.bulwark.server.contract;

import java.time.InstantSource;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.bulwark.basics.money.Money;
import org.bulwark.contract.schedule.Prepayment;
import org.bulwark.server.TimeOrderedId;
import org.bulwark.server.access.Caller;
import org.bulwark.server.access.Needs;
import org.bulwark.server.access.Permission;
import org.bulwark.server.desk.ActToast;
import org.bulwark.server.web.Sent;
import org.bulwark.server.web.frame.Crumb;
import org.bulwark.server.web.show.Text;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A facility on one page: what falls due, what was paid of it, and what waits for a second person. */
@Controller
@RequestMapping(FacilityPages.PATH)
class FacilityPages {

    static final String PATH = "/contract/facilities";

    private final Facilities facilities;
    private final Contracts contracts;
    private final ContractDesk desk;
    private final Proposals proposals;
    private final List<FacilityPart> parts;
    private final BusinessDate business;
    private final InstantSource clock;

    FacilityPages(
            Facilities facilities,
            Contracts contracts,
            ContractDesk desk,
            Proposals proposals,
            List<FacilityPart> parts,
            BusinessDate business,
            InstantSource clock) {
        this.facilities = facilities;
        this.contracts = contracts;
        this.desk = desk;
        this.proposals = proposals;
        this.parts = List.copyOf(parts);
        this.business = business;
        this.clock = clock;
    }

    /** A facility as of a date; today when left out. */
    @GetMapping("/{id}")
    @Needs(Permission.CONTRACT_READ)
    String facility(
            @PathVariable UUID id, @RequestParam Optional<LocalDate> on, Caller caller, Locale language, Model model) {
        FacilityRow facility = facilities.of(id, caller);
        Optional<LoanContract> contract = contracts.find(facility);
        FacilityView view = new FacilityView(facility, contract, on.orElseGet(business::today));
        model.addAttribute("crumbs", List.of(Crumb.to("parties")));
        model.addAttribute("title", facility.product() + " · " + facility.name());
        model.addAttribute("badges", view.badges());
        model.addAttribute("facts", view.facts());
        model.addAttribute("figures", view.figures());
        model.addAttribute("on", view.on());
        model.addAttribute("schedule", view.schedule());
        model.addAttribute("chart", view.chart());
        model.addAttribute("entries", view.entries());
        model.addAttribute("versions", view.versions());
        model.addAttribute(
                "proposals",
                proposals.of(facility).stream()
                        .map(one -> FacilityActs.proposal(one, caller))
                        .toList());
        model.addAttribute("acts", new FacilityActs(facility, contract, business.today(), id()).of(caller));
        model.addAttribute(
                "parts",
                parts.stream()
                        .flatMap(part -> part.of(facility, caller, language).stream())
                        .toList());
        return "contract/facility";
    }

    private String id() {
        return "page/" + TimeOrderedId.at(clock.instant());
    }

    private static String back(UUID id) {
        return "redirect:" + PATH + "/" + id;
    }

    /** Begins to keep its schedule. */
    @PostMapping("/{id}/set-up")
    @Needs(Permission.CONTRACT_EDIT)
    String setUp(
            @PathVariable UUID id, @RequestParam Map<String, String> form, Caller caller, RedirectAttributes flash) {
        FacilityRow facility = facilities.of(id, caller);
        ActToast.show(flash, () -> {
            desk.setUp(id, id(), terms(form, facility), caller);
            return Text.word("contract.told.set-up");
        });
        return back(id);
    }

    /** Asks for new terms. */
    @PostMapping("/{id}/new-terms")
    @Needs(Permission.CONTRACT_EDIT)
    String newTerms(
            @PathVariable UUID id, @RequestParam Map<String, String> form, Caller caller, RedirectAttributes flash) {
        FacilityRow facility = facilities.of(id, caller);
        ActToast.show(flash, () -> {
            String content = desk.newTerms(facility, terms(form, facility));
            proposals.ask(
                    id, new Proposals.Asked(id(), Proposal.Kind.TERMS, content, form.getOrDefault("note", "")), caller);
            return Text.word("contract.told.proposed");
        });
        return back(id);
    }

    private static Terms terms(Map<String, String> form, FacilityRow facility) {
        Map<String, Object> tree = new HashMap<>();
        for (String key : Sent.keys(TermsTree.Keys.class)) {
            String value = form.getOrDefault(key, "").strip();
            if (!value.isEmpty()) {
                tree.put(key, value);
            }
        }
        tree.computeIfPresent("instalments", (_, value) -> whole(value));
        return TermsTree.read(new Sent(tree), facility.currency());
    }

    private static Object whole(Object value) {
        try {
            return Integer.valueOf(value.toString());
        } catch (NumberFormatException e) {
            return 0; // which no schedule has, and the terms say so
        }
    }

    /** Books a payment, a fee, or money paid out. */
    @PostMapping("/{id}/booked")
    @Needs(Permission.CONTRACT_EDIT)
    String booked(
            @PathVariable UUID id,
            @RequestParam String kind,
            @RequestParam LocalDate valueDate,
            @RequestParam String amount,
            @RequestParam(defaultValue = "") String key,
            Caller caller,
            RedirectAttributes flash) {
        FacilityRow facility = facilities.of(id, caller);
        ActToast.show(flash, () -> {
            ContractDesk.Entered entry = new ContractDesk.Entered(
                    key.isEmpty() ? id() : key,
                    new Sent(Map.of("kind", kind)).word("kind", Booked.Kind.class),
                    valueDate,
                    Optional.empty(),
                    Money.parse(amount, facility.currency()),
                    Optional.empty());
            desk.book(id, List.of(entry), caller);
            return Text.word("contract.told.booked");
        });
        return back(id);
    }

    /** Reverses a payment; {@code entry} is what its sender called it. */
    @PostMapping("/{id}/reversed")
    @Needs(Permission.CONTRACT_EDIT)
    String reversed(
            @PathVariable UUID id,
            @RequestParam String entry,
            @RequestParam LocalDate valueDate,
            @RequestParam(defaultValue = "") String key,
            Caller caller,
            RedirectAttributes flash) {
        FacilityRow facility = facilities.of(id, caller);
        ActToast.show(flash, () -> {
            ContractDesk.Entered reversal = new ContractDesk.Entered(
                    key.isEmpty() ? id() : key,
                    Booked.Kind.REVERSAL,
                    valueDate,
                    Optional.empty(),
                    Money.zero(facility.currency()),
                    Optional.of(entry));
            desk.book(id, List.of(reversal), caller);
            return Text.word("contract.told.reversed");
        });
        return back(id);
    }

    /** Makes the version that follows from a repayment before its time. */
    @PostMapping("/{id}/prepaid")
    @Needs(Permission.CONTRACT_EDIT)
    String prepaid(
            @PathVariable UUID id,
            @RequestParam LocalDate on,
            @RequestParam String amount,
            @RequestParam String effect,
            @RequestParam(defaultValue = "") String key,
            Caller caller,
            RedirectAttributes flash) {
        FacilityRow facility = facilities.of(id, caller);
        ActToast.show(flash, () -> {
            Prepayment prepayment = new Prepayment(
                    on,
                    Money.parse(amount, facility.currency()),
                    new Sent(Map.of("effect", effect)).word("effect", Prepayment.Effect.class));
            desk.prepay(id, key.isEmpty() ? id() : key, prepayment, caller);
            return Text.word("contract.told.prepaid");
        });
        return back(id);
    }

    /** Grants or refuses what somebody asked for; {@code said} is granted or refused. */
    @PostMapping("/{id}/settled")
    @Needs(Permission.CONTRACT_APPROVE)
    String settled(
            @PathVariable UUID id,
            @RequestParam UUID proposal,
            @RequestParam String said,
            Caller caller,
            RedirectAttributes flash) {
        facilities.of(id, caller);
        ActToast.show(flash, () -> {
            boolean granted =
                    new Sent(Map.of("said", said)).word("said", Proposal.State.class) == Proposal.State.GRANTED;
            Proposal settled = granted ? proposals.grant(proposal, caller) : proposals.refuse(proposal, caller);
            return Text.word("contract.told." + settled.state().word());
        });
        return back(id);
    }
}
