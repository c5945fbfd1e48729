package org.bulwark.server.workout.reminder;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.bulwark.server.access.Caller;
import org.bulwark.server.access.Needs;
import org.bulwark.server.access.Permission;
import org.bulwark.server.database.Tally;
import org.bulwark.server.desk.ActToast;
import org.bulwark.server.web.frame.Crumb;
import org.bulwark.server.web.part.Cell;
import org.bulwark.server.web.part.Confirm;
import org.bulwark.server.web.part.DataList;
import org.bulwark.server.web.part.Fact;
import org.bulwark.server.web.part.Figure;
import org.bulwark.server.web.part.Filter;
import org.bulwark.server.web.part.ListState;
import org.bulwark.server.web.part.Slice;
import org.bulwark.server.web.part.Tone;
import org.bulwark.server.web.show.Text;
import org.bulwark.workout.reminder.Channel;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The outbox of reminders, and what each of them said. */
@Controller
@RequestMapping(ReminderPages.PATH)
class ReminderPages {

    static final String PATH = "/workout/reminders";

    private final ReminderListing listing;
    private final ReminderDesk desk;
    private final Outbox outbox;

    ReminderPages(ReminderListing listing, ReminderDesk desk, Outbox outbox) {
        this.listing = listing;
        this.desk = desk;
        this.outbox = outbox;
    }

    @GetMapping
    @Needs(Permission.WORKOUT_READ)
    String list(@RequestParam Map<String, String> parameters, Caller caller, Model model) {
        ListState state = ListState.of(PATH, parameters, ReminderListing.FILTERS, ReminderListing.SORTS);
        Slice<ReminderRow> slice = listing.page(state, caller);
        Tally.Many count = listing.count(state, caller);
        Set<Channel> ready = outbox.ready();
        model.addAttribute("figures", figures(caller));
        model.addAttribute(
                "silent",
                Stream.of(Channel.values())
                        .filter(one -> !ready.contains(one))
                        .map(ReminderView::word)
                        .toList());
        model.addAttribute("rules", caller.may(Permission.POLICY_READ));
        model.addAttribute(
                "list",
                new DataList(
                        "reminders",
                        Text.word("menu.reminders"),
                        state,
                        filters(state, caller),
                        ReminderView.columns(),
                        slice.rows().stream()
                                .map(row -> ReminderView.row(row, ready))
                                .toList(),
                        new DataList.Count(count.rows(), count.exact()),
                        slice.previous(),
                        slice.next(),
                        List.of(),
                        Optional.empty(),
                        DataList.Empty.of(Text.word("reminders.empty"), Text.word("reminders.empty.how"))));
        return "workout/reminders";
    }

    private List<Figure> figures(Caller caller) {
        Map<String, Long> counts = listing.figures(caller);
        return Stream.of(ReminderState.values())
                .map(state -> {
                    long count = counts.getOrDefault(state.word(), 0L);
                    return new Figure(
                            Text.word("reminder.state." + state.word()),
                            Cell.number(count),
                            Optional.of(Text.word("reminder.state." + state.word() + ".means")),
                            count > 0 ? ReminderView.tone(state) : Tone.NEUTRAL,
                            PATH + "?state=" + state.word());
                })
                .toList();
    }

    private List<Filter> filters(ListState state, Caller caller) {
        return List.of(
                new Filter.Choice(
                        "state",
                        Text.word("contract.state"),
                        state.filter("state"),
                        Stream.of(ReminderState.values())
                                .map(one -> new Filter.Option(one.word(), Text.word("reminder.state." + one.word())))
                                .toList()),
                new Filter.Choice(
                        "channel",
                        Text.word("reminder.channel"),
                        state.filter("channel"),
                        Stream.of(Channel.values())
                                .map(ReminderView::word)
                                .map(word -> new Filter.Option(word, Text.word("reminder.channel." + word)))
                                .toList()),
                new Filter.Choice(
                        "branch",
                        Text.word("application.branch"),
                        state.filter("branch"),
                        listing.branches(caller).stream()
                                .map(code -> new Filter.Option(code, Text.plain(code)))
                                .toList()));
    }

    /** One reminder with what it said. */
    @GetMapping("/{id}")
    @Needs(Permission.WORKOUT_READ)
    String one(@PathVariable UUID id, Caller caller, Model model) {
        ReminderRow row = desk.row(id, caller);
        model.addAttribute("crumbs", List.of(Crumb.to("reminders")));
        model.addAttribute("title", row.rule() + " · " + row.label());
        model.addAttribute("badges", ReminderView.badges(row, outbox.ready()));
        model.addAttribute("facts", facts(row));
        model.addAttribute("said", desk.said(row, caller));
        model.addAttribute("masked", !caller.may(Permission.PERSONAL_UNMASK));
        model.addAttribute(
                "acts",
                row.state() == ReminderState.FAILED && caller.may(Permission.WORKOUT_WORK)
                        ? List.of(act(PATH + "/" + id + "/again"))
                        : List.of());
        return "workout/reminder";
    }

    private static List<Fact> facts(ReminderRow row) {
        return List.of(
                Fact.of("alert.who", Cell.link(row.label(), "/data/parties/" + row.party())),
                Fact.of(
                        "breach.facility",
                        new Cell.Link(Text.word("reminder.facility"), "/contract/facilities/" + row.facility())),
                Fact.of("reminder.due", new Cell.Day(row.dueOn())),
                Fact.of("reminder.channel", Cell.word("reminder.channel." + ReminderView.word(row.channel()))),
                Fact.of("reminder.planned", new Cell.Day(row.plannedOn())),
                Fact.of("reminder.attempts", Cell.number(row.attempts())),
                Fact.of(
                        "reminder.sent",
                        row.sentAt().<Cell>map(Cell.Moment::new).orElse(Cell.none())),
                Fact.of("application.branch", Cell.text(row.branch())));
    }

    private static Confirm act(String address) {
        String key = "reminder.act.again";
        return new Confirm(
                address,
                Tone.ACTIVE,
                Text.word(key),
                Text.word(key + ".question"),
                Text.word(key + ".consequence"),
                Text.word(key),
                List.of(),
                Map.of());
    }

    /** Has one that failed sent again. */
    @PostMapping("/{id}/again")
    @Needs(Permission.WORKOUT_WORK)
    String again(@PathVariable UUID id, Caller caller, RedirectAttributes flash) {
        desk.row(id, caller);
        ActToast.show(flash, () -> {
            desk.again(id, caller);
            return Text.word("reminder.told.again");
        });
        return "redirect:" + PATH + "/" + id;
    }
}
