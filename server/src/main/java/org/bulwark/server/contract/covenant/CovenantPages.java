package org.bulwark.server.contract.covenant;

import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.bulwark.basics.rule.Fact;
import org.bulwark.contract.covenant.CovenantMonitor;
import org.bulwark.contract.covenant.Measurement;
import org.bulwark.files.contract.CovenantWords;
import org.bulwark.server.TimeOrderedId;
import org.bulwark.server.access.Caller;
import org.bulwark.server.access.Needs;
import org.bulwark.server.access.Permission;
import org.bulwark.server.contract.BusinessDate;
import org.bulwark.server.contract.Facilities;
import org.bulwark.server.contract.FacilityRow;
import org.bulwark.server.database.Tally;
import org.bulwark.server.desk.ActToast;
import org.bulwark.server.web.frame.Crumb;
import org.bulwark.server.web.part.Cell;
import org.bulwark.server.web.part.DataList;
import org.bulwark.server.web.part.Figure;
import org.bulwark.server.web.part.Filter;
import org.bulwark.server.web.part.ListState;
import org.bulwark.server.web.part.PeriodChart;
import org.bulwark.server.web.part.Slice;
import org.bulwark.server.web.part.Tone;
import org.bulwark.server.web.show.Text;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The calendar of covenants, ahead and late, and each of them with its tests. */
@Controller
class CovenantPages {

    static final String PATH = "/contract/covenants";
    private static final String ONE = "/contract/facilities/{id}/covenants/{covenant}";

    private final CovenantListing listing;
    private final Covenants covenants;
    private final CovenantDesk desk;
    private final BreachDesk breaches;
    private final Facilities facilities;
    private final BusinessDate business;
    private final InstantSource clock;

    CovenantPages(
            CovenantListing listing,
            Covenants covenants,
            CovenantDesk desk,
            BreachDesk breaches,
            Facilities facilities,
            BusinessDate business,
            InstantSource clock) {
        this.listing = listing;
        this.covenants = covenants;
        this.desk = desk;
        this.breaches = breaches;
        this.facilities = facilities;
        this.business = business;
        this.clock = clock;
    }

    /** The address of a covenant. */
    static String of(UUID facility, String covenant) {
        return "/contract/facilities/" + facility + "/covenants/" + covenant;
    }

    @GetMapping(PATH)
    @Needs(Permission.CONTRACT_READ)
    String list(@RequestParam Map<String, String> parameters, Caller caller, Model model) {
        ListState state = ListState.of(PATH, parameters, CovenantListing.FILTERS, CovenantListing.SORTS);
        Slice<CovenantRow> slice = listing.page(state, caller);
        Tally.Many count = listing.count(state, caller);
        LocalDate today = business.today();
        model.addAttribute("figures", figures(caller));
        model.addAttribute(
                "list",
                new DataList(
                        "covenants",
                        Text.word("menu.covenants"),
                        state,
                        filters(state, caller),
                        CovenantView.columns(),
                        slice.rows().stream()
                                .map(row -> CovenantView.row(row, today))
                                .toList(),
                        new DataList.Count(count.rows(), count.exact()),
                        slice.previous(),
                        slice.next(),
                        List.of(),
                        Optional.empty(),
                        DataList.Empty.of(Text.word("covenants.empty"), Text.word("covenants.empty.how"))));
        return "contract/covenants";
    }

    private List<Figure> figures(Caller caller) {
        Map<String, Long> counts = listing.figures(caller);
        Map<String, Tone> tones = new LinkedHashMap<>();
        tones.put("breach", Tone.DECLINE);
        tones.put("warning", Tone.WARNING);
        tones.put("late", Tone.REFER);
        tones.put("ahead", Tone.ACTIVE);
        List<Figure> figures = new ArrayList<>();
        tones.forEach((word, tone) -> {
            long count = counts.getOrDefault(word, 0L);
            String until = word.equals("ahead") ? "&until=" + business.today().plusDays(90) + "&sort=due" : "";
            figures.add(new Figure(
                    Text.word("covenant.state." + word),
                    Cell.number(count),
                    Optional.of(Text.word("covenant.state." + word + ".means")),
                    count > 0 ? tone : Tone.NEUTRAL,
                    PATH + "?state=" + word + until));
        });
        return figures;
    }

    private List<Filter> filters(ListState state, Caller caller) {
        return List.of(
                new Filter.Choice(
                        "state",
                        Text.word("contract.state"),
                        state.filter("state"),
                        Stream.of("breach", "warning", "late", "ahead", "unknown", "waived", "compliant", "all")
                                .map(word -> new Filter.Option(word, Text.word("covenant.state." + word)))
                                .toList()),
                new Filter.Choice(
                        "branch",
                        Text.word("application.branch"),
                        state.filter("branch"),
                        listing.branches(caller).stream()
                                .map(code -> new Filter.Option(code, Text.plain(code)))
                                .toList()),
                new Filter.Day("until", Text.word("covenant.until"), state.filter("until")));
    }

    /** One covenant with its tests. */
    @GetMapping(ONE)
    @Needs(Permission.CONTRACT_READ)
    String one(@PathVariable UUID id, @PathVariable String covenant, Caller caller, Locale language, Model model) {
        FacilityRow facility = facilities.of(id, caller);
        InForce inForce = covenants.ofFacility(facility);
        CovenantMonitor monitor = inForce.monitor(covenant);
        LocalDate today = business.today();
        List<Tested> tested = desk.tested(facility).stream()
                .filter(one -> one.covenant().code().equals(covenant))
                .toList();
        CovenantWords words = CovenantWords.of(monitor, inForce.set(), language);
        model.addAttribute("crumbs", List.of(Crumb.to("covenants")));
        model.addAttribute("title", monitor.covenant().title() + " · " + facility.label());
        model.addAttribute("promise", CovenantTests.promise(monitor.covenant()));
        model.addAttribute("facility", facility);
        model.addAttribute("tests", CovenantTests.list(tested, words, breaches.of(id), today));
        model.addAttribute("chart", chart(tested));
        model.addAttribute(
                "acts",
                caller.may(Permission.CONTRACT_EDIT)
                        ? CovenantTests.acts(of(id, covenant), monitor, facts(monitor, inForce), tested, today)
                        : List.of());
        return "contract/covenant";
    }

    private static List<Fact> facts(CovenantMonitor monitor, InForce inForce) {
        return monitor.facts().stream()
                .map(name ->
                        inForce.set().facts().facts().get(inForce.set().facts().slot(name)))
                .toList();
    }

    private static Optional<PeriodChart> chart(List<Tested> tested) {
        List<PeriodChart.Line> lines = tested.stream()
                .flatMap(one -> one.result().measured().flatMap(Measurement::headroom).stream()
                        .map(share -> new PeriodChart.Line(
                                Text.plain(one.result().test().testDate().toString()), List.of(share))))
                .toList();
        return lines.isEmpty()
                ? Optional.empty()
                : Optional.of(new PeriodChart(
                        Text.word("covenant.chart"),
                        Text.word("covenant.test"),
                        true,
                        List.of(new PeriodChart.Series(Text.word("covenant.headroom"), "primary")),
                        lines));
    }

    /** Takes in figures for a test. */
    @PostMapping(ONE + "/delivered")
    @Needs(Permission.CONTRACT_EDIT)
    String delivered(
            @PathVariable UUID id,
            @PathVariable String covenant,
            @RequestParam LocalDate testDate,
            @RequestParam LocalDate deliveredOn,
            @RequestParam(defaultValue = "") String spendings,
            @RequestParam Map<String, String> form,
            Caller caller,
            RedirectAttributes flash) {
        FacilityRow facility = facilities.of(id, caller);
        CovenantMonitor monitor = covenants.ofFacility(facility).monitor(covenant);
        ActToast.show(flash, () -> {
            Map<String, Object> figures = new LinkedHashMap<>();
            for (String name : monitor.facts()) {
                String value = form.getOrDefault("figure-" + name, "").strip();
                if (!value.isEmpty()) {
                    figures.put(name, value);
                }
            }
            Map<String, Object> content = new LinkedHashMap<>(Map.of("figures", figures));
            if (!spendings.isBlank()) {
                content.put("spendings", SpendingLines.read(spendings));
            }
            LocalDate today = business.today();
            desk.deliver(id, new Delivery(key(form), List.of(covenant), testDate, deliveredOn, today, content), caller);
            return Text.word("covenant.told.delivered");
        });
        return "redirect:" + of(id, covenant);
    }

    private String key(Map<String, String> form) {
        String key = form.getOrDefault("key", "");
        return key.isEmpty() ? "page/" + TimeOrderedId.at(clock.instant()) : key;
    }

    /** Asks not to insist on it for a while. */
    @PostMapping(ONE + "/waived")
    @Needs(Permission.CONTRACT_EDIT)
    String waived(
            @PathVariable UUID id,
            @PathVariable String covenant,
            @RequestParam LocalDate from,
            @RequestParam LocalDate until,
            @RequestParam(defaultValue = "") String note,
            @RequestParam Map<String, String> form,
            Caller caller,
            RedirectAttributes flash) {
        FacilityRow facility = facilities.of(id, caller);
        covenants.ofFacility(facility).monitor(covenant);
        ActToast.show(flash, () -> {
            desk.waive(id, key(form), new WaiverText(covenant, from, until), note, caller);
            return Text.word("contract.told.proposed");
        });
        return "redirect:/contract/facilities/" + id;
    }

    /** Proposes a set of covenants as text. */
    @PostMapping("/contract/facilities/{id}/covenants")
    @Needs(Permission.CONTRACT_EDIT)
    String proposed(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String text,
            @RequestParam(defaultValue = "") String note,
            @RequestParam Map<String, String> form,
            Caller caller,
            RedirectAttributes flash) {
        facilities.of(id, caller);
        ActToast.show(flash, () -> {
            desk.propose(id, key(form), text, note, caller);
            return Text.word("contract.told.proposed");
        });
        return "redirect:/contract/facilities/" + id;
    }
}
