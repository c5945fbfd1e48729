package org.bulwark.server.contract.day;

import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.bulwark.server.access.Caller;
import org.bulwark.server.access.Needs;
import org.bulwark.server.access.Permission;
import org.bulwark.server.desk.ActToast;
import org.bulwark.server.web.frame.Crumb;
import org.bulwark.server.web.part.Column;
import org.bulwark.server.web.part.Confirm;
import org.bulwark.server.web.part.DataList;
import org.bulwark.server.web.part.LongWork;
import org.bulwark.server.web.show.Text;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Business dates: how far the close of each is, what it found, and where a core-banking system's books differ. */
@Controller
@RequestMapping(DayPages.PATH)
class DayPages {

    static final String PATH = "/contract/days";
    private static final int MOST_DAYS = 60;
    private static final int MOST_BREAKS = 200;

    private final DayBook book;
    private final CloseDesk desk;
    private final CloseJob job;
    private final LedgerDesk ledger;

    DayPages(DayBook book, CloseDesk desk, CloseJob job, LedgerDesk ledger) {
        this.book = book;
        this.desk = desk;
        this.job = job;
        this.ledger = ledger;
    }

    static String of(LocalDate date) {
        return PATH + "/" + date;
    }

    @GetMapping
    @Needs(Permission.CONTRACT_READ)
    String list(Caller caller, Model model) {
        model.addAttribute("acts", acts(caller));
        model.addAttribute(
                "list",
                DataList.plain(
                        "days",
                        Text.word("menu.days"),
                        List.of(
                                Column.of("date", "day.date"),
                                Column.of("state", "day.state"),
                                Column.of("accounts", "day.accounts").right(),
                                Column.of("late", "day.late").right(),
                                Column.of("ledger", "day.ledger"),
                                Column.of("closed", "day.closed-at"),
                                Column.of("by", "day.closed-by")),
                        book.last(MOST_DAYS, caller).stream().map(DayView::row).toList(),
                        DataList.Empty.of(Text.word("days.empty"), Text.word("days.empty.how"))));
        return "contract/days";
    }

    /** The close of the first day that is not closed, for who may ask for it. */
    private List<Confirm> acts(Caller caller) {
        return caller.may(Permission.DAY_CLOSE)
                ? desk.closable().map(DayView::close).stream().toList()
                : List.of();
    }

    @GetMapping("/{date}")
    @Needs(Permission.CONTRACT_READ)
    String one(@PathVariable LocalDate date, Caller caller, Model model) {
        DayBook.Entry entry = book.of(date, caller);
        List<LedgerBreak> breaks = book.breaks(date, caller, MOST_BREAKS);
        boolean may = caller.may(Permission.DAY_CLOSE);
        model.addAttribute("crumbs", List.of(Crumb.to("days")));
        model.addAttribute("day", entry.day());
        model.addAttribute("badge", DayView.badge(entry.day().state()));
        model.addAttribute(
                "acts",
                acts(caller).stream()
                        .filter(act -> act.action().startsWith(of(date)))
                        .toList());
        model.addAttribute("figures", DayView.figures(entry));
        work(entry.day(), model);
        model.addAttribute("steps", DayView.steps(job.words(), entry.steps()));
        model.addAttribute("totals", DayView.totals(entry.totals()));
        model.addAttribute(
                "facts",
                entry.ledger().map(one -> DayView.facts(one, entry.open())).orElse(List.of()));
        model.addAttribute("breaks", DayView.breaks(breaks, entry.ledger().isPresent()));
        model.addAttribute("may", may);
        model.addAttribute("explain", may ? DayView.explain(date, breaks) : List.of());
        return "contract/day";
    }

    private void work(BusinessDay day, Model model) {
        desk.last(day.date())
                .filter(_ -> day.state() != BusinessDay.State.CLOSED)
                .ifPresent(one -> {
                    model.addAttribute(
                            "work",
                            new LongWork(
                                    Text.word("day.work"),
                                    one.step().isEmpty() ? Text.plain("") : Text.word("day.step." + one.step()),
                                    one.done(),
                                    one.total(),
                                    of(day.date()) + "/work",
                                    one.status().isOver()));
                    model.addAttribute(
                            "failure", one.failureText().map(List::of).orElse(List.of()));
                });
        model.addAttribute("day", day);
    }

    /** How far the close is, as a part of the page. */
    @GetMapping("/{date}/work")
    @Needs(Permission.CONTRACT_READ)
    String work(@PathVariable LocalDate date, Model model) {
        work(desk.day(date), model);
        return "contract/day-work :: state";
    }

    @PostMapping("/{date}/close")
    @Needs(Permission.DAY_CLOSE)
    String close(@PathVariable LocalDate date, Caller caller, RedirectAttributes flash) {
        desk.day(date);
        ActToast.show(flash, () -> {
            desk.close(date, caller.login());
            return Text.word("day.told.closing");
        });
        return "redirect:" + of(date);
    }

    @PostMapping("/{date}/ledger")
    @Needs(Permission.DAY_CLOSE)
    String take(@PathVariable LocalDate date, @RequestParam MultipartFile file, Caller caller, RedirectAttributes flash)
            throws IOException {
        desk.day(date);
        byte[] content = file.getBytes();
        ActToast.show(flash, () -> {
            Ledger taken = ledger.take(date, content, caller);
            return taken.comparedAt().isPresent()
                    ? Text.word("day.told.compared", book.of(date, caller).open())
                    : Text.word("day.told.taken");
        });
        return "redirect:" + of(date);
    }

    @PostMapping("/{date}/explain")
    @Needs(Permission.DAY_CLOSE)
    String explain(
            @PathVariable LocalDate date,
            @RequestParam Map<String, String> form,
            Caller caller,
            RedirectAttributes flash) {
        desk.day(date);
        ActToast.show(flash, () -> {
            LedgerBreak.Cause cause =
                    LedgerBreak.Cause.of(form.getOrDefault("cause", "")).orElse(LedgerBreak.Cause.OTHER);
            ledger.explain(date, difference(form), cause, form.getOrDefault("reference", ""), caller);
            return Text.word("day.told.explained");
        });
        return "redirect:" + of(date);
    }

    private static UUID difference(Map<String, String> form) {
        try {
            return UUID.fromString(form.getOrDefault("difference", ""));
        } catch (IllegalArgumentException e) {
            return new UUID(0, 0);
        }
    }
}
