package org.bulwark.server.warning;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.bulwark.server.access.Caller;
import org.bulwark.server.access.Needs;
import org.bulwark.server.access.Permission;
import org.bulwark.server.database.Tally;
import org.bulwark.server.desk.ActToast;
import org.bulwark.server.desk.Colleagues;
import org.bulwark.server.web.frame.Crumb;
import org.bulwark.server.web.part.Badge;
import org.bulwark.server.web.part.Cell;
import org.bulwark.server.web.part.Column;
import org.bulwark.server.web.part.Confirm;
import org.bulwark.server.web.part.DataList;
import org.bulwark.server.web.part.Fact;
import org.bulwark.server.web.part.Field;
import org.bulwark.server.web.part.Figure;
import org.bulwark.server.web.part.Filter;
import org.bulwark.server.web.part.ListState;
import org.bulwark.server.web.part.Row;
import org.bulwark.server.web.part.Slice;
import org.bulwark.server.web.part.Tone;
import org.bulwark.server.web.show.Text;
import org.bulwark.warning.Tier;
import org.bulwark.warning.alert.Closing;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Alerts that somebody answers for, the most urgent first, and each of them with what was known. */
@Controller
@RequestMapping(AlertPages.PATH)
class AlertPages {

    static final String PATH = "/warning/alerts";

    private static final int MONTHS = 3;

    private final AlertDesk desk;
    private final AlertListing listing;
    private final SignalBook book;
    private final PlaybookBook playbooks;
    private final Colleagues colleagues;
    private final ZoneId bank;

    AlertPages(
            AlertDesk desk,
            AlertListing listing,
            SignalBook book,
            PlaybookBook playbooks,
            Colleagues colleagues,
            ZoneId bank) {
        this.desk = desk;
        this.listing = listing;
        this.book = book;
        this.playbooks = playbooks;
        this.colleagues = colleagues;
        this.bank = bank;
    }

    @GetMapping
    @Needs(Permission.ALERT_READ)
    String list(@RequestParam Map<String, String> parameters, Caller caller, Locale language, Model model) {
        ListState state = ListState.of(PATH, parameters, AlertListing.FILTERS, AlertListing.SORTS);
        long said = listing.said(); // before the list is read: what is said meanwhile is told by the feed
        Slice<AlertRow> slice = listing.page(state, caller);
        Tally.Many count = listing.count(state, caller);
        AlertView view = new AlertView(book.rules(), language);
        model.addAttribute("waiting", listing.waiting(caller));
        model.addAttribute("figures", figures(caller));
        model.addAttribute("feed", AlertFeed.PATH + "?since=" + said);
        model.addAttribute("here", state.at(PATH));
        model.addAttribute(
                "list",
                new DataList(
                        "alerts",
                        Text.word("menu.alerts"),
                        state,
                        filters(state),
                        List.of(
                                Column.of("who", "alert.who"),
                                Column.of("tier", "alert.tier"),
                                Column.of("cause", "alert.cause"),
                                Column.of("priority", "alert.loss").right().sorts(),
                                Column.of("owner", "alert.owner"),
                                Column.of("opened", "alert.since"),
                                Column.of("changed", "alert.changed").sorts()),
                        slice.rows().stream().map(row -> row(row, view)).toList(),
                        new DataList.Count(count.rows(), count.exact()),
                        slice.previous(),
                        slice.next(),
                        caller.may(Permission.ALERT_WORK)
                                ? List.of(
                                        new DataList.Bulk(PATH + "/take", Text.word("alerts.take"), "as", List.of()),
                                        new DataList.Bulk(
                                                PATH + "/assign",
                                                Text.word("tasks.assign"),
                                                "owner",
                                                colleagues.of(caller, Permission.ALERT_WORK)))
                                : List.of(),
                        Optional.empty(),
                        DataList.Empty.of(Text.word("alerts.empty"), Text.word("alerts.empty.how"))));
        return "warning/alerts";
    }

    private List<Figure> figures(Caller caller) {
        Map<Tier, Long> open = listing.open(caller);
        List<Figure> figures = new ArrayList<>();
        for (Tier tier : List.of(Tier.RED, Tier.ORANGE, Tier.YELLOW, Tier.BLUE)) {
            Badge badge = AlertView.badge(tier);
            long count = open.getOrDefault(tier, 0L);
            figures.add(new Figure(
                    badge.text(),
                    Cell.number(count),
                    Optional.of(Text.word("tier." + tier.word() + ".means")),
                    count > 0 ? badge.tone() : Tone.NEUTRAL,
                    PATH + "?tier=" + tier.word()));
        }
        return figures;
    }

    private static List<Filter> filters(ListState state) {
        return List.of(
                choice(state, "tier", "alert.tier", "tier.", Stream.of("red", "orange", "yellow", "blue")),
                choice(state, "owner", "alert.owner", "alert.owner.", Stream.of("me", "nobody")),
                choice(state, "budget", "alert.budget", "alert.budget.", Stream.of("waiting", "all")),
                choice(state, "state", "alert.state", "alert.state.", Stream.of("open", "closing", "closed", "all")));
    }

    private static Filter choice(ListState state, String name, String label, String words, Stream<String> values) {
        return new Filter.Choice(
                name,
                Text.word(label),
                state.filter(name),
                values.map(value -> new Filter.Option(value, Text.word(words + value)))
                        .toList());
    }

    private static Row row(AlertRow row, AlertView view) {
        return new Row(
                row.id().toString(),
                row.name() + " " + row.label(),
                List.of(
                        new Cell.Lines(
                                Text.plain(row.label()),
                                Text.plain(row.name() + " · " + row.branch()),
                                PATH + "/" + row.id()),
                        row.state() == AlertState.OPEN
                                ? Cell.mark(AlertView.badge(row.tier()))
                                : new Cell.Marks(List.of(AlertView.badge(row.tier()), AlertView.badge(row.state()))),
                        row.causes() > 1
                                ? new Cell.Lines(
                                        view.cause(row.cause()), Text.word("alert.causes", row.causes() - 1), "")
                                : new Cell.Words(view.cause(row.cause())),
                        Cell.amount(row.expectedLoss()),
                        row.owner().map(Cell::text).orElse(Cell.none()),
                        Cell.moment(row.openedAt()),
                        Cell.moment(row.changedAt())));
    }

    /** One alert. */
    @GetMapping("/{id}")
    @Needs(Permission.ALERT_READ)
    String alert(@PathVariable UUID id, Caller caller, Locale language, Model model) {
        AlertDesk.Opened opened = desk.open(desk.row(id, caller), caller);
        AlertRow row = opened.row();
        AlertView view = new AlertView(book.rules(), language);
        model.addAttribute("crumbs", List.of(Crumb.to("alerts")));
        model.addAttribute("title", row.name() + " · " + row.label());
        model.addAttribute("badges", List.of(AlertView.badge(row.tier()), AlertView.badge(row.state())));
        model.addAttribute("facts", facts(row, view));
        model.addAttribute("whys", opened.alert().map(view::whys).orElse(List.of()));
        model.addAttribute("history", opened.alert().map(view::history).orElse(List.of()));
        model.addAttribute("erased", opened.alert().isEmpty());
        ForetoldView.show(opened.foretold(), book.rules(), language, model);
        model.addAttribute("note", opened.note());
        model.addAttribute("proposed", row.proposed());
        model.addAttribute("near", near(opened.near(), view));
        model.addAttribute("responses", ResponseView.list(opened, playbooks.playbooks(), language));
        model.addAttribute(
                "changes",
                caller.may(Permission.INDICATOR_READ)
                        ? "/data/parties/" + row.party() + "/changes?from="
                                + row.openedAt().atZone(bank).toLocalDate().minusMonths(MONTHS)
                        : "");
        model.addAttribute("acts", acts(row, caller));
        return "warning/alert";
    }

    private static List<Fact> facts(AlertRow row, AlertView view) {
        return List.of(
                Fact.of("alert.who", Cell.link(row.label(), "/data/parties/" + row.party())),
                Fact.of("application.branch", Cell.text(row.branch())),
                Fact.of("alert.cause", new Cell.Words(view.cause(row.cause()))),
                Fact.of("alert.loss", Cell.amount(row.expectedLoss())),
                Fact.of("alert.owner", row.owner().map(Cell::text).orElse(Cell.none())),
                Fact.of("alert.since", Cell.moment(row.openedAt())),
                Fact.of("alert.changed", Cell.moment(row.changedAt())));
    }

    private static DataList near(List<AlertRow> near, AlertView view) {
        return DataList.plain(
                "near",
                Text.word("alert.near"),
                List.of(
                        Column.of("who", "alert.who"),
                        Column.of("tier", "alert.tier"),
                        Column.of("cause", "alert.cause")),
                near.stream()
                        .map(row -> new Row(
                                row.id().toString(),
                                row.name(),
                                List.of(
                                        Cell.link(row.label(), PATH + "/" + row.id()),
                                        Cell.mark(AlertView.badge(row.tier())),
                                        new Cell.Words(view.cause(row.cause())))))
                        .toList(),
                DataList.Empty.of(Text.word("alert.near.empty"), Text.word("alert.near.empty.how")));
    }

    private static List<Confirm> acts(AlertRow row, Caller caller) {
        if (!caller.may(Permission.ALERT_WORK) || row.state() == AlertState.CLOSED) {
            return List.of();
        }
        boolean mine = row.owner().filter(caller.login()::equals).isPresent();
        String address = PATH + "/" + row.id();
        List<Confirm> acts = new ArrayList<>();
        acts.add(act(address + (mine ? "/given-back" : "/taken"), mine ? "give-back" : "take", Tone.ACTIVE, List.of()));
        acts.add(act(
                address + "/closed",
                row.tier() == Tier.RED ? "close-red" : "close",
                Tone.APPROVE,
                List.of(
                        Field.of("why", Field.Kind.CHOICE, "alert.why")
                                .options(Stream.of(Closing.values())
                                        .filter(Closing::byPerson)
                                        .map(why -> new Filter.Option(why.name(), AlertView.closing(why)))
                                        .toList())
                                .value(row.proposed()
                                        .map(one -> one.why().name())
                                        .orElse(Closing.FALSE_ALARM.name())),
                        Field.of("note", Field.Kind.AREA, "alert.note").hint(Text.word("alert.note.hint")))));
        return acts;
    }

    private static Confirm act(String address, String word, Tone tone, List<Field> fields) {
        String key = "alert.act." + word;
        return new Confirm(
                address,
                tone,
                Text.word(key),
                Text.word(key + ".question"),
                Text.word(key + ".consequence"),
                Text.word(key),
                fields,
                Map.of());
    }

    /** The caller takes an alert on. */
    @PostMapping("/{id}/taken")
    @Needs(Permission.ALERT_WORK)
    String taken(@PathVariable UUID id, Caller caller, RedirectAttributes flash) {
        desk.row(id, caller); // what is not there is a page of its own, not a word on the next one
        ActToast.show(
                flash, () -> Text.word("alert.told.taken", desk.take(id, caller).name()));
        return "redirect:" + PATH + "/" + id;
    }

    /** The caller gives an alert back. */
    @PostMapping("/{id}/given-back")
    @Needs(Permission.ALERT_WORK)
    String givenBack(@PathVariable UUID id, Caller caller, RedirectAttributes flash) {
        desk.row(id, caller);
        ActToast.show(
                flash,
                () -> Text.word(
                        "alert.told.given-back", desk.giveBack(id, caller).name()));
        return "redirect:" + PATH + "/" + id;
    }

    /** Closes an alert, or asks for a second person. */
    @PostMapping("/{id}/closed")
    @Needs(Permission.ALERT_WORK)
    String closed(
            @PathVariable UUID id,
            @RequestParam Closing why,
            @RequestParam(defaultValue = "") String note,
            Caller caller,
            RedirectAttributes flash) {
        desk.row(id, caller);
        ActToast.show(flash, () -> {
            AlertRow row = desk.close(id, why, note, caller);
            return Text.word("alert.told." + row.state().word(), row.name());
        });
        return "redirect:" + PATH + "/" + id;
    }

    /** Gives several to somebody. */
    @PostMapping("/assign")
    @Needs(Permission.ALERT_WORK)
    String assign(
            @RequestParam(name = "id", defaultValue = "") List<UUID> ids,
            @RequestParam String owner,
            Caller caller,
            RedirectAttributes flash) {
        ActToast.show(flash, () -> {
            ids.forEach(id -> desk.assign(id, owner, caller));
            return Text.word("alerts.told.assigned", ids.size(), owner);
        });
        return "redirect:" + PATH;
    }

    /** The caller takes several on. */
    @PostMapping("/take")
    @Needs(Permission.ALERT_WORK)
    String take(@RequestParam(name = "id", defaultValue = "") List<UUID> ids, Caller caller, RedirectAttributes flash) {
        ActToast.show(flash, () -> {
            ids.forEach(id -> desk.take(id, caller));
            return Text.word("alerts.told.taken", ids.size());
        });
        return "redirect:" + PATH + "?owner=me";
    }
}
