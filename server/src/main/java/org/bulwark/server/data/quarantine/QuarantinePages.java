package org.bulwark.server.data.quarantine;

import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.bulwark.basics.ProblemException;
import org.bulwark.basics.Reason;
import org.bulwark.data.event.Door;
import org.bulwark.data.source.Source;
import org.bulwark.server.access.Caller;
import org.bulwark.server.access.Needs;
import org.bulwark.server.access.Permission;
import org.bulwark.server.access.vault.UnmaskForm;
import org.bulwark.server.access.vault.Unmasking;
import org.bulwark.server.data.intake.SourceBook;
import org.bulwark.server.database.Tally;
import org.bulwark.server.jobs.Job;
import org.bulwark.server.web.StrictJson;
import org.bulwark.server.web.frame.Crumb;
import org.bulwark.server.web.part.Badge;
import org.bulwark.server.web.part.Cell;
import org.bulwark.server.web.part.Column;
import org.bulwark.server.web.part.Confirm;
import org.bulwark.server.web.part.DataList;
import org.bulwark.server.web.part.Fact;
import org.bulwark.server.web.part.Field;
import org.bulwark.server.web.part.Filter;
import org.bulwark.server.web.part.ListState;
import org.bulwark.server.web.part.LongWork;
import org.bulwark.server.web.part.Row;
import org.bulwark.server.web.part.Slice;
import org.bulwark.server.web.part.Toast;
import org.bulwark.server.web.part.Tone;
import org.bulwark.server.web.show.Text;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Records that were kept aside, and each of them with what can be done. */
@Controller
@RequestMapping(QuarantinePages.PATH)
class QuarantinePages {

    static final String PATH = "/data/quarantine";

    /** What nobody has settled yet. */
    static final String WAITING = PATH + "?state=waiting";

    static final Set<String> FILTERS = Set.of("state", "source", "flaw");
    static final List<String> SORTS = List.of("-received");

    private final QuarantineDesk desk;
    private final KeptRecords records;
    private final QuarantineReplays replays;
    private final SourceBook sources;
    private final DataTabs tabs;
    private final StrictJson json;

    QuarantinePages(
            QuarantineDesk desk,
            KeptRecords records,
            QuarantineReplays replays,
            SourceBook sources,
            DataTabs tabs,
            StrictJson json) {
        this.desk = desk;
        this.records = records;
        this.replays = replays;
        this.sources = sources;
        this.tabs = tabs;
        this.json = json;
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
                                .map(code -> new Filter.Option(code, name(code)))
                                .toList()),
                new Filter.Choice(
                        "state",
                        Text.word("record.state"),
                        state.filter("state"),
                        Stream.of("waiting", "mended", "replayed", "dropped")
                                .map(word -> new Filter.Option(word, Text.word("record.state." + word)))
                                .toList()));
    }

    /** The name of a flaw's code: {@code flaw.field-range}. */
    static Text name(String code) {
        return Text.word("flaw." + code.substring(code.indexOf('/') + 1));
    }

    private Row row(KeptRecord one) {
        int more = one.flaws().size() - 1;
        return new Row(
                one.id().toString(),
                one.source(),
                List.of(
                        new Cell.Lines(
                                one.flaws().stream().findFirst().map(Text::told).orElse(Text.plain("–")),
                                more > 0
                                        ? Text.word("quarantine.more", more)
                                        : one.flaws().stream()
                                                .findFirst()
                                                .map(flaw -> name(flaw.code()))
                                                .orElse(Text.plain("–")),
                                PATH + "/" + one.id()),
                        source(one.source()),
                        new Cell.Lines(
                                Text.plain(brief(one.lineage().origin())),
                                Text.word("record.position", one.lineage().position()),
                                ""),
                        Cell.mark(badge(one.state())),
                        Cell.moment(one.receivedAt())));
    }

    private static String brief(String origin) {
        return origin.length() > 24 ? origin.substring(0, 23) + "…" : origin;
    }

    private Cell source(String code) {
        return sources.door(code)
                .map(door -> Cell.link(door.source().title(), "/data/sources/" + code))
                .orElse(new Cell.Code(code.isEmpty() ? "?" : code));
    }

    static Badge badge(KeptState state) {
        Tone tone = switch (state) {
            case WAITING -> Tone.REFER;
            case MENDED, REPLAYED -> Tone.APPROVE;
            case DROPPED -> Tone.NEUTRAL;
        };
        return Badge.of(tone, "record.state." + state.word());
    }

    /** One record. */
    @GetMapping("/{id}")
    @Needs(Permission.SOURCE_READ)
    String one(@PathVariable UUID id, Caller caller, Model model) {
        return page(desk.open(id, caller), Map.of(), List.of(), caller, model);
    }

    /** The same with what was sent, in full, for somebody who says what for; it is in the log before they see it. */
    @PostMapping("/{id}")
    @Needs({Permission.SOURCE_READ, Permission.PERSONAL_UNMASK})
    String whole(@PathVariable UUID id, @RequestParam Unmasking.Purpose purpose, Caller caller, Model model) {
        KeptRecord record = desk.open(id, caller);
        model.addAttribute("whole", new String(desk.whole(id, purpose, caller), StandardCharsets.UTF_8));
        model.addAttribute("unmasked", Text.word("unmask.shown", Text.word("unmask.purpose." + purpose.word())));
        return page(record, Map.of(), List.of(), caller, model);
    }

    private String page(KeptRecord record, Map<String, String> filled, List<Reason> found, Caller caller, Model model) {
        Optional<Source> source = sources.door(record.source()).map(Door::source);
        List<MaskedField> fields = desk.content(record.id())
                .map(raw -> MaskedField.of(raw, source, json))
                .orElse(List.of());
        String address = PATH + "/" + record.id();
        boolean mayMend = record.state() == KeptState.WAITING && caller.may(Permission.QUARANTINE_EDIT);
        model.addAttribute(
                "crumbs", List.of(Crumb.to("sources"), new Crumb(Text.word("data.tab.quarantine"), WAITING)));
        model.addAttribute("title", source.map(Source::title).orElse(record.source()));
        model.addAttribute("badge", badge(record.state()));
        model.addAttribute("address", address);
        model.addAttribute("facts", facts(record));
        model.addAttribute("flaws", record.flaws().stream().map(Text::told).toList());
        model.addAttribute("found", found.stream().map(Text::told).toList());
        model.addAttribute("fields", fields(fields));
        if (caller.seesWholeBank() && record.state() != KeptState.DROPPED) {
            model.addAttribute("unmask", UnmaskForm.at(address, caller));
        }
        model.addAttribute("mayMend", mayMend);
        if (mayMend) {
            List<Reason> flaws = found.isEmpty() ? record.flaws() : found;
            source.filter(one -> !fields.isEmpty())
                    .ifPresent(one -> model.addAttribute("form", MendForm.of(one, flaws, fields, filled)));
            model.addAttribute(
                    "wholeField",
                    Field.of("record", Field.Kind.CODE, "record.whole")
                            .hint(Text.word("record.whole.hint"))
                            .value(filled.getOrDefault("record", "")));
            model.addAttribute("drop", drop(address));
        }
        return "data/record";
    }

    private static Confirm drop(String address) {
        return new Confirm(
                address + "/dropped",
                Tone.DECLINE,
                Text.word("record.drop"),
                Text.word("record.drop.question"),
                Text.word("record.drop.consequence"),
                Text.word("record.drop"),
                List.of(Field.of("note", Field.Kind.AREA, "record.note")),
                Map.of());
    }

    private List<Fact> facts(KeptRecord record) {
        return List.of(
                Fact.of("record.source", source(record.source())),
                Fact.of("record.received", Cell.moment(record.receivedAt())),
                Fact.of("record.origin", new Cell.Code(record.lineage().origin())),
                Fact.of("record.place", Cell.number(record.lineage().position())),
                Fact.of(
                        "record.settled",
                        record.settled().map(one -> Cell.moment(one.at())).orElse(Cell.none())),
                Fact.of(
                        "record.settled-by",
                        record.settled().map(one -> Cell.text(one.by())).orElse(Cell.none())),
                Fact.of(
                        "record.note",
                        record.settled()
                                .map(KeptRecord.Settled::note)
                                .filter(note -> !note.isEmpty())
                                .map(Cell::text)
                                .orElse(Cell.none())));
    }

    private static DataList fields(List<MaskedField> fields) {
        return DataList.plain(
                "fields",
                Text.word("record.fields"),
                List.of(
                        Column.of("name", "record.field"),
                        Column.of("sent", "record.sent"),
                        Column.of("declared", "record.declared"),
                        Column.of("value", "record.value")),
                fields.stream()
                        .map(one -> new Row(
                                one.name(),
                                one.name(),
                                List.of(
                                        new Cell.Code(one.name()),
                                        Cell.word("record.type." + one.sent()),
                                        one.declared()
                                                .map(type -> Cell.word("record.type." + type))
                                                .orElse(Cell.none()),
                                        one.masked().isEmpty() ? Cell.none() : new Cell.Hidden(one.masked()))))
                        .toList(),
                DataList.Empty.of(Text.word("record.fields.none"), Text.word("record.fields.none.how")));
    }

    /** Takes a corrected record in; with flaws again, the form comes back with them. */
    @PostMapping("/{id}/mended")
    @Needs(Permission.QUARANTINE_EDIT)
    String mended(
            @PathVariable UUID id,
            @RequestParam Map<String, String> form,
            Caller caller,
            Model model,
            HttpServletResponse response,
            RedirectAttributes flash) {
        KeptRecord record = desk.row(id);
        String whole = form.getOrDefault("record", "").strip();
        Optional<Source> source = sources.door(record.source()).map(Door::source);
        Optional<byte[]> raw = desk.content(id);
        byte[] corrected = whole.isEmpty() && source.isPresent() && raw.isPresent()
                ? Correction.of(source.get(), form).applied(raw.get(), source.get(), json)
                : whole.getBytes(StandardCharsets.UTF_8);
        try {
            desk.mend(id, corrected, caller);
            flash.addFlashAttribute("toast", new Toast(Tone.APPROVE, Text.word("record.told.mended")));
        } catch (StillFlawed e) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return page(record, form, e.flaws(), caller, model);
        } catch (ProblemException e) {
            flash.addFlashAttribute("toast", Toast.of(e.problem()));
        }
        return "redirect:" + PATH + "/" + id;
    }

    /** Takes a record in as it was sent. */
    @PostMapping("/{id}/replay")
    @Needs(Permission.QUARANTINE_EDIT)
    String replay(
            @PathVariable UUID id, Caller caller, Model model, HttpServletResponse response, RedirectAttributes flash) {
        KeptRecord record = desk.row(id);
        try {
            desk.replay(id, caller);
            flash.addFlashAttribute("toast", new Toast(Tone.APPROVE, Text.word("record.told.replayed")));
        } catch (StillFlawed e) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return page(record, Map.of(), e.flaws(), caller, model);
        } catch (ProblemException e) {
            flash.addFlashAttribute("toast", Toast.of(e.problem()));
        }
        return "redirect:" + PATH + "/" + id;
    }

    /** Gives a record up. */
    @PostMapping("/{id}/dropped")
    @Needs(Permission.QUARANTINE_EDIT)
    String dropped(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String note,
            Caller caller,
            RedirectAttributes flash) {
        desk.row(id); // what is not there is a page of its own, not a word on the next one
        try {
            desk.drop(id, note, caller);
            flash.addFlashAttribute("toast", new Toast(Tone.APPROVE, Text.word("record.told.dropped")));
        } catch (ProblemException e) {
            flash.addFlashAttribute("toast", Toast.of(e.problem()));
        }
        return "redirect:" + PATH + "/" + id;
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
