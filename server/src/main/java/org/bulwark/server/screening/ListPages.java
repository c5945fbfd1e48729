package org.bulwark.server.screening;

import java.util.List;
import java.util.stream.Stream;
import org.bulwark.screening.list.ListKind;
import org.bulwark.server.access.Caller;
import org.bulwark.server.access.Needs;
import org.bulwark.server.access.Permission;
import org.bulwark.server.desk.ActToast;
import org.bulwark.server.web.part.Badge;
import org.bulwark.server.web.part.Cell;
import org.bulwark.server.web.part.Column;
import org.bulwark.server.web.part.DataList;
import org.bulwark.server.web.part.Field;
import org.bulwark.server.web.part.Filter;
import org.bulwark.server.web.part.Row;
import org.bulwark.server.web.part.Tone;
import org.bulwark.server.web.show.Text;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The bank's lists at a glance, and how another one is made. */
@Controller
class ListPages {

    static final String PATH = "/screening/lists";

    private final ListBook book;
    private final ListDesk desk;
    private final ScreeningTabs tabs;

    ListPages(ListBook book, ListDesk desk, ScreeningTabs tabs) {
        this.book = book;
        this.desk = desk;
        this.tabs = tabs;
    }

    @GetMapping(PATH)
    @Needs(Permission.LIST_READ)
    String lists(Caller caller, Model model) {
        model.addAttribute("tabs", tabs.of("lists", caller));
        model.addAttribute("mayEdit", caller.may(Permission.LIST_EDIT));
        model.addAttribute("fields", fields());
        model.addAttribute(
                "list",
                DataList.plain(
                        "lists",
                        Text.word("menu.lists"),
                        List.of(
                                Column.of("title", "lists.title"),
                                Column.of("kind", "lists.kind"),
                                Column.of("in-force", "lists.in-force").right(),
                                Column.of("version", "lists.version").right(),
                                Column.of("owner", "lists.owner")),
                        book.glances().stream().map(ListPages::row).toList(),
                        DataList.Empty.of(Text.word("lists.empty"), Text.word("lists.empty.how"))));
        return "screening/lists";
    }

    private static Row row(ListBook.Glance glance) {
        BankList list = glance.list();
        return new Row(
                list.code(),
                list.title(),
                List.of(
                        new Cell.Lines(Text.plain(list.title()), Text.plain(list.code()), PATH + "/" + list.code()),
                        Cell.mark(kind(list.kind())),
                        Cell.number(glance.inForce()),
                        Cell.number(list.version()),
                        Cell.text(list.owner())));
    }

    static Badge kind(ListKind kind) {
        return Badge.of(Blocking.kind(kind) ? Tone.DECLINE : Tone.REFER, "list.kind." + kind.word());
    }

    private static List<Field> fields() {
        return List.of(
                Field.of("code", Field.Kind.TEXT, "lists.code").hint(Text.word("lists.code.hint")),
                Field.of("title", Field.Kind.TEXT, "lists.title"),
                Field.of("kind", Field.Kind.CHOICE, "lists.kind")
                        .options(Stream.of(ListKind.values())
                                .map(kind -> new Filter.Option(kind.name(), Text.word("list.kind." + kind.word())))
                                .toList()),
                Field.of("source", Field.Kind.TEXT, "lists.source").hint(Text.word("lists.source.hint")),
                Field.of("purpose", Field.Kind.TEXT, "lists.purpose"),
                Field.of("owner", Field.Kind.TEXT, "lists.owner"));
    }

    @PostMapping(PATH)
    @Needs(Permission.LIST_EDIT)
    String make(
            @RequestParam String code,
            @RequestParam String title,
            @RequestParam ListKind kind,
            @RequestParam String source,
            @RequestParam String purpose,
            @RequestParam String owner,
            Caller caller,
            RedirectAttributes flash) {
        ActToast.show(flash, () -> {
            BankList made = desk.make(new ListDraft(code, kind, title, source, purpose, owner), caller);
            return Text.word("lists.made", made.title());
        });
        return "redirect:" + PATH;
    }
}
