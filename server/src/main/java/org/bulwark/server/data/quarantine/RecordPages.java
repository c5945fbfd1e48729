package org.bulwark.server.data.quarantine;

import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
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
import org.bulwark.server.web.StrictJson;
import org.bulwark.server.web.frame.Crumb;
import org.bulwark.server.web.part.Cell;
import org.bulwark.server.web.part.Column;
import org.bulwark.server.web.part.Confirm;
import org.bulwark.server.web.part.DataList;
import org.bulwark.server.web.part.Fact;
import org.bulwark.server.web.part.Field;
import org.bulwark.server.web.part.Row;
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

/** One record that was kept aside, and what can be done with it: mended, sent again, given up. */
@Controller
@RequestMapping(QuarantinePages.PATH + "/{id}")
class RecordPages {

    private final QuarantineDesk desk;
    private final SourceBook sources;
    private final RecordCells cells;
    private final StrictJson json;

    RecordPages(QuarantineDesk desk, SourceBook sources, RecordCells cells, StrictJson json) {
        this.desk = desk;
        this.sources = sources;
        this.cells = cells;
        this.json = json;
    }

    /** One record. */
    @GetMapping
    @Needs(Permission.SOURCE_READ)
    String one(@PathVariable UUID id, Caller caller, Model model) {
        return page(desk.open(id, caller), Map.of(), List.of(), caller, model);
    }

    /** The same with what was sent, in full, for somebody who says what for; it is in the log before they see it. */
    @PostMapping
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
        String address = QuarantinePages.PATH + "/" + record.id();
        boolean mayMend = record.state() == KeptState.WAITING && caller.may(Permission.QUARANTINE_EDIT);
        model.addAttribute(
                "crumbs",
                List.of(Crumb.to("sources"), new Crumb(Text.word("data.tab.quarantine"), QuarantinePages.WAITING)));
        model.addAttribute("title", source.map(Source::title).orElse(record.source()));
        model.addAttribute("badge", RecordCells.badge(record.state()));
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
                Fact.of("record.source", cells.source(record.source())),
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
    @PostMapping("/mended")
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
        return "redirect:" + QuarantinePages.PATH + "/" + id;
    }

    /** Takes a record in as it was sent. */
    @PostMapping("/replay")
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
        return "redirect:" + QuarantinePages.PATH + "/" + id;
    }

    /** Gives a record up. */
    @PostMapping("/dropped")
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
        return "redirect:" + QuarantinePages.PATH + "/" + id;
    }
}
