package org.bulwark.server.indicator.refresh;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.bulwark.server.access.Caller;
import org.bulwark.server.access.Needs;
import org.bulwark.server.access.Permission;
import org.bulwark.server.jobs.Job;
import org.bulwark.server.web.part.Badge;
import org.bulwark.server.web.part.Cell;
import org.bulwark.server.web.part.Column;
import org.bulwark.server.web.part.DataList;
import org.bulwark.server.web.part.LongWork;
import org.bulwark.server.web.part.Row;
import org.bulwark.server.web.part.Tone;
import org.bulwark.server.web.show.Text;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** Long work over all indicators: refreshes of all parties, and states that are built anew for a changed catalogue. */
@Controller
@RequestMapping(IndicatorTabs.REFRESHES)
class RefreshPages {

    private final RefreshDesk desk;

    RefreshPages(RefreshDesk desk) {
        this.desk = desk;
    }

    @GetMapping
    @Needs(Permission.INDICATOR_READ)
    String list(Caller caller, Model model) {
        List<Job> jobs = desk.work();
        jobs.stream().filter(job -> !job.status().isOver()).findFirst().ifPresent(job -> work(job, model));
        model.addAttribute("may", caller.may(Permission.INDICATOR_REFRESH));
        model.addAttribute("tabs", IndicatorTabs.of("refreshes"));
        model.addAttribute(
                "list",
                DataList.plain(
                        "refreshes",
                        Text.word("indicator.tab.refreshes"),
                        List.of(
                                Column.of("what", "refresh.what"),
                                Column.of("status", "version.status"),
                                Column.of("asked", "refresh.asked"),
                                Column.of("by", "refresh.by"),
                                Column.of("ended", "refresh.ended"),
                                Column.of("done", "refresh.done").right(),
                                Column.of("told", "refresh.told").right()),
                        jobs.stream().map(this::row).toList(),
                        DataList.Empty.of(Text.word("refresh.empty"), Text.word("refresh.empty.how"))));
        return "indicator/refreshes";
    }

    private Row row(Job job) {
        Optional<Refresh> kept = desk.kept(job);
        return new Row(
                job.id().toString(),
                job.kind(),
                List.of(
                        Cell.word("work." + job.kind()),
                        Cell.mark(Badge.of(tone(job), "work.status." + RefreshApi.word(job))),
                        Cell.moment(job.createdAt()),
                        Cell.text(job.createdBy()),
                        job.finishedAt().map(Cell::moment).orElse(Cell.none()),
                        kept.map(one -> Cell.number(one.parties())).orElse(Cell.none()),
                        kept.map(one -> Cell.number(one.told())).orElse(Cell.none())));
    }

    private static Tone tone(Job job) {
        return switch (job.status()) {
            case DONE -> Tone.APPROVE;
            case FAILED -> Tone.DECLINE;
            case RUNNING, WAITING -> Tone.ACTIVE;
            case CANCELLED -> Tone.NEUTRAL;
        };
    }

    @PostMapping
    @Needs(Permission.INDICATOR_REFRESH)
    String begin(Caller caller) {
        desk.ask(caller);
        return "redirect:" + IndicatorTabs.REFRESHES;
    }

    /** How far a piece of work is, as a part of the page. */
    @GetMapping("/{id}")
    @Needs(Permission.INDICATOR_READ)
    String progress(@PathVariable UUID id, Model model) {
        work(desk.findWork(id), model);
        return "indicator/work :: state";
    }

    private static void work(Job job, Model model) {
        model.addAttribute(
                "work",
                new LongWork(
                        Text.word("work." + job.kind()),
                        Text.plain(job.step()),
                        job.done(),
                        job.total(),
                        IndicatorTabs.REFRESHES + "/" + job.id(),
                        job.status().isOver()));
        model.addAttribute("failure", job.failureText().map(List::of).orElse(List.of()));
    }
}
