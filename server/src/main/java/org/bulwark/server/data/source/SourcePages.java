package org.bulwark.server.data.source;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SequencedMap;
import org.bulwark.data.source.Source;
import org.bulwark.server.access.Caller;
import org.bulwark.server.access.Needs;
import org.bulwark.server.access.Permission;
import org.bulwark.server.data.intake.SourceBook;
import org.bulwark.server.data.quarantine.DataTabs;
import org.bulwark.server.data.quarantine.ToldFlaw;
import org.bulwark.server.web.frame.Crumb;
import org.bulwark.server.web.part.Badge;
import org.bulwark.server.web.part.Cell;
import org.bulwark.server.web.part.Column;
import org.bulwark.server.web.part.DataList;
import org.bulwark.server.web.part.Row;
import org.bulwark.server.web.part.Tab;
import org.bulwark.server.web.part.Tone;
import org.bulwark.server.web.show.Text;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The sources at a glance, and each of them with its declaration and how it keeps its word. */
@Controller
@RequestMapping(SourcePages.PATH)
class SourcePages {

    static final String PATH = "/data/sources";

    private final SourceBook book;
    private final SourceFigures figures;
    private final FieldQuality quality;
    private final DataTabs tabs;

    SourcePages(SourceBook book, SourceFigures figures, FieldQuality quality, DataTabs tabs) {
        this.book = book;
        this.figures = figures;
        this.quality = quality;
        this.tabs = tabs;
    }

    @GetMapping
    @Needs(Permission.SOURCE_READ)
    String list(Locale language, Model model) {
        model.addAttribute("tabs", tabs.of("sources"));
        model.addAttribute(
                "list",
                DataList.plain(
                        "sources",
                        Text.word("menu.sources"),
                        List.of(
                                Column.of("title", "source.title"),
                                Column.of("state", "source.state"),
                                Column.of("cadence", "source.cadence"),
                                Column.of("flow", "source.flow"),
                                Column.of("last", "source.last"),
                                Column.of("day", "source.day").right(),
                                Column.of("late", "source.late").right(),
                                Column.of("quarantined", "source.quarantined").right()),
                        figures.glances().stream()
                                .map(glance -> row(glance, language))
                                .toList(),
                        DataList.Empty.of(Text.word("sources.empty"), Text.word("sources.empty.how"))));
        return "data/sources";
    }

    private Row row(Glance glance, Locale language) {
        Source source = glance.source();
        String title = source.title(language.getLanguage());
        return new Row(
                source.code(),
                title,
                List.of(
                        new Cell.Lines(Text.plain(title), Text.plain(source.code()), PATH + "/" + source.code()),
                        state(glance, quality.findings(source).size()),
                        SourceCells.cadence(source),
                        spark(glance),
                        glance.last().map(Cell::moment).orElse(Cell.none()),
                        Cell.number(glance.day().accepted()),
                        SourceCells.share(
                                glance.month().lateShare(), glance.month().accepted()),
                        SourceCells.share(
                                glance.month().quarantinedShare(),
                                glance.month().received())));
    }

    private static Cell state(Glance glance, int findings) {
        List<Badge> marks = new ArrayList<>(List.of(SourceCells.badge(glance.state())));
        if (findings > 0) {
            marks.add(new Badge(Tone.WARNING, Text.word("source.findings", findings)));
        }
        return new Cell.Marks(marks);
    }

    private static Cell spark(Glance glance) {
        return new Cell.Spark(
                glance.days(),
                Text.word(
                        "source.flow.words",
                        glance.month().accepted(),
                        glance.days().stream().mapToLong(Long::longValue).max().orElse(0)));
    }

    /** One source; its flow by day, or by hour. */
    @GetMapping("/{code}")
    @Needs(Permission.SOURCE_READ)
    String one(
            @PathVariable String code,
            @RequestParam(defaultValue = "day") String by,
            Caller caller,
            Locale language,
            Model model) {
        Source source = SourceApi.find(book, code);
        Glance glance = figures.glance(source);
        SequencedMap<LocalDate, Counted> days = figures.days(code);
        boolean hourly = by.equals("hour");
        List<Period> periods = hourly
                ? figures.hours(code).entrySet().stream()
                        .map(one -> new Period(Text.word("source.hour", one.getKey()), one.getValue()))
                        .toList()
                : days.entrySet().stream()
                        .map(one -> new Period(Text.word("source.one-day", one.getKey()), one.getValue()))
                        .toList();
        model.addAttribute("crumbs", List.of(Crumb.to("sources")));
        model.addAttribute("title", source.title(language.getLanguage()));
        model.addAttribute("badge", SourceCells.badge(glance.state()));
        model.addAttribute("versions", "/desk/source/" + code);
        model.addAttribute(
                "tabs",
                List.of(
                        Tab.of("source.by.day", PATH + "/" + code, !hourly),
                        Tab.of("source.by.hour", PATH + "/" + code + "?by=hour", hourly)));
        List<FieldQuality.FieldOverTime> overTime = quality.of(source);
        model.addAttribute("figures", SourceConduct.figures(glance, SourceFigures.drift(days), code, overTime));
        model.addAttribute("overTime", SourceConduct.overTime(overTime));
        model.addAttribute(
                "findings",
                ToldFlaw.of(
                        overTime.stream()
                                .flatMap(field -> field.findings().stream())
                                .toList(),
                        language));
        model.addAttribute("flow", Period.flow(periods, hourly));
        model.addAttribute("quality", Period.quality(periods, hourly));
        model.addAttribute("facts", SourceDeclaration.facts(source));
        model.addAttribute("fields", SourceDeclaration.fields(source));
        model.addAttribute("rules", SourceDeclaration.rules(source));
        model.addAttribute("flaws", SourceConduct.flaws(code, figures.flaws(code)));
        figures.gaps(source).ifPresent(gaps -> {
            model.addAttribute(
                    "looked",
                    Text.word("source.gaps.note", gaps.looked(), gaps.gaps().size()));
            model.addAttribute("gaps", SourceConduct.gaps(gaps, caller));
        });
        return "data/source";
    }
}
