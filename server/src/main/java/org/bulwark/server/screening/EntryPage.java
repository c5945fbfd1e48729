package org.bulwark.server.screening;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.bulwark.server.access.Caller;
import org.bulwark.server.access.Needs;
import org.bulwark.server.access.Permission;
import org.bulwark.server.web.frame.Crumb;
import org.bulwark.server.web.part.Cell;
import org.bulwark.server.web.part.Confirm;
import org.bulwark.server.web.part.Fact;
import org.bulwark.server.web.part.Field;
import org.bulwark.server.web.part.Tone;
import org.bulwark.server.web.show.Text;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.UriUtils;

/** One entry of a list, and what can be done with it. */
@Controller
@RequestMapping(ListPages.PATH + "/{code}/entry")
class EntryPage {

    private final ListBook book;

    EntryPage(ListBook book) {
        this.book = book;
    }

    static String address(String code, String entry) {
        return ListPage.address(code) + "/entry?id=" + UriUtils.encode(entry, StandardCharsets.UTF_8);
    }

    /** What is known of it. */
    @GetMapping
    @Needs(Permission.LIST_READ)
    String entry(@PathVariable String code, @RequestParam(defaultValue = "") String id, Caller caller, Model model) {
        BankList list = book.held(code).head();
        EntryAnswer entry = book.entry(code, id, caller);
        model.addAttribute(
                "crumbs", List.of(Crumb.to("lists"), new Crumb(Text.plain(list.title()), ListPage.address(code))));
        model.addAttribute("title", entry.title());
        model.addAttribute("facts", facts(entry));
        model.addAttribute("steps", caller.may(Permission.LIST_EDIT) ? steps(list, entry) : List.of());
        return "screening/entry";
    }

    private static List<Fact> facts(EntryAnswer entry) {
        return List.of(
                Fact.of("entry.id", Cell.text(entry.id())),
                Fact.of("entry.kind", Cell.word("entry.kind." + entry.kind())),
                Fact.of("entry.names", Cell.text(String.join("; ", entry.names()))),
                Fact.of("entry.birth", Cell.text(String.join("; ", entry.births()))),
                Fact.of("entry.countries", Cell.text(String.join(", ", entry.countries()))),
                Fact.of("entry.met-by", new Cell.Words(ListPage.metBy(entry))),
                Fact.of("entry.reason", Cell.text(entry.reason())),
                Fact.of("entry.source", Cell.text(entry.source())),
                Fact.of("entry.added", Cell.moment(entry.added())),
                Fact.of("entry.expires", entry.expires().map(Cell::moment).orElse(Cell.none())),
                Fact.of("entry.version", Cell.number(entry.version())));
    }

    private static List<Confirm> steps(BankList list, EntryAnswer entry) {
        String two = Blocking.kind(list.kind()) ? "two" : "one";
        Map<String, String> which = Map.of("entry", entry.id());
        Field reason = Field.of("reason", Field.Kind.AREA, "change.reason");
        return List.of(
                new Confirm(
                        ListPage.address(list.code()) + "/expiries",
                        Tone.NEUTRAL,
                        Text.word("entry.expire"),
                        Text.word("entry.expire.question"),
                        Text.word("entry.consequence." + two),
                        Text.word("entry.expire"),
                        List.of(
                                Field.of("expires", Field.Kind.DATE, "entry.expires")
                                        .optional(),
                                reason),
                        which),
                new Confirm(
                        ListPage.address(list.code()) + "/removals",
                        Tone.DECLINE,
                        Text.word("entry.remove"),
                        Text.word("entry.remove.question"),
                        Text.word("entry.consequence." + two),
                        Text.word("entry.remove"),
                        List.of(reason),
                        which));
    }
}
