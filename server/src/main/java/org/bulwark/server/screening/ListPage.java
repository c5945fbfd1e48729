package org.bulwark.server.screening;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.bulwark.server.access.Caller;
import org.bulwark.server.access.Needs;
import org.bulwark.server.access.Permission;
import org.bulwark.server.web.frame.Crumb;
import org.bulwark.server.web.part.Badge;
import org.bulwark.server.web.part.Cell;
import org.bulwark.server.web.part.Column;
import org.bulwark.server.web.part.DataList;
import org.bulwark.server.web.part.Fact;
import org.bulwark.server.web.part.Filter;
import org.bulwark.server.web.part.ListState;
import org.bulwark.server.web.part.Row;
import org.bulwark.server.web.part.Slice;
import org.bulwark.server.web.part.Tab;
import org.bulwark.server.web.part.Tone;
import org.bulwark.server.web.show.Text;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.UriUtils;

/** One list: what is on it, and how it came to be so. */
@Controller
@RequestMapping(ListPages.PATH + "/{code}")
class ListPage {

    private final ListBook book;

    ListPage(ListBook book) {
        this.book = book;
    }

    /** Its entries. */
    @GetMapping
    @Needs(Permission.LIST_READ)
    String entries(
            @PathVariable String code, @RequestParam Map<String, String> parameters, Caller caller, Model model) {
        BankList list = frame(code, "entries", model);
        ListState state = ListState.of(address(code), parameters, Set.of("q"), List.of("id"));
        ListBook.Page page = book.page(code, state.filter("q"), state.after(), state.before(), Slice.FETCH, caller);
        Slice<EntryAnswer> slice = Slice.of(state, page.entries(), EntryAnswer::id);
        model.addAttribute("facts", facts(list));
        model.addAttribute("mayEdit", caller.may(Permission.LIST_EDIT));
        model.addAttribute("blocks", Blocking.kind(list.kind()));
        model.addAttribute("fields", EntryForm.fields(list));
        model.addAttribute(
                "list",
                new DataList(
                        "entries",
                        Text.word("list.entries"),
                        state,
                        List.of(new Filter.Search("q", Text.word("list.search"), state.filter("q"))),
                        List.of(
                                Column.of("entry", "entry.name"),
                                Column.of("met-by", "entry.met-by"),
                                Column.of("reason", "entry.reason"),
                                Column.of("source", "entry.source"),
                                Column.of("expires", "entry.expires")),
                        slice.rows().stream().map(entry -> row(code, entry)).toList(),
                        new DataList.Count(page.all(), true),
                        slice.previous(),
                        slice.next(),
                        List.of(),
                        Optional.empty(),
                        DataList.Empty.of(Text.word("list.empty"), Text.word("list.empty.how"))));
        return "screening/list";
    }

    static String address(String code) {
        return ListPages.PATH + "/" + UriUtils.encodePathSegment(code, StandardCharsets.UTF_8);
    }

    private static Row row(String code, EntryAnswer entry) {
        return new Row(
                entry.id(),
                entry.title(),
                List.of(
                        new Cell.Lines(
                                Text.plain(entry.title()), Text.plain(entry.id()), EntryPage.address(code, entry.id())),
                        new Cell.Words(metBy(entry)),
                        Cell.text(entry.reason()),
                        Cell.text(entry.source()),
                        entry.inForce()
                                ? entry.expires().map(Cell::moment).orElse(Cell.none())
                                : Cell.mark(Badge.of(Tone.NEUTRAL, "entry.not-in-force"))));
    }

    static Text metBy(EntryAnswer entry) {
        return Text.word("entry.met-by.of", entry.names().size(), entry.numbers(), entry.devices());
    }

    private static List<Fact> facts(BankList list) {
        return List.of(
                Fact.of("lists.purpose", Cell.text(list.purpose())),
                Fact.of("lists.owner", Cell.text(list.owner())),
                Fact.of("lists.source", Cell.text(list.source())),
                Fact.of("lists.version", Cell.number(list.version())));
    }

    /** How it changed. */
    @GetMapping("/changes")
    @Needs(Permission.LIST_READ)
    String changes(@PathVariable String code, Model model) {
        frame(code, "changes", model);
        model.addAttribute("list", ChangePages.list(book.changes(code), "list.changes.empty"));
        return "screening/list-changes";
    }

    /** How a version differs from the one before. */
    @GetMapping("/versions/{number}")
    @Needs(Permission.LIST_READ)
    String version(@PathVariable String code, @PathVariable int number, Caller caller, Model model) {
        frame(code, "changes", model);
        model.addAttribute("number", number);
        model.addAttribute("list", ChangePages.differences(book.differences(code, number, number - 1, caller)));
        return "screening/list-version";
    }

    private BankList frame(String code, String current, Model model) {
        BankList list = book.held(code).head();
        model.addAttribute("crumbs", List.of(Crumb.to("lists")));
        model.addAttribute("title", list.title());
        model.addAttribute("head", list);
        model.addAttribute("badge", ListPages.kind(list.kind()));
        model.addAttribute(
                "tabs",
                List.of(
                        Tab.of("list.entries", address(code), current.equals("entries")),
                        Tab.of("list.changes", address(code) + "/changes", current.equals("changes"))));
        return list;
    }
}
