package org.bulwark.server.warning;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.bulwark.server.access.Caller;
import org.bulwark.server.access.Needs;
import org.bulwark.server.access.Permission;
import org.bulwark.server.database.Tally;
import org.bulwark.server.desk.ActToast;
import org.bulwark.server.web.frame.Crumb;
import org.bulwark.server.web.part.Badge;
import org.bulwark.server.web.part.Cell;
import org.bulwark.server.web.part.Column;
import org.bulwark.server.web.part.Confirm;
import org.bulwark.server.web.part.DataList;
import org.bulwark.server.web.part.Fact;
import org.bulwark.server.web.part.Field;
import org.bulwark.server.web.part.Filter;
import org.bulwark.server.web.part.ListState;
import org.bulwark.server.web.part.Row;
import org.bulwark.server.web.part.Slice;
import org.bulwark.server.web.part.TimelineEntry;
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

/** The watch list, and each customer on it with what happened there. */
@Controller
@RequestMapping(WatchPages.PATH)
class WatchPages {

    static final String PATH = "/warning/watch-list";

    private final WatchDesk desk;
    private final WatchListing listing;
    private final WatchList list;

    WatchPages(WatchDesk desk, WatchListing listing, WatchList list) {
        this.desk = desk;
        this.listing = listing;
        this.list = list;
    }

    @GetMapping
    @Needs(Permission.ALERT_READ)
    String list(@RequestParam Map<String, String> parameters, Caller caller, Model model) {
        ListState state = ListState.of(PATH, parameters, WatchListing.FILTERS, WatchListing.SORTS);
        Slice<WatchedRow> slice = listing.page(state, caller);
        Tally.Many count = listing.count(state, caller);
        model.addAttribute(
                "list",
                new DataList(
                        "watched",
                        Text.word("menu.watch-list"),
                        state,
                        List.of(
                                choice(state, "due", "watched.review", Stream.of("late")),
                                choice(
                                        state,
                                        "state",
                                        "watched.state",
                                        Stream.of("watched", "releasing", "released", "all"))),
                        List.of(
                                Column.of("who", "task.who"),
                                Column.of("state", "watched.state"),
                                Column.of("often", "watched.often").right(),
                                Column.of("since", "watched.since"),
                                Column.of("review", "watched.review").sorts()),
                        slice.rows().stream().map(this::row).toList(),
                        new DataList.Count(count.rows(), count.exact()),
                        slice.previous(),
                        slice.next(),
                        List.of(),
                        Optional.empty(),
                        DataList.Empty.of(Text.word("watched.empty"), Text.word("watched.empty.how"))));
        return "warning/watch-list";
    }

    private static Filter choice(ListState state, String name, String label, Stream<String> values) {
        return new Filter.Choice(
                name,
                Text.word(label),
                state.filter(name),
                values.map(value -> new Filter.Option(value, Text.word(label + "." + value)))
                        .toList());
    }

    private Row row(WatchedRow row) {
        return new Row(
                row.party().toString(),
                row.label(),
                List.of(
                        new Cell.Lines(Text.plain(row.label()), Text.plain(row.branch()), PATH + "/" + row.party()),
                        new Cell.Marks(badges(row)),
                        Cell.number(row.reviewDays()),
                        Cell.moment(row.enteredAt()),
                        new Cell.Day(row.reviewOn())));
    }

    private List<Badge> badges(WatchedRow row) {
        Tone tone = switch (row.state()) {
            case WATCHED -> Tone.REFER;
            case RELEASING -> Tone.ACTIVE;
            case RELEASED -> Tone.APPROVE;
        };
        Badge state = Badge.of(tone, "watched.state." + row.state().word());
        return row.isLate(list.today())
                ? List.of(Badge.of(Tone.DECLINE, "watched.review.late"), state)
                : List.of(state);
    }

    /** One customer. */
    @GetMapping("/{id}")
    @Needs(Permission.ALERT_READ)
    String one(@PathVariable UUID id, Caller caller, Model model) {
        WatchedRow row = desk.row(id, caller);
        model.addAttribute("crumbs", List.of(Crumb.to("watch-list")));
        model.addAttribute("who", row.label());
        model.addAttribute("badges", badges(row));
        model.addAttribute("facts", facts(row));
        model.addAttribute(
                "history",
                desk.steps(row, caller).stream().map(WatchPages::entry).toList());
        model.addAttribute("acts", acts(row, caller));
        return "warning/watched";
    }

    private static List<Fact> facts(WatchedRow row) {
        List<Fact> facts = new ArrayList<>(List.of(
                Fact.of("task.who", Cell.link(row.label(), "/data/parties/" + row.party())),
                Fact.of("application.branch", Cell.text(row.branch())),
                Fact.of("watched.often", Cell.number(row.reviewDays())),
                Fact.of("watched.review", new Cell.Day(row.reviewOn())),
                Fact.of("watched.since", Cell.moment(row.enteredAt()))));
        row.alert()
                .ifPresent(alert -> facts.add(
                        Fact.of("task.why", new Cell.Link(Text.word("watched.alert"), AlertPages.PATH + "/" + alert))));
        row.askedBy().ifPresent(by -> facts.add(Fact.of("watched.asked-by", Cell.text(by))));
        return facts;
    }

    private static TimelineEntry entry(WatchList.Step step) {
        Tone tone = switch (step.kind()) {
            case "released" -> Tone.APPROVE;
            case "entered", "more-often", "release-refused" -> Tone.REFER;
            default -> Tone.ACTIVE;
        };
        return new TimelineEntry(
                step.at(),
                step.by().equals("bulwark") ? Text.word("alert.machine") : Text.plain(step.by()),
                tone,
                Text.word("watched.step." + step.kind()),
                step.note().orElse(""));
    }

    private static List<Confirm> acts(WatchedRow row, Caller caller) {
        List<Confirm> acts = new ArrayList<>();
        if (row.state() == WatchedState.WATCHED && caller.may(Permission.ALERT_WORK)) {
            acts.add(act(row, "reviewed", Tone.ACTIVE));
            acts.add(act(row, "ask-release", Tone.APPROVE));
        }
        if (row.state() == WatchedState.RELEASING && caller.may(Permission.WATCH_RELEASE)) {
            acts.add(act(row, "released", Tone.APPROVE));
            acts.add(act(row, "refused", Tone.REFER));
        }
        return acts;
    }

    private static Confirm act(WatchedRow row, String word, Tone tone) {
        String key = "watched.act." + word;
        return new Confirm(
                PATH + "/" + row.party() + "/" + word,
                tone,
                Text.word(key),
                Text.word(key + ".question"),
                Text.word(key + ".consequence"),
                Text.word(key),
                List.of(Field.of("note", Field.Kind.AREA, "watched.note").hint(Text.word("alert.note.hint"))),
                Map.of());
    }

    private static String after(UUID id, RedirectAttributes flash, String told, Supplier<WatchedRow> act) {
        ActToast.show(flash, () -> Text.word("watched.told." + told, act.get().label()));
        return "redirect:" + PATH + "/" + id;
    }

    /** A review was made. */
    @PostMapping("/{id}/reviewed")
    @Needs(Permission.ALERT_WORK)
    String reviewed(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String note,
            Caller caller,
            RedirectAttributes flash) {
        desk.row(id, caller);
        return after(id, flash, "reviewed", () -> desk.review(id, note, caller));
    }

    /** The caller asks for the release. */
    @PostMapping("/{id}/ask-release")
    @Needs(Permission.ALERT_WORK)
    String askRelease(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String note,
            Caller caller,
            RedirectAttributes flash) {
        desk.row(id, caller);
        return after(id, flash, "release-asked", () -> desk.askRelease(id, note, caller));
    }

    /** A second person releases the customer. */
    @PostMapping("/{id}/released")
    @Needs(Permission.WATCH_RELEASE)
    String released(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String note,
            Caller caller,
            RedirectAttributes flash) {
        desk.row(id, caller);
        return after(id, flash, "released", () -> desk.release(id, note, caller));
    }

    /** A second person refuses the release. */
    @PostMapping("/{id}/refused")
    @Needs(Permission.WATCH_RELEASE)
    String refused(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String note,
            Caller caller,
            RedirectAttributes flash) {
        desk.row(id, caller);
        return after(id, flash, "release-refused", () -> desk.refuse(id, note, caller));
    }
}
