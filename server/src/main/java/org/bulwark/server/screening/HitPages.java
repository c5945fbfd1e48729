package org.bulwark.server.screening;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.bulwark.server.access.Caller;
import org.bulwark.server.access.Needs;
import org.bulwark.server.access.Permission;
import org.bulwark.server.access.vault.Unmasking;
import org.bulwark.server.database.Tally;
import org.bulwark.server.desk.ActToast;
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

/** Hits that somebody must look at, and each of them with what can be said of it. */
@Controller
@RequestMapping(HitPages.PATH)
class HitPages {

    static final String PATH = "/screening/hits";

    private final HitDesk desk;
    private final HitListing listing;
    private final ScreeningTabs tabs;

    HitPages(HitDesk desk, HitListing listing, ScreeningTabs tabs) {
        this.desk = desk;
        this.listing = listing;
        this.tabs = tabs;
    }

    @GetMapping
    @Needs(Permission.HIT_REVIEW)
    String hits(@RequestParam Map<String, String> parameters, Caller caller, Model model) {
        ListState state = ListState.of(PATH, parameters, HitListing.FILTERS, HitListing.SORTS);
        Slice<HitRow> slice = listing.page(state, caller);
        Tally.Many count = listing.count(state, caller);
        model.addAttribute("tabs", tabs.of("hits", caller));
        model.addAttribute(
                "list",
                new DataList(
                        "hits",
                        Text.word("screening.tab.hits"),
                        state,
                        List.of(new Filter.Choice(
                                "state",
                                Text.word("hit.state"),
                                state.filter("state"),
                                Stream.of("open", "confirmed", "cleared", "all")
                                        .map(word -> new Filter.Option(word, Text.word("hit.state." + word)))
                                        .toList())),
                        columns(),
                        slice.rows().stream().map(HitPages::row).toList(),
                        new DataList.Count(count.rows(), count.exact()),
                        slice.previous(),
                        slice.next(),
                        List.of(),
                        Optional.empty(),
                        DataList.Empty.of(Text.word("hits.empty"), Text.word("hits.empty.how"))));
        return "screening/hits";
    }

    private static List<Column> columns() {
        return List.of(
                Column.of("who", "hit.who"),
                Column.of("list", "hit.list"),
                Column.of("basis", "hit.basis"),
                Column.of("score", "hit.score").right(),
                Column.of("state", "hit.state"),
                Column.of("found", "hit.found").sorts());
    }

    private static Row row(HitRow hit) {
        return new Row(
                hit.id().toString(),
                hit.label(),
                List.of(
                        new Cell.Lines(
                                Text.plain(hit.label()),
                                Text.plain("A-" + hit.number() + " · " + hit.branch()),
                                PATH + "/" + hit.id()),
                        new Cell.Lines(
                                Text.plain(hit.title()),
                                Text.plain(hit.entry()),
                                EntryPage.address(hit.list(), hit.entry())),
                        Cell.word("hit.basis." + hit.met()),
                        new Cell.Share(hit.score() / 10_000.0, 1),
                        Cell.mark(badge(hit.state())),
                        Cell.moment(hit.foundAt())));
    }

    static Badge badge(HitState state) {
        Tone tone = switch (state) {
            case OPEN -> Tone.REFER;
            case CONFIRMED -> Tone.DECLINE;
            case CLEARED -> Tone.APPROVE;
        };
        return Badge.of(tone, "hit.state." + state.word());
    }

    /** One hit. */
    @GetMapping("/{id}")
    @Needs(Permission.HIT_REVIEW)
    String hit(@PathVariable UUID id, Caller caller, Model model) {
        return page(desk.open(id, caller), caller, model);
    }

    /** The same with what met what, names and all, for whoever must tell two parties apart; that they looked is in the log. */
    @PostMapping("/{id}/matches")
    @Needs({Permission.HIT_REVIEW, Permission.PERSONAL_UNMASK})
    String matches(@PathVariable UUID id, Caller caller, Model model) {
        HitRow hit = desk.open(id, caller);
        model.addAttribute(
                "matches",
                desk.matches(id, Unmasking.Purpose.IDENTIFICATION, caller)
                        .map(HitMatches::matches)
                        .orElse(List.of()));
        return page(hit, caller, model);
    }

    private String page(HitRow hit, Caller caller, Model model) {
        model.addAttribute("crumbs", List.of(Crumb.to("lists"), new Crumb(Text.word("screening.tab.hits"), PATH)));
        model.addAttribute("hit", hit);
        model.addAttribute("address", PATH + "/" + hit.id());
        model.addAttribute("badge", badge(hit.state()));
        model.addAttribute("open", hit.state() == HitState.OPEN);
        model.addAttribute("mayUnmask", caller.may(Permission.PERSONAL_UNMASK));
        model.addAttribute("facts", facts(hit));
        model.addAttribute("said", hit.reviewed().flatMap(one -> desk.note(hit)).orElse(""));
        return "screening/hit";
    }

    private static List<Fact> facts(HitRow hit) {
        return List.of(
                Fact.of(
                        "hit.application",
                        Cell.link("A-" + hit.number(), "/decision/applications/" + hit.application())),
                Fact.of("hit.list", Cell.link(hit.title(), ListPage.address(hit.list()))),
                Fact.of("hit.entry", Cell.link(hit.entry(), EntryPage.address(hit.list(), hit.entry()))),
                Fact.of("hit.basis", Cell.word("hit.basis." + hit.met())),
                Fact.of("hit.score", new Cell.Share(hit.score() / 10_000.0, 1)),
                Fact.of("hit.means", Cell.word("screening.level." + (hit.blocks() ? "block" : "review"))),
                Fact.of("hit.versions", Cell.text(hit.listVersion() + " / " + hit.entryVersion())),
                Fact.of("application.branch", Cell.text(hit.branch())),
                Fact.of("hit.found", Cell.moment(hit.foundAt())),
                Fact.of(
                        "hit.reviewed-by",
                        hit.reviewed().map(Reviewed::by).map(Cell::text).orElse(Cell.none())));
    }

    /** Says whether it is the one on the list. */
    @PostMapping("/{id}/review")
    @Needs(Permission.HIT_REVIEW)
    String review(
            @PathVariable UUID id,
            @RequestParam HitState finding,
            @RequestParam String note,
            @RequestParam(defaultValue = "") String until,
            Caller caller,
            RedirectAttributes flash) {
        desk.row(id, caller); // what is not there is a page of its own, not a word on the next one
        ActToast.show(flash, () -> {
            int reviewed = desk.review(id, finding, note, EntryReader.end(until), caller)
                    .size();
            return Text.word("hit.told." + finding.word(), reviewed);
        });
        return "redirect:" + PATH + "/" + id;
    }
}
