package org.bulwark.server.workout.collection;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.bulwark.server.access.Caller;
import org.bulwark.server.access.Needs;
import org.bulwark.server.access.Permission;
import org.bulwark.server.contract.BusinessDate;
import org.bulwark.server.database.Tally;
import org.bulwark.server.desk.ActToast;
import org.bulwark.server.desk.Colleagues;
import org.bulwark.server.web.part.Cell;
import org.bulwark.server.web.part.DataList;
import org.bulwark.server.web.part.Figure;
import org.bulwark.server.web.part.Filter;
import org.bulwark.server.web.part.ListState;
import org.bulwark.server.web.part.Slice;
import org.bulwark.server.web.part.Tone;
import org.bulwark.server.web.show.Text;
import org.bulwark.workout.collection.Strategy;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Debts that are past due, those that need the hardest measures first. */
@Controller
@RequestMapping(CollectionPages.PATH)
class CollectionPages {

    static final String PATH = "/workout/collection";

    private final CaseListing listing;
    private final CaseDesk desk;
    private final Colleagues colleagues;
    private final BusinessDate business;

    CollectionPages(CaseListing listing, CaseDesk desk, Colleagues colleagues, BusinessDate business) {
        this.listing = listing;
        this.desk = desk;
        this.colleagues = colleagues;
        this.business = business;
    }

    @GetMapping
    @Needs(Permission.WORKOUT_READ)
    String list(@RequestParam Map<String, String> parameters, Caller caller, Model model) {
        ListState state = ListState.of(PATH, parameters, CaseListing.FILTERS, CaseListing.SORTS);
        Slice<CaseRow> slice = listing.page(state, caller);
        Tally.Many count = listing.count(state, caller);
        LocalDate today = business.today();
        model.addAttribute("figures", figures(caller));
        model.addAttribute("rules", caller.may(Permission.POLICY_READ));
        model.addAttribute(
                "list",
                new DataList(
                        "cases",
                        Text.word("menu.collection"),
                        state,
                        filters(state, caller),
                        CaseView.columns(),
                        slice.rows().stream()
                                .map(row -> CaseView.row(row, today))
                                .toList(),
                        new DataList.Count(count.rows(), count.exact()),
                        slice.previous(),
                        slice.next(),
                        caller.may(Permission.WORKOUT_WORK)
                                ? List.of(
                                        new DataList.Bulk(PATH + "/take", Text.word("alerts.take"), "as", List.of()),
                                        new DataList.Bulk(
                                                PATH + "/assign",
                                                Text.word("tasks.assign"),
                                                "owner",
                                                colleagues.of(caller, Permission.WORKOUT_WORK)))
                                : List.of(),
                        Optional.empty(),
                        DataList.Empty.of(Text.word("collection.empty"), Text.word("collection.empty.how"))));
        return "workout/collection";
    }

    private List<Figure> figures(Caller caller) {
        Map<String, Long> open = listing.open(caller);
        return Stream.of(Strategy.values())
                .map(strategy -> {
                    long count = open.getOrDefault(strategy.word(), 0L);
                    return new Figure(
                            Text.word("strategy." + strategy.word()),
                            Cell.number(count),
                            Optional.empty(),
                            count > 0 ? CaseView.tone(strategy) : Tone.NEUTRAL,
                            PATH + "?strategy=" + strategy.word());
                })
                .toList()
                .reversed();
    }

    private List<Filter> filters(ListState state, Caller caller) {
        return List.of(
                choice(
                        state,
                        "strategy",
                        "case.strategy",
                        "strategy.",
                        Stream.of(Strategy.values()).map(Strategy::word)),
                choice(state, "owner", "alert.owner", "alert.owner.", Stream.of("me", "nobody")),
                choice(state, "late", "case.late", "case.late.", Stream.of("yes", "no")),
                choice(state, "state", "alert.state", "alert.state.", Stream.of("open", "closed", "all")),
                new Filter.Choice(
                        "branch",
                        Text.word("application.branch"),
                        state.filter("branch"),
                        listing.branches(caller).stream()
                                .map(code -> new Filter.Option(code, Text.plain(code)))
                                .toList()));
    }

    private static Filter choice(ListState state, String name, String label, String words, Stream<String> values) {
        return new Filter.Choice(
                name,
                Text.word(label),
                state.filter(name),
                values.map(value -> new Filter.Option(value, Text.word(words + value)))
                        .toList());
    }

    /** Gives several to somebody. */
    @PostMapping("/assign")
    @Needs(Permission.WORKOUT_WORK)
    String assign(
            @RequestParam(name = "id", defaultValue = "") List<UUID> ids,
            @RequestParam String owner,
            Caller caller,
            RedirectAttributes flash) {
        ActToast.show(flash, () -> {
            ids.forEach(id -> desk.assign(id, owner, caller));
            return Text.word("cases.told.assigned", ids.size(), owner);
        });
        return "redirect:" + PATH;
    }

    /** The caller takes several on. */
    @PostMapping("/take")
    @Needs(Permission.WORKOUT_WORK)
    String take(@RequestParam(name = "id", defaultValue = "") List<UUID> ids, Caller caller, RedirectAttributes flash) {
        ActToast.show(flash, () -> {
            ids.forEach(id -> desk.take(id, caller));
            return Text.word("cases.told.taken", ids.size());
        });
        return "redirect:" + PATH + "?owner=me";
    }
}
