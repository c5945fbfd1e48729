package org.bulwark.server.customer;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.bulwark.files.indicator.IndicatorWords;
import org.bulwark.indicator.definition.Catalogue;
import org.bulwark.indicator.definition.RiskDirection;
import org.bulwark.server.data.PartyTabs;
import org.bulwark.server.indicator.IndicatorCells;
import org.bulwark.server.web.part.Badge;
import org.bulwark.server.web.part.Cell;
import org.bulwark.server.web.part.Column;
import org.bulwark.server.web.part.DataList;
import org.bulwark.server.web.part.Row;
import org.bulwark.server.web.part.Tone;
import org.bulwark.server.web.show.Text;

/** What the indicators and events tell of a change, as lists. */
final class ChangeLists {

    private ChangeLists() {}

    /** The indicators that moved most; each leads to the events behind its value at the second day. */
    static DataList moved(UUID party, Changes changes, LocalDate until, Locale language) {
        Catalogue catalogue = changes.catalogue();
        IndicatorWords words = IndicatorWords.in(language, catalogue.sources());
        List<Row> rows = changes.moved().stream()
                .map(one -> row(party, one, until, catalogue, words))
                .toList();
        return DataList.plain(
                "moved",
                Text.word("customer.changes.moved"),
                List.of(
                        Column.of("name", "indicator.title"),
                        Column.of("then", "indicator.then").right(),
                        Column.of("now", "indicator.now").right(),
                        Column.of("ranks", "customer.rank").right(),
                        Column.of("side", "customer.changes.side")),
                rows,
                DataList.Empty.of(Text.word("customer.changes.empty"), Text.word("customer.changes.empty.how")));
    }

    private static Row row(UUID party, Changes.Moved one, LocalDate until, Catalogue catalogue, IndicatorWords words) {
        String title = words.title(one.indicator());
        return new Row(
                one.indicator().name(),
                title,
                List.of(
                        new Cell.Lines(
                                Text.plain(title),
                                Text.plain(words.title(one.indicator().family().group())),
                                PartyTabs.PARTIES + party + "/events?indicator="
                                        + one.indicator().name() + "&at=" + until),
                        IndicatorCells.value(catalogue, one.indicator(), one.then()),
                        IndicatorCells.value(catalogue, one.indicator(), one.now()),
                        one.rankThen().isPresent() && one.rankNow().isPresent()
                                ? Cell.word(
                                        "customer.changes.ranks",
                                        new Text.Share(one.rankThen().getAsDouble(), 0),
                                        new Text.Share(one.rankNow().getAsDouble(), 0))
                                : Cell.none(),
                        side(one.side())));
    }

    private static Cell side(RiskDirection side) {
        return switch (side) {
            case UP -> Cell.mark(Badge.of(Tone.WARNING, "customer.changes.worse.one"));
            case DOWN -> Cell.mark(Badge.of(Tone.APPROVE, "customer.changes.better.one"));
            case NONE -> Cell.none();
        };
    }

    /** Kinds of events that came for the first time. */
    static DataList kinds(UUID party, Changes changes, TwoDays span, Locale language) {
        IndicatorWords words = IndicatorWords.in(language, changes.catalogue().sources());
        return DataList.plain(
                "kinds",
                Text.word("customer.changes.kinds"),
                List.of(
                        Column.of("source", "event.source"),
                        Column.of("kind", "event.kind"),
                        Column.of("events", "customer.gap.events").right()),
                changes.kinds().stream()
                        .map(one -> new Row(
                                one.source() + one.kind(),
                                one.kind(),
                                List.of(
                                        Cell.link(
                                                words.source(one.source()),
                                                PartyTabs.PARTIES + party + "/events?source=" + one.source()),
                                        one.kind().isEmpty() ? Cell.none() : Cell.text(one.kind()),
                                        Cell.number(one.events()))))
                        .toList(),
                DataList.Empty.of(
                        Text.word("customer.changes.kinds.empty", span.from()),
                        Text.word("customer.changes.between.empty")));
    }
}
