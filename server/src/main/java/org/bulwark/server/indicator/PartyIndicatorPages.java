package org.bulwark.server.indicator;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.bulwark.basics.money.Money;
import org.bulwark.basics.time.Microseconds;
import org.bulwark.data.source.Source;
import org.bulwark.files.indicator.IndicatorWords;
import org.bulwark.indicator.definition.Indicator;
import org.bulwark.indicator.definition.RiskGroup;
import org.bulwark.indicator.value.IndicatorValues;
import org.bulwark.indicator.value.Quality;
import org.bulwark.server.access.Caller;
import org.bulwark.server.access.Needs;
import org.bulwark.server.access.Permission;
import org.bulwark.server.data.PartyBook;
import org.bulwark.server.data.PartyTabs;
import org.bulwark.server.data.intake.SourceBook;
import org.bulwark.server.web.Dates;
import org.bulwark.server.web.frame.Crumb;
import org.bulwark.server.web.part.Badge;
import org.bulwark.server.web.part.Cell;
import org.bulwark.server.web.part.Column;
import org.bulwark.server.web.part.DataList;
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
import org.springframework.web.bind.annotation.RequestParam;

/** What the indicators say of a customer, now and, beside it, as it was known at the end of an earlier day. */
@Controller
class PartyIndicatorPages {

    private final CatalogueBook book;
    private final Readings readings;
    private final PartyBook parties;
    private final SourceBook sources;
    private final InstantSource clock;

    PartyIndicatorPages(
            CatalogueBook book, Readings readings, PartyBook parties, SourceBook sources, InstantSource clock) {
        this.book = book;
        this.readings = readings;
        this.parties = parties;
        this.sources = sources;
        this.clock = clock;
    }

    private record Line(Indicator indicator, Cell now, Cell then, Quality quality) {}

    @GetMapping(PartyTabs.PARTIES + "{id}/indicators")
    @Needs({Permission.PARTY_READ, Permission.INDICATOR_READ})
    String indicators(
            @PathVariable UUID id,
            @RequestParam Map<String, String> parameters,
            Caller caller,
            Locale language,
            Model model) {
        PartyBook.Party party = parties.party(id, caller);
        String path = PartyTabs.PARTIES + id + "/indicators";
        ListState state = ListState.of(path, parameters, Set.of("q", "group", "then"), List.of("name"));
        List<Line> lines = lines(id, state);
        int from = place(state.after());
        List<Line> fetched = lines.subList(Math.min(from, lines.size()), Math.min(from + Slice.FETCH, lines.size()));
        Slice<Line> slice = new Slice<>(
                fetched.subList(0, Math.min(Slice.SIZE, fetched.size())),
                from == 0 ? Optional.empty() : Optional.of(state.after("" + Math.max(0, from - Slice.SIZE))),
                fetched.size() > Slice.SIZE ? Optional.of(state.after("" + (from + Slice.SIZE))) : Optional.empty());
        IndicatorWords words = IndicatorWords.in(language, book.catalogue().sources());
        model.addAttribute("crumbs", List.of(Crumb.to("parties")));
        model.addAttribute("title", party.label());
        model.addAttribute("tabs", PartyTabs.of(id, "indicators"));
        model.addAttribute(
                "list",
                new DataList(
                        "indicators",
                        Text.word("indicators.title"),
                        state,
                        filters(state, words),
                        List.of(
                                Column.of("name", "indicator.title"),
                                Column.of("now", "indicator.now").right(),
                                Column.of("then", "indicator.then").right(),
                                Column.of("risk", "indicator.risk"),
                                Column.of("quality", "indicator.quality")),
                        slice.rows().stream().map(line -> row(id, line, words)).toList(),
                        new DataList.Count(lines.size(), true),
                        slice.previous(),
                        slice.next(),
                        List.of(),
                        Optional.empty(),
                        DataList.Empty.of(Text.word("indicators.empty"), Text.word("indicators.empty.how"))));
        return "data/party-part";
    }

    private static int place(String after) {
        return after.matches("[0-9]{1,6}") ? Integer.parseInt(after) : 0;
    }

    private static List<Filter> filters(ListState state, IndicatorWords words) {
        return List.of(
                new Filter.Search("q", Text.word("indicators.search"), state.filter("q")),
                new Filter.Choice(
                        "group",
                        Text.word("indicator.group"),
                        state.filter("group"),
                        Arrays.stream(RiskGroup.values())
                                .map(group -> new Filter.Option(group.word(), Text.plain(words.title(group))))
                                .toList()),
                new Filter.Day("then", Text.word("indicators.then"), state.filter("then")));
    }

    /** Those that have a value now or had one then, in the order of the catalogue. */
    private List<Line> lines(UUID id, ListState state) {
        Instant now = clock.instant();
        IndicatorValues values = readings.now(id);
        Optional<IndicatorValues> earlier = Dates.day(state.filter("then"))
                .map(this::endOf)
                .filter(then -> then.isBefore(now))
                .map(then -> readings.asOf(id, Microseconds.since1970(then)));
        Set<Indicator> found = state.filter("q").isBlank()
                ? Set.of()
                : Set.copyOf(book.catalogue().search(state.filter("q")));
        List<Line> lines = new ArrayList<>();
        for (int i = 0; i < values.indicators().size(); i++) {
            Indicator indicator = values.indicators().get(i);
            boolean wanted = (state.filter("q").isBlank() || found.contains(indicator))
                    && (state.filter("group").isEmpty()
                            || state.filter("group")
                                    .equals(indicator.family().group().word()));
            int place = i;
            boolean had = earlier.filter(then -> then.quality(place).hasValue()).isPresent();
            if (wanted && (had || values.quality(i).hasValue())) {
                lines.add(new Line(
                        indicator,
                        cell(indicator, values, i),
                        earlier.map(then -> cell(indicator, then, place)).orElse(Cell.none()),
                        values.quality(i)));
            }
        }
        return lines;
    }

    private Instant endOf(LocalDate day) {
        return day.atTime(LocalTime.MAX).atZone(sources.zone()).toInstant();
    }

    private Cell cell(Indicator indicator, IndicatorValues values, int place) {
        if (!values.quality(place).hasValue()) {
            return Cell.none();
        }
        double value = values.value(place);
        return switch (indicator.type()) {
            case MONEY ->
                Cell.amount(new Money(Math.round(value), source(indicator).currency()));
            case WHOLE -> Cell.number(Math.round(value));
            default -> new Cell.Measure(value);
        };
    }

    private Source source(Indicator indicator) {
        return Objects.requireNonNull(
                book.catalogue().sources().get(indicator.definition().sources().getFirst()));
    }

    private Row row(UUID id, Line line, IndicatorWords words) {
        Indicator indicator = line.indicator;
        String behind = PartyTabs.PARTIES + id + "/events?indicator=" + indicator.name();
        String risk = "indicator.risk." + indicator.risk().name().toLowerCase(Locale.ROOT);
        return new Row(
                indicator.name(),
                words.title(indicator),
                List.of(
                        new Cell.Lines(Text.plain(words.title(indicator)), Text.plain(indicator.name()), behind),
                        line.now,
                        line.then,
                        Cell.word(risk),
                        line.quality == Quality.GOOD
                                ? Cell.none()
                                : Cell.mark(Badge.of(
                                        line.quality == Quality.PARTIAL ? Tone.WARNING : Tone.NEUTRAL,
                                        "indicator.quality."
                                                + line.quality
                                                        .name()
                                                        .toLowerCase(Locale.ROOT)
                                                        .replace('_', '-')))));
    }
}
