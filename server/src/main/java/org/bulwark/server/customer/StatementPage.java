package org.bulwark.server.customer;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.UUID;
import org.bulwark.data.source.Source;
import org.bulwark.files.indicator.IndicatorWords;
import org.bulwark.indicator.definition.Catalogue;
import org.bulwark.server.access.Caller;
import org.bulwark.server.access.Needs;
import org.bulwark.server.access.Permission;
import org.bulwark.server.data.PartyBook;
import org.bulwark.server.data.PartyTabs;
import org.bulwark.server.indicator.CatalogueBook;
import org.bulwark.server.web.frame.Crumb;
import org.bulwark.server.web.part.Cell;
import org.bulwark.server.web.show.Text;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** A customer's statements spread over the years: amounts, common size, change on the year before, and the ratios under them. */
@Controller
class StatementPage {

    private final PartyBook parties;
    private final StatementSpread spread;
    private final CatalogueBook book;

    StatementPage(PartyBook parties, StatementSpread spread, CatalogueBook book) {
        this.parties = parties;
        this.spread = spread;
        this.book = book;
    }

    /**
     * A column.
     *
     * @param title the period
     * @param months how many months it covers
     * @param audited whether somebody looked at it
     * @param href the event behind it
     */
    record Head(Cell title, Text months, boolean audited, String href) {}

    /**
     * A value with what stands below it in small.
     *
     * @param value the amount, or the ratio
     * @param size the share of sales or of total assets
     * @param change the change on the year before
     */
    record Value(Cell value, Cell size, Cell change) {}

    /**
     * A line of the spread.
     *
     * @param title what it is called
     * @param href the events behind it
     * @param total whether it is a total
     * @param values one for each period
     */
    record Line(Text title, String href, boolean total, List<Value> values) {}

    /** A part of the statement. */
    record Part(Text title, List<Line> lines) {}

    @GetMapping(PartyTabs.PARTIES + "{id}/statements")
    @Needs({Permission.PARTY_READ, Permission.SOURCE_READ, Permission.INDICATOR_READ})
    String statements(@PathVariable UUID id, Caller caller, Locale language, Model model) {
        PartyBook.Party party = parties.party(id, caller);
        List<StatementSpread.Period> periods = spread.of(id);
        String events = PartyTabs.PARTIES + id + "/events?source=" + StatementSpread.SOURCE;
        model.addAttribute("crumbs", List.of(Crumb.to("parties")));
        model.addAttribute("title", party.label());
        model.addAttribute("tabs", PartyTabs.of(id, "statements"));
        model.addAttribute(
                "heads", periods.stream().map(period -> head(period, events)).toList());
        model.addAttribute("parts", parts(periods, events, language));
        model.addAttribute("ratios", ratios(periods, id, language));
        return "customer/statements";
    }

    private static Head head(StatementSpread.Period period, String events) {
        return new Head(
                new Cell.Day(period.end()),
                Text.word("customer.statement.months", period.months()),
                period.event().fields().value("audited").orElse(false).equals(true),
                events + "&from=" + period.end() + "&until=" + period.end());
    }

    private List<Part> parts(List<StatementSpread.Period> periods, String events, Locale language) {
        List<Part> parts = new ArrayList<>();
        Optional<Source> source = Optional.ofNullable(book.catalogue().sources().get(StatementSpread.SOURCE));
        for (StatementLines part : StatementLines.values()) {
            List<Line> lines = part.fields().stream()
                    .filter(field -> periods.stream()
                            .anyMatch(period -> period.amount(field).isPresent()))
                    .map(field -> new Line(
                            title(source.orElseThrow(), field, language),
                            events,
                            StatementLines.isTotal(field),
                            periods.stream()
                                    .map(period -> value(source.orElseThrow(), period, field, part.base()))
                                    .toList()))
                    .toList();
            if (!lines.isEmpty()) {
                parts.add(new Part(Text.word("customer.statement." + part.name().toLowerCase(Locale.ROOT)), lines));
            }
        }
        return parts;
    }

    /** In other languages the catalogue names the lines. */
    private Text title(Source source, String field, Locale language) {
        String title = source.field(field).map(one -> one.fact().title()).orElse(field);
        return Text.plain(
                language.getLanguage().equals("en")
                        ? title
                        : book.catalogue().families().stream()
                                .filter(family -> family.name().equals("statement." + field))
                                .map(family -> family.title(language.getLanguage()))
                                .findFirst()
                                .orElse(title));
    }

    private static Value value(Source source, StatementSpread.Period period, String field, String base) {
        OptionalLong amount = period.amount(field);
        OptionalDouble size = period.share(field, base);
        OptionalDouble change = period.change(field);
        return new Value(
                amount.isPresent() ? new Cell.Quantity(units(source, amount.getAsLong()), 0) : Cell.none(),
                size.isPresent() ? new Cell.Share(size.getAsDouble(), 1) : Cell.none(),
                change.isPresent() ? new Cell.Share(change.getAsDouble(), 0) : Cell.none());
    }

    /** Whole units of the currency: statements are read in thousands, not in cents. */
    private static double units(Source source, long minor) {
        return minor / Math.pow(10, Math.max(0, source.currency().getDefaultFractionDigits()));
    }

    private List<Line> ratios(List<StatementSpread.Period> periods, UUID party, Locale language) {
        Catalogue catalogue = book.catalogue();
        IndicatorWords words = IndicatorWords.in(language, catalogue.sources());
        return StatementLines.RATIOS.stream()
                .flatMap(name -> catalogue.find(name).stream())
                .map(one -> new Line(
                        Text.plain(words.title(one)),
                        PartyTabs.PARTIES + party + "/events?indicator=" + one.name(),
                        false,
                        periods.stream()
                                .map(period -> period.ratios().getOrDefault(one.name(), OptionalDouble.empty()))
                                .map(ratio -> new Value(
                                        ratio.isPresent() ? new Cell.Quantity(ratio.getAsDouble(), 2) : Cell.none(),
                                        Cell.none(),
                                        Cell.none()))
                                .toList()))
                .toList();
    }
}
