package org.bulwark.server.data.source;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.SequencedMap;
import org.bulwark.basics.rule.FactType;
import org.bulwark.data.quality.FieldDrift;
import org.bulwark.data.quality.FlowState;
import org.bulwark.data.quality.VolumeDrift;
import org.bulwark.data.source.Field;
import org.bulwark.data.source.Source;
import org.bulwark.files.tree.Form;
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
import org.bulwark.server.web.part.Fact;
import org.bulwark.server.web.part.Figure;
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

    private static final int GAPS_SHOWN = 10;
    private static final double MANY_QUARANTINED = 0.05;

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
                        cadence(source),
                        spark(glance),
                        glance.last().map(Cell::moment).orElse(Cell.none()),
                        Cell.number(glance.day().accepted()),
                        share(glance.month().lateShare(), glance.month().accepted()),
                        share(glance.month().quarantinedShare(), glance.month().received())));
    }

    private static Cell state(Glance glance, int findings) {
        List<Badge> marks = new ArrayList<>(List.of(badge(glance.state())));
        if (findings > 0) {
            marks.add(new Badge(Tone.WARNING, Text.word("source.findings", findings)));
        }
        return new Cell.Marks(marks);
    }

    private static Cell cadence(Source source) {
        return Cell.word("cadence." + Form.word(source.rhythm().cadence()));
    }

    private static Cell spark(Glance glance) {
        return new Cell.Spark(
                glance.days(),
                Text.word(
                        "source.flow.words",
                        glance.month().accepted(),
                        glance.days().stream().mapToLong(Long::longValue).max().orElse(0)));
    }

    private static Cell share(double share, long whole) {
        return whole == 0 ? Cell.none() : new Cell.Share(share, 1);
    }

    static Badge badge(FlowState state) {
        Tone tone = switch (state) {
            case FLOWING -> Tone.APPROVE;
            case LATE -> Tone.WARNING;
            case QUIET -> Tone.NEUTRAL;
        };
        return Badge.of(tone, "source.state." + Form.word(state));
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
        model.addAttribute("badge", badge(glance.state()));
        model.addAttribute("versions", "/desk/source/" + code);
        model.addAttribute(
                "tabs",
                List.of(
                        Tab.of("source.by.day", PATH + "/" + code, !hourly),
                        Tab.of("source.by.hour", PATH + "/" + code + "?by=hour", hourly)));
        List<FieldQuality.FieldOverTime> overTime = quality.of(source);
        model.addAttribute("figures", figures(glance, SourceFigures.drift(days), code, overTime));
        model.addAttribute("overTime", overTime(overTime));
        model.addAttribute(
                "findings",
                ToldFlaw.of(
                        overTime.stream()
                                .flatMap(field -> field.findings().stream())
                                .toList(),
                        language));
        model.addAttribute("flow", Period.flow(periods, hourly));
        model.addAttribute("quality", Period.quality(periods, hourly));
        model.addAttribute("facts", facts(source));
        model.addAttribute("fields", fields(source));
        model.addAttribute("rules", rules(source));
        model.addAttribute("flaws", flaws(code));
        figures.gaps(source).ifPresent(gaps -> {
            model.addAttribute(
                    "looked",
                    Text.word("source.gaps.note", gaps.looked(), gaps.gaps().size()));
            model.addAttribute("gaps", gaps(gaps, caller));
        });
        return "data/source";
    }

    /** How each field is filled and whether it drifts. */
    private static DataList overTime(List<FieldQuality.FieldOverTime> fields) {
        return DataList.plain(
                "over-time",
                Text.word("source.over-time"),
                List.of(
                        Column.of("field", "source.field"),
                        Column.of("filled", "source.filled").right(),
                        Column.of("before", "source.filled.before").right(),
                        Column.of("course", "source.filled.course"),
                        Column.of("index", "source.index").right(),
                        Column.of("marks", "source.found")),
                fields.stream()
                        .map(one -> new Row(
                                one.field().name(),
                                one.field().fact().title(),
                                List.of(
                                        new Cell.Lines(
                                                Text.plain(one.field().fact().title()),
                                                Text.plain(one.field().name()),
                                                ""),
                                        new Cell.Share(one.drift().filledLast(), 1),
                                        new Cell.Share(one.drift().filledBefore(), 1),
                                        new Cell.Spark(
                                                one.filled(),
                                                Text.word(
                                                        "source.filled.words",
                                                        one.filled().stream()
                                                                        .mapToLong(Long::longValue)
                                                                        .min()
                                                                        .orElse(0)
                                                                / 10.0)),
                                        Math.min(
                                                                one.drift().before(),
                                                                one.drift().last())
                                                        < FieldDrift.FEWEST
                                                ? Cell.none()
                                                : new Cell.Quantity(one.drift().psi(), 2),
                                        marks(one))))
                        .toList(),
                DataList.Empty.of(Text.word("source.over-time.none"), Text.word("source.over-time.none.how")));
    }

    private static Cell marks(FieldQuality.FieldOverTime field) {
        List<Badge> marks = new ArrayList<>();
        if (field.drift().isMoved()) {
            marks.add(Badge.of(Tone.WARNING, "source.moved"));
        }
        if (field.drift().isFilledOtherwise()) {
            marks.add(Badge.of(Tone.WARNING, "source.filled-otherwise"));
        }
        return marks.isEmpty() ? Cell.none() : new Cell.Marks(marks);
    }

    private static List<Figure> figures(
            Glance glance, Optional<VolumeDrift> drift, String code, List<FieldQuality.FieldOverTime> fields) {
        Counted month = glance.month();
        return List.of(
                new Figure(
                        Text.word("source.last"),
                        glance.last().map(Cell::moment).orElse(Cell.none()),
                        Optional.of(Text.word("source.last.note")),
                        glance.state() == FlowState.FLOWING ? Tone.APPROVE : Tone.WARNING,
                        ""),
                new Figure(
                        Text.word("source.accepted.month"),
                        Cell.number(month.accepted()),
                        Optional.of(Text.word("source.day.note", glance.day().accepted())),
                        Tone.NEUTRAL,
                        ""),
                new Figure(
                        Text.word("source.late"),
                        share(month.lateShare(), month.accepted()),
                        Optional.of(Text.word("source.delay", Math.round(month.meanDelayHours()))),
                        Tone.NEUTRAL,
                        ""),
                new Figure(
                        Text.word("source.quarantined"),
                        share(month.quarantinedShare(), month.received()),
                        Optional.of(Text.word("source.quarantined.note", month.quarantined())),
                        month.quarantinedShare() > MANY_QUARANTINED ? Tone.WARNING : Tone.NEUTRAL,
                        "/data/quarantine?state=waiting&source=" + code),
                drift(drift),
                drifted(fields));
    }

    private static Figure drifted(List<FieldQuality.FieldOverTime> fields) {
        long notable =
                fields.stream().filter(field -> field.drift().isNotable()).count();
        return new Figure(
                Text.word("source.drifted"),
                Cell.number(notable),
                Optional.of(Text.word("source.drifted.note", fields.size())),
                notable > 0 ? Tone.WARNING : Tone.NEUTRAL,
                "#over-time");
    }

    private static Figure drift(Optional<VolumeDrift> drift) {
        OptionalDouble z = drift.map(VolumeDrift::z).orElse(OptionalDouble.empty());
        return new Figure(
                Text.word("source.drift"),
                z.isPresent() ? new Cell.Quantity(z.getAsDouble(), 1) : Cell.none(),
                drift.map(one -> Text.word("source.drift.note", Math.round(one.recent()), Math.round(one.usual()))),
                drift.filter(VolumeDrift::isNotable).isPresent() ? Tone.WARNING : Tone.NEUTRAL,
                "");
    }

    private static List<Fact> facts(Source source) {
        return List.of(
                Fact.of("source.code", new Cell.Code(source.code())),
                Fact.of("source.about", Cell.word("source.about." + Form.word(source.about()))),
                Fact.of("source.cadence", cadence(source)),
                Fact.of(
                        "source.lag",
                        Cell.word(
                                "source.lag.words",
                                source.rhythm().lag().usual().toHours(),
                                source.rhythm().lag().most().toHours())),
                Fact.of(
                        "source.sensitivity",
                        Cell.word("sensitivity." + Form.word(source.handling().sensitivity()))),
                Fact.of("source.purpose", new Cell.Code(source.handling().purpose())),
                Fact.of(
                        "source.consent",
                        source.handling().consent().<Cell>map(Cell.Code::new).orElse(Cell.none())),
                Fact.of("source.currency", Cell.text(source.currency().getCurrencyCode())),
                Fact.of(
                        "source.key",
                        source.key().isEmpty() ? Cell.none() : new Cell.Code(String.join(", ", source.key()))));
    }

    private static DataList fields(Source source) {
        return DataList.plain(
                "fields",
                Text.word("source.fields"),
                List.of(
                        Column.of("name", "source.field"),
                        Column.of("type", "record.type"),
                        Column.of("unit", "source.unit"),
                        Column.of("marks", "source.marks"),
                        Column.of("range", "source.range")),
                source.fields().stream().map(field -> field(source, field)).toList(),
                DataList.Empty.of(Text.word("source.rules.none"), Text.word("source.rules.none.how")));
    }

    private static Row field(Source source, Field field) {
        List<Badge> marks = new ArrayList<>();
        if (field.fact().required()) {
            marks.add(Badge.of(Tone.ACTIVE, "source.required"));
        }
        if (source.isPersonal(field.name())) {
            marks.add(Badge.of(Tone.REFER, "source.personal"));
        }
        return new Row(
                field.name(),
                field.fact().title(),
                List.of(
                        new Cell.Lines(Text.plain(field.fact().title()), Text.plain(field.name()), ""),
                        Cell.word("record.type." + Form.word(field.type())),
                        field.fact().unit().isEmpty()
                                ? Cell.none()
                                : Cell.text(field.fact().unit()),
                        marks.isEmpty() ? Cell.none() : new Cell.Marks(marks),
                        range(source, field)));
    }

    private static Cell range(Source source, Field field) {
        if (!field.fact().allowed().isEmpty()) {
            return new Cell.Code(String.join(" | ", field.fact().allowed()));
        }
        double least = field.fact().range().least();
        double most = field.fact().range().most();
        if (!field.type().isNumeric() || (!Double.isFinite(least) && !Double.isFinite(most))) {
            return Cell.none();
        }
        int digits =
                field.type() == FactType.MONEY ? Math.max(0, source.currency().getDefaultFractionDigits()) : 0;
        return new Cell.Code(bound(least, digits) + " – " + bound(most, digits));
    }

    private static String bound(double value, int digits) {
        return Double.isFinite(value)
                ? java.math.BigDecimal.valueOf(value)
                        .movePointLeft(digits)
                        .stripTrailingZeros()
                        .toPlainString()
                : "…";
    }

    private static DataList rules(Source source) {
        return DataList.plain(
                "rules",
                Text.word("source.rules"),
                List.of(Column.of("title", "source.rule"), Column.of("holds", "source.holds")),
                source.rules().stream()
                        .map(rule -> new Row(
                                rule.code(),
                                rule.title(),
                                List.of(
                                        new Cell.Lines(Text.plain(rule.title()), Text.plain(rule.code()), ""),
                                        new Cell.Code(rule.holds().source()))))
                        .toList(),
                DataList.Empty.of(Text.word("source.rules.none"), Text.word("source.rules.none.how")));
    }

    private DataList flaws(String code) {
        return DataList.plain(
                "flaws",
                Text.word("source.flaws"),
                List.of(
                        Column.of("flaw", "record.flaw"),
                        Column.of("count", "source.count").right()),
                figures.flaws(code).stream()
                        .map(one -> new Row(
                                one.code(),
                                one.code(),
                                List.of(
                                        new Cell.Link(
                                                Text.word("flaw."
                                                        + one.code()
                                                                .substring(one.code()
                                                                                .indexOf('/')
                                                                        + 1)),
                                                "/data/quarantine?state=waiting&source=" + code + "&flaw="
                                                        + one.code()),
                                        Cell.number(one.count()))))
                        .toList(),
                DataList.Empty.of(Text.word("source.flaws.none"), Text.word("source.flaws.none.how")));
    }

    /** Parties are named to those who may see them; to others it is told how many there are. */
    private static DataList gaps(SourceFigures.Gaps gaps, Caller caller) {
        boolean may = caller.may(Permission.PARTY_READ);
        return DataList.plain(
                "gaps",
                Text.word("source.gaps"),
                List.of(Column.of("party", "party.name"), Column.of("last", "source.gaps.last")),
                gaps.gaps().stream()
                        .filter(gap -> may && caller.sees(gap.branch()))
                        .limit(GAPS_SHOWN)
                        .map(gap -> new Row(
                                gap.party().toString(),
                                gap.label(),
                                List.of(
                                        new Cell.Lines(
                                                Text.plain(gap.label()),
                                                Text.plain(gap.branch()),
                                                "/data/parties/" + gap.party()),
                                        Cell.moment(gap.last()))))
                        .toList(),
                DataList.Empty.of(
                        Text.word(gaps.gaps().isEmpty() ? "source.gaps.none" : "source.gaps.hidden"),
                        Text.word("source.gaps.how")));
    }
}
