package org.bulwark.server.screening;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.bulwark.server.access.Caller;
import org.bulwark.server.access.Needs;
import org.bulwark.server.access.Permission;
import org.bulwark.server.web.frame.Crumb;
import org.bulwark.server.web.part.Badge;
import org.bulwark.server.web.part.Cell;
import org.bulwark.server.web.part.Column;
import org.bulwark.server.web.part.Confirm;
import org.bulwark.server.web.part.DataList;
import org.bulwark.server.web.part.Fact;
import org.bulwark.server.web.part.Field;
import org.bulwark.server.web.part.Row;
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

/** Changes to lists that wait for a second person, and what they would do. */
@Controller
@RequestMapping(ChangePages.PATH)
class ChangePages {

    static final String PATH = "/screening/changes";

    private final ListBook book;
    private final ListDesk desk;
    private final ScreeningTabs tabs;

    ChangePages(ListBook book, ListDesk desk, ScreeningTabs tabs) {
        this.book = book;
        this.desk = desk;
        this.tabs = tabs;
    }

    @GetMapping
    @Needs(Permission.LIST_READ)
    String waiting(Caller caller, Model model) {
        model.addAttribute("tabs", tabs.of("changes", caller));
        model.addAttribute("list", list(book.waiting(), "changes.empty"));
        return "screening/changes";
    }

    static DataList list(List<ListChange> changes, String empty) {
        return DataList.plain(
                "changes",
                Text.word("list.changes"),
                List.of(
                        Column.of("act", "change.act"),
                        Column.of("state", "change.state"),
                        Column.of("effect", "change.effect"),
                        Column.of("reason", "change.reason"),
                        Column.of("asked", "change.asked"),
                        Column.of("settled", "change.settled")),
                changes.stream().map(ChangePages::row).toList(),
                DataList.Empty.of(Text.word(empty), Text.word(empty + ".how")));
    }

    private static Row row(ListChange change) {
        String address = change.version()
                .map(version -> ListPage.address(change.list()) + "/versions/" + version)
                .orElse(PATH + "/" + change.id());
        return new Row(
                change.id().toString(),
                change.list(),
                List.of(
                        new Cell.Lines(
                                Text.word("change.act." + change.act().word()), Text.plain(change.list()), address),
                        Cell.mark(badge(change.state())),
                        new Cell.Words(effect(change.counts())),
                        Cell.text(change.reason()),
                        Cell.text(change.asked().by()),
                        change.settled()
                                .map(ListChange.Signed::by)
                                .map(Cell::text)
                                .orElse(Cell.none())));
    }

    private static Text effect(ListChange.Counts counts) {
        return Text.word("change.effect.of", counts.added(), counts.altered(), counts.ended());
    }

    private static Badge badge(ListChange.State state) {
        Tone tone = switch (state) {
            case WAITING -> Tone.ACTIVE;
            case DONE -> Tone.APPROVE;
            case REFUSED -> Tone.DECLINE;
        };
        return Badge.of(tone, "change.state." + state.word());
    }

    static DataList differences(List<ListBook.Differs> differences) {
        return DataList.plain(
                "differences",
                Text.word("list.differences"),
                List.of(
                        Column.of("entry", "entry.id"),
                        Column.of("what", "change.act"),
                        Column.of("before", "change.before"),
                        Column.of("after", "change.after")),
                differences.stream().map(ChangePages::difference).toList(),
                DataList.Empty.of(Text.word("list.differences.none"), Text.word("list.differences.none.how")));
    }

    private static Row difference(ListBook.Differs one) {
        String what = one.before().isEmpty() ? "came" : one.after().isEmpty() ? "went" : "altered";
        Tone tone = one.before().isEmpty() ? Tone.DECLINE : one.after().isEmpty() ? Tone.APPROVE : Tone.WARNING;
        return new Row(
                one.id(),
                one.id(),
                List.of(
                        Cell.text(one.id()),
                        Cell.mark(Badge.of(tone, "entry." + what)),
                        said(one.before()),
                        said(one.after())));
    }

    private static Cell said(Optional<EntryAnswer> entry) {
        return entry.<Cell>map(one -> Cell.text(one.title() + " · " + one.reason()
                        + one.expires().map(end -> " · → " + end).orElse("")))
                .orElse(Cell.none());
    }

    /** One change, and what it would do. */
    @GetMapping("/{id}")
    @Needs(Permission.LIST_READ)
    String one(@PathVariable UUID id, Caller caller, Model model) {
        ListChange change = book.change(id);
        BankList list = book.held(change.list()).head();
        model.addAttribute(
                "crumbs",
                List.of(Crumb.to("lists"), new Crumb(Text.plain(list.title()), ListPage.address(list.code()))));
        model.addAttribute("act", Text.word("change.act." + change.act().word()));
        model.addAttribute("badge", badge(change.state()));
        model.addAttribute("facts", facts(change));
        model.addAttribute("list", differences(book.wanted(change, caller)));
        model.addAttribute("steps", steps(change, caller));
        return "screening/change";
    }

    private static List<Fact> facts(ListChange change) {
        return List.of(
                Fact.of("change.reason", Cell.text(change.reason())),
                Fact.of("change.effect", new Cell.Words(effect(change.counts()))),
                Fact.of("change.file", change.file().map(Cell::text).orElse(Cell.none())),
                Fact.of("change.asked", Cell.text(change.asked().by())),
                Fact.of("change.at", Cell.moment(change.asked().at())),
                Fact.of("change.note", Cell.text(change.note())));
    }

    private static List<Confirm> steps(ListChange change, Caller caller) {
        if (change.state() != ListChange.State.WAITING) {
            return List.of();
        }
        List<Confirm> steps = new ArrayList<>();
        if (caller.may(Permission.LIST_APPROVE)
                && !caller.login().equals(change.asked().by())) {
            steps.add(step(
                    change,
                    "approval",
                    Tone.APPROVE,
                    Field.of("note", Field.Kind.AREA, "change.note").optional()));
        }
        if (caller.may(Permission.LIST_EDIT)) {
            steps.add(step(change, "refusal", Tone.DECLINE, Field.of("note", Field.Kind.AREA, "change.note")));
        }
        return steps;
    }

    private static Confirm step(ListChange change, String word, Tone tone, Field note) {
        String key = "change." + word;
        return new Confirm(
                PATH + "/" + change.id() + "/" + word,
                tone,
                Text.word(key),
                Text.word(key + ".question"),
                Text.word(key + ".consequence"),
                Text.word(key),
                List.of(note),
                Map.of());
    }

    /** A second person agrees. */
    @PostMapping("/{id}/approval")
    @Needs(Permission.LIST_APPROVE)
    String approve(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String note,
            Caller caller,
            RedirectAttributes flash) {
        Done.change(flash, () -> desk.approve(id, note, caller));
        return "redirect:" + PATH;
    }

    /** Somebody refuses it. */
    @PostMapping("/{id}/refusal")
    @Needs(Permission.LIST_EDIT)
    String refuse(@PathVariable UUID id, @RequestParam String note, Caller caller, RedirectAttributes flash) {
        Done.change(flash, () -> desk.refuse(id, note, caller));
        return "redirect:" + PATH;
    }
}
