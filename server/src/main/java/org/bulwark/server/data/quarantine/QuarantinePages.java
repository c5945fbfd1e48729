package org.bulwark.server.data.quarantine;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.bulwark.basics.ProblemException;
import org.bulwark.basics.Reason;
import org.bulwark.server.access.Caller;
import org.bulwark.server.access.Needs;
import org.bulwark.server.access.Permission;
import org.bulwark.server.data.intake.SourceBook;
import org.bulwark.server.database.Tally;
import org.bulwark.server.jobs.Job;
import org.bulwark.server.web.part.Cell;
import org.bulwark.server.web.part.Column;
import org.bulwark.server.web.part.Confirm;
import org.bulwark.server.web.part.DataList;
import org.bulwark.server.web.part.Filter;
import org.bulwark.server.web.part.ListState;
import org.bulwark.server.web.part.LongWork;
import org.bulwark.server.web.part.Row;
import org.bulwark.server.web.part.Slice;
import org.bulwark.server.web.part.Toast;
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

/** Records that were kept aside, and all of a source sent again. */
@Controller
@RequestMapping(QuarantinePages.PATH)
class QuarantinePages {

    static final String PATH = "/data/quarantine";

    /** What nobody has settled yet. */
    static final String WAITING = PATH + "?state=waiting";

    static final Set<String> FILTERS = Set.of("state", "source", "flaw");
    static final List<String> SORTS = List.of("-received");

    private final KeptRecords records;
    private final QuarantineReplays replays;
    private final SourceBook sources;
    private final DataTabs tabs;
    private final RecordCells cells;

    QuarantinePages(
            KeptRecords records, QuarantineReplays replays, SourceBook sources, DataTabs tabs, RecordCells cells) {
        this.records = records;
        this.replays = replays;
        this.sources = sources;
        this.tabs = tabs;
        this.cells = cells;
    }

    @GetMapping
    @Needs(Permission.SOURCE_READ)
    String list(@RequestParam Map<String, String> parameters, Caller caller, Model model) {
        ListState state = ListState.of(PATH, parameters, FILTERS, SORTS);
        Slice<KeptRecord> slice = records.page(state);
        Tally.Many count = records.count(state);
        model.addAttribute("tabs", tabs.of("quarantine"));
        model.addAttribute(
                "list",
                new DataList(
                        "quarantine",
                        Text.word("data.tab.quarantine"),
                        state,
                        filters(state),
                        List.of(
                                Column.of("flaw", "record.flaws"),
                                Column.of("source", "record.source"),
                                Column.of("origin", "record.origin"),
                                Column.of("state", "record.state"),
                                Column.of("received", "record.received").sorts()),
                        slice.rows().stream().map(this::row).toList(),
                        new DataList.Count(count.rows(), count.exact()),
                        slice.previous(),
                        slice.next(),
                        List.of(),
                        Optional.empty(),
                        DataList.Empty.of(Text.word("quarantine.empty"), Text.word("quarantine.empty.how"))));
        replaying(state, caller, model);
        return "data/quarantine";
    }

    /** Of a known source all can be sent again; the last time that this was asked for shows how far it is. */
    private void replaying(ListState state, Caller caller, Model model) {
        String source = state.filter("source");
        if (sources.door(source).isEmpty()) {
            return;
        }
        replays.last(source).ifPresent(job -> work(job, model));
        String flaw = state.filter("flaw");
        if (caller.may(Permission.QUARANTINE_EDIT)) {
            model.addAttribute(
                    "replayAll",
                    new Confirm(
                            PATH + "/replays",
                            Tone.ACTIVE,
                            Text.word("quarantine.replay"),
                            Text.word("quarantine.replay.question"),
                            Text.word("quarantine.replay.consequence"),
                            Text.word("record.replay.do"),
                            List.of(),
                            Map.of("source", source, "flaw", flaw)));
        }
    }

    private List<Filter> filters(ListState state) {
        return List.of(
                new Filter.Choice(
                        "source",
                        Text.word("record.source"),
                        state.filter("source"),
                        sources.sources().stream()
                                .map(one -> new Filter.Option(one.code(), Text.plain(one.title())))
                                .toList()),
                new Filter.Choice(
                        "flaw",
                        Text.word("record.flaw"),
                        state.filter("flaw"),
                        QuarantineReplays.codes().stream()
                                .map(code -> new Filter.Option(code, ToldFlaw.title(code)))
                                .toList()),
                new Filter.Choice(
                        "state",
                        Text.word("record.state"),
                        state.filter("state"),
                        Stream.of("waiting", "mended", "replayed", "dropped")
                                .map(word -> new Filter.Option(word, Text.word("record.state." + word)))
                                .toList()));
    }

    private Row row(KeptRecord one) {
        return new Row(
                one.id().toString(),
                one.source(),
                List.of(
                        flaws(one),
                        cells.source(one.source()),
                        new Cell.Lines(
                                Text.plain(brief(one.lineage().origin())),
                                Text.word("record.position", one.lineage().position()),
                                ""),
                        Cell.mark(RecordCells.badge(one.state())),
                        Cell.moment(one.receivedAt())));
    }

    /** What is wrong with it first, and how much more; of a record that was erased with whom it told of nothing is left to say. */
    private static Cell flaws(KeptRecord one) {
        if (one.flaws().isEmpty()) {
            return new Cell.Link(Text.word("record.erased"), PATH + "/" + one.id());
        }
        Reason first = one.flaws().getFirst();
        int more = one.flaws().size() - 1;
        return new Cell.Lines(
                Text.told(first),
                more > 0 ? Text.word("quarantine.more", more) : ToldFlaw.title(first.code()),
                PATH + "/" + one.id());
    }

    private static String brief(String origin) {
        return origin.length() > 24 ? origin.substring(0, 23) + "…" : origin;
    }

    /** Sends all of a source again that wait, perhaps those with one flaw only. */
    @PostMapping("/replays")
    @Needs(Permission.QUARANTINE_EDIT)
    String replayMany(
            @RequestParam(defaultValue = "") String source,
            @RequestParam(defaultValue = "") String flaw,
            Caller caller,
            RedirectAttributes flash) {
        try {
            replays.ask(source, flaw, caller);
        } catch (ProblemException e) {
            flash.addFlashAttribute("toast", Toast.of(e.problem()));
            return "redirect:" + PATH;
        }
        return "redirect:" + PATH + "?state=waiting&source=" + source + (flaw.isEmpty() ? "" : "&flaw=" + flaw);
    }

    /** How far that is, as a part of the page. */
    @GetMapping("/replays/{id}")
    @Needs(Permission.SOURCE_READ)
    String progress(@PathVariable UUID id, Model model) {
        work(replays.find(id), model);
        return "data/replay :: state";
    }

    private static void work(Job job, Model model) {
        model.addAttribute(
                "work",
                new LongWork(
                        Text.word("quarantine.replaying"),
                        Text.plain(job.step()),
                        job.done(),
                        job.total(),
                        PATH + "/replays/" + job.id(),
                        job.status().isOver()));
        QuarantineReplays.result(job)
                .ifPresent(result -> model.addAttribute(
                        "result",
                        Text.word(
                                "quarantine.replayed",
                                result.taken(),
                                result.flawed(),
                                job.finishedAt().orElse(job.createdAt()))));
        model.addAttribute("failure", job.failureText().map(List::of).orElse(List.of()));
    }
}
