package org.bulwark.server.workout.classification;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.bulwark.basics.money.Money;
import org.bulwark.server.access.Caller;
import org.bulwark.server.access.Needs;
import org.bulwark.server.access.Permission;
import org.bulwark.server.contract.Facilities;
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
import org.bulwark.workout.WorkoutProblem;
import org.bulwark.workout.classification.RiskClass;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Debts by class and stage, and what people do about them. */
@Controller
@RequestMapping(ClassPages.PATH)
class ClassPages {

    static final String PATH = "/workout/classes";

    private final ClassListing listing;
    private final ClassDesk desk;
    private final Facilities facilities;

    ClassPages(ClassListing listing, ClassDesk desk, Facilities facilities) {
        this.listing = listing;
        this.desk = desk;
        this.facilities = facilities;
    }

    @GetMapping
    @Needs(Permission.WORKOUT_READ)
    String list(@RequestParam Map<String, String> parameters, Caller caller, Model model) {
        ListState state = ListState.of(PATH, parameters, ClassListing.FILTERS, ClassListing.SORTS);
        Slice<ClassRow> slice = listing.page(state, caller);
        Tally.Many count = listing.count(state, caller);
        model.addAttribute("figures", figures(caller));
        model.addAttribute(
                "list",
                new DataList(
                        "classes",
                        Text.word("menu.classes"),
                        state,
                        filters(state, caller),
                        ClassView.columns(),
                        slice.rows().stream().map(ClassView::row).toList(),
                        new DataList.Count(count.rows(), count.exact()),
                        slice.previous(),
                        slice.next(),
                        List.of(),
                        Optional.empty(),
                        DataList.Empty.of(Text.word("classes.empty"), Text.word("classes.empty.how"))));
        return "workout/classes";
    }

    private List<Figure> figures(Caller caller) {
        List<ClassListing.Total> totals = listing.totals(caller);
        return Stream.of(RiskClass.values())
                .map(one -> {
                    List<ClassListing.Total> own = totals.stream()
                            .filter(total -> total.riskClass() == one)
                            .toList();
                    long debts =
                            own.stream().mapToLong(ClassListing.Total::debts).sum();
                    return new Figure(
                            Text.word("class." + one.word()),
                            Cell.number(debts),
                            owed(own),
                            debts > 0 ? ClassView.tone(one) : Tone.NEUTRAL,
                            PATH + "?class=" + one.word());
                })
                .toList();
    }

    /** What is owed, where it is all in one currency: amounts of two do not add up. */
    private static Optional<Text> owed(List<ClassListing.Total> totals) {
        return switch (totals.size()) {
            case 0 -> Optional.empty();
            case 1 -> {
                Money owed = totals.getFirst().owed();
                yield Optional.of(
                        Text.word("class.sum", owed.currency().getCurrencyCode(), new BigDecimal(owed.amount())));
            }
            default -> Optional.of(Text.word("class.sums", totals.size()));
        };
    }

    private List<Filter> filters(ListState state, Caller caller) {
        return List.of(
                choice(
                        state,
                        "class",
                        "class.class",
                        "class.",
                        Stream.of(RiskClass.values()).map(RiskClass::word)),
                choice(state, "stage", "class.stage", "stage.", Stream.of("1", "2", "3")),
                choice(state, "pending", "class.pending", "class.pending.", Stream.of("proposed", "determined")),
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

    /** What somebody does. */
    private interface Act {
        void run();
    }

    private String act(UUID id, Caller caller, String told, RedirectAttributes flash, Act act) {
        facilities.of(id, caller);
        ActToast.show(flash, () -> {
            act.run();
            return Text.word("class.told." + told);
        });
        return "redirect:/contract/facilities/" + id;
    }

    /** A class by its word. */
    static RiskClass riskClass(String word) {
        return RiskClass.of(word)
                .orElseThrow(() -> WorkoutProblem.CLASS_STEP.with(
                        "There is no class '" + word + "'.", "Write normal, special-mention, or a worse one."));
    }

    /** Proposes a class. */
    @PostMapping("/{id}/proposed")
    @Needs(Permission.WORKOUT_WORK)
    String proposed(
            @PathVariable UUID id,
            @RequestParam String to,
            @RequestParam(defaultValue = "") String note,
            Caller caller,
            RedirectAttributes flash) {
        return act(id, caller, "proposed", flash, () -> desk.propose(id, riskClass(to), note, caller));
    }

    /** Determines what was proposed, or another class. */
    @PostMapping("/{id}/determined")
    @Needs(Permission.WORKOUT_APPROVE)
    String determined(
            @PathVariable UUID id,
            @RequestParam String to,
            @RequestParam(defaultValue = "") String note,
            Caller caller,
            RedirectAttributes flash) {
        return act(id, caller, "determined", flash, () -> desk.determine(id, riskClass(to), note, caller));
    }

    /** Approves what was determined. */
    @PostMapping("/{id}/approved")
    @Needs(Permission.WORKOUT_APPROVE)
    String approved(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String note,
            Caller caller,
            RedirectAttributes flash) {
        return act(id, caller, "approved", flash, () -> desk.approve(id, note, caller));
    }

    /** Turns down what is on its way. */
    @PostMapping("/{id}/rejected")
    @Needs(Permission.WORKOUT_APPROVE)
    String rejected(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String note,
            Caller caller,
            RedirectAttributes flash) {
        return act(id, caller, "rejected", flash, () -> desk.reject(id, note, caller));
    }

    /** Enters what people know of a debt. */
    @PostMapping("/{id}/facts")
    @Needs(Permission.WORKOUT_WORK)
    String facts(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String note,
            @RequestParam Map<String, String> form,
            Caller caller,
            RedirectAttributes flash) {
        return act(
                id, caller, "facts", flash, () -> desk.enter(id, ClassFacts.read(new Sent(tree(form))), note, caller));
    }

    private static Map<String, Object> tree(Map<String, String> form) {
        Map<String, Object> tree = new HashMap<>();
        for (String key : Sent.keys(ClassFacts.Keys.class)) {
            String value = form.getOrDefault(key, "").strip();
            if (!value.isEmpty()) {
                tree.put(key, key.endsWith("Ppm") ? whole(key, value) : value);
            }
        }
        return tree;
    }

    private static Object whole(String key, String value) {
        try {
            return Integer.valueOf(value);
        } catch (NumberFormatException e) {
            throw WorkoutProblem.DEBTOR_INVALID.with(
                    "'" + key + "' is '" + value + "'.", "Write a whole number of parts per million.");
        }
    }
}
