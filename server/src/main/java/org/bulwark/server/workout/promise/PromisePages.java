package org.bulwark.server.workout.promise;

import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.bulwark.basics.money.Money;
import org.bulwark.server.TimeOrderedId;
import org.bulwark.server.access.Caller;
import org.bulwark.server.access.Needs;
import org.bulwark.server.access.Permission;
import org.bulwark.server.contract.Facilities;
import org.bulwark.server.contract.FacilityRow;
import org.bulwark.server.database.Tally;
import org.bulwark.server.desk.ActToast;
import org.bulwark.server.web.Sent;
import org.bulwark.server.web.part.Cell;
import org.bulwark.server.web.part.DataList;
import org.bulwark.server.web.part.Figure;
import org.bulwark.server.web.part.Filter;
import org.bulwark.server.web.part.ListState;
import org.bulwark.server.web.part.Slice;
import org.bulwark.server.web.part.Tone;
import org.bulwark.server.web.show.Text;
import org.bulwark.workout.promise.PromiseState;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What was promised, kept and broken. */
@Controller
@RequestMapping(PromisePages.PATH)
class PromisePages {

    static final String PATH = "/workout/promises";

    private final PromiseListing listing;
    private final PromiseDesk desk;
    private final Facilities facilities;
    private final InstantSource clock;

    PromisePages(PromiseListing listing, PromiseDesk desk, Facilities facilities, InstantSource clock) {
        this.listing = listing;
        this.desk = desk;
        this.facilities = facilities;
        this.clock = clock;
    }

    @GetMapping
    @Needs(Permission.WORKOUT_READ)
    String list(@RequestParam Map<String, String> parameters, Caller caller, Model model) {
        ListState state = ListState.of(PATH, parameters, PromiseListing.FILTERS, PromiseListing.SORTS);
        Slice<PromiseRow> slice = listing.page(state, caller);
        Tally.Many count = listing.count(state, caller);
        model.addAttribute("figures", figures(caller));
        model.addAttribute(
                "list",
                new DataList(
                        "promises",
                        Text.word("menu.promises"),
                        state,
                        filters(state, caller),
                        PromiseView.columns(),
                        slice.rows().stream().map(PromiseView::row).toList(),
                        new DataList.Count(count.rows(), count.exact()),
                        slice.previous(),
                        slice.next(),
                        List.of(),
                        Optional.empty(),
                        DataList.Empty.of(Text.word("promises.empty"), Text.word("promises.empty.how"))));
        return "workout/promises";
    }

    private List<Figure> figures(Caller caller) {
        Map<String, Long> counts = listing.figures(caller);
        return Stream.of(PromiseState.values())
                .filter(state -> state != PromiseState.REPLACED)
                .map(state -> {
                    long count = counts.getOrDefault(Sent.word(state), 0L);
                    return new Figure(
                            Text.word("promise.state." + Sent.word(state)),
                            Cell.number(count),
                            Optional.empty(),
                            count > 0 ? PromiseView.tone(state) : Tone.NEUTRAL,
                            PATH + "?state=" + Sent.word(state));
                })
                .toList();
    }

    private List<Filter> filters(ListState state, Caller caller) {
        return List.of(
                new Filter.Choice(
                        "state",
                        Text.word("contract.state"),
                        state.filter("state"),
                        Stream.of(PromiseState.values())
                                .map(Sent::word)
                                .map(word -> new Filter.Option(word, Text.word("promise.state." + word)))
                                .toList()),
                new Filter.Choice(
                        "branch",
                        Text.word("application.branch"),
                        state.filter("branch"),
                        listing.branches(caller).stream()
                                .map(code -> new Filter.Option(code, Text.plain(code)))
                                .toList()));
    }

    /** Writes down what was promised for a facility. */
    @PostMapping("/{id}/made")
    @Needs(Permission.WORKOUT_WORK)
    String made(
            @PathVariable UUID id,
            @RequestParam String amount,
            @RequestParam LocalDate due,
            @RequestParam(defaultValue = "no") String replaces,
            @RequestParam(defaultValue = "") String note,
            @RequestParam(defaultValue = "") String key,
            Caller caller,
            RedirectAttributes flash) {
        FacilityRow facility = facilities.of(id, caller);
        ActToast.show(flash, () -> {
            desk.make(
                    id,
                    new PromiseDesk.Told(
                            key.isEmpty() ? "page/" + TimeOrderedId.at(clock.instant()) : key,
                            Money.parse(amount, facility.currency()),
                            due,
                            replaces.equals("yes"),
                            note),
                    caller);
            return Text.word("promise.told.made");
        });
        return "redirect:/contract/facilities/" + id;
    }
}
