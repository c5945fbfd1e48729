package org.bulwark.server.customer;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.bulwark.basics.money.Money;
import org.bulwark.basics.time.Microseconds;
import org.bulwark.files.indicator.IndicatorWords;
import org.bulwark.indicator.definition.Catalogue;
import org.bulwark.indicator.definition.RiskDirection;
import org.bulwark.server.data.PartyTabs;
import org.bulwark.server.web.part.Badge;
import org.bulwark.server.web.part.Cell;
import org.bulwark.server.web.part.Column;
import org.bulwark.server.web.part.DataList;
import org.bulwark.server.web.part.Filter;
import org.bulwark.server.web.part.ListState;
import org.bulwark.server.web.part.Row;
import org.bulwark.server.web.part.Tone;
import org.bulwark.server.web.show.Text;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What changed, as lists. */
@Component
class ChangeLists {

    private static final int MOST = 20;
    private static final double TEN_THOUSANDTHS = 1e4;

    private final JdbcClient database;

    ChangeLists(JdbcClient database) {
        this.database = database;
    }

    /** The indicators that moved most; each leads to the events behind its value at the second day. */
    DataList moved(
            UUID party,
            Changes changes,
            LocalDate until,
            ListState state,
            List<Filter> filters,
            Catalogue catalogue,
            Locale language) {
        IndicatorWords words = IndicatorWords.in(language, catalogue.sources());
        List<Row> rows = changes.moved().stream()
                .map(one -> row(party, one, until, catalogue, words))
                .toList();
        return new DataList(
                "moved",
                Text.word("customer.changes.moved"),
                state,
                filters,
                List.of(
                        Column.of("name", "indicator.title"),
                        Column.of("then", "indicator.then").right(),
                        Column.of("now", "indicator.now").right(),
                        Column.of("ranks", "customer.rank").right(),
                        Column.of("side", "customer.changes.side")),
                rows,
                new DataList.Count(rows.size(), true),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                Optional.empty(),
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
    DataList kinds(UUID party, Changes changes, TwoDays span, Locale language, Catalogue catalogue) {
        IndicatorWords words = IndicatorWords.in(language, catalogue.sources());
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

    /** What was decided in between. */
    DataList decisions(UUID party, TwoDays span) {
        List<Row> rows = database.sql(
                        "select id, number, outcome, currency, amount, received_at from decision.application"
                                + " where party = ? and received_at > ? and received_at <= ? order by received_at desc limit "
                                + MOST)
                .params(party, at(span.first()), at(span.second()))
                .query((row, n) -> new Row(
                        row.getString("id"),
                        "A-" + row.getLong("number"),
                        List.of(
                                Cell.link(
                                        "A-" + row.getLong("number"), "/decision/applications/" + row.getString("id")),
                                Cell.mark(Badge.outcome(row.getString("outcome").toLowerCase(Locale.ROOT))),
                                Cell.amount(Money.of(row.getLong("amount"), row.getString("currency"))),
                                Cell.moment(row.getObject("received_at", OffsetDateTime.class)
                                        .toInstant()))))
                .list();
        return DataList.plain(
                "decisions",
                Text.word("customer.decisions"),
                List.of(
                        Column.of("number", "application.number"),
                        Column.of("outcome", "application.outcome"),
                        Column.of("amount", "application.amount").right(),
                        Column.of("received", "application.received")),
                rows,
                DataList.Empty.of(Text.word("party.applications.empty"), Text.word("customer.changes.between.empty")));
    }

    /** On which lists it was found in between. */
    DataList hits(UUID party, TwoDays span) {
        List<Row> rows = database.sql("select h.id, l.title, h.score, h.state, h.found_at from screening.hit h"
                        + " join screening.list l on l.code = h.list"
                        + " where h.party = ? and h.found_at > ? and h.found_at <= ? order by h.found_at desc limit "
                        + MOST)
                .params(party, at(span.first()), at(span.second()))
                .query((row, n) -> new Row(
                        row.getString("id"),
                        row.getString("title"),
                        List.of(
                                Cell.link(row.getString("title"), "/screening/hits/" + row.getString("id")),
                                Cell.word("hit.state." + row.getString("state")),
                                new Cell.Share(row.getInt("score") / TEN_THOUSANDTHS, 0),
                                Cell.moment(row.getObject("found_at", OffsetDateTime.class)
                                        .toInstant()))))
                .list();
        return DataList.plain(
                "hits",
                Text.word("customer.hits"),
                List.of(
                        Column.of("list", "hit.list"),
                        Column.of("state", "hit.state"),
                        Column.of("likeness", "customer.hit.likeness").right(),
                        Column.of("found", "hit.found")),
                rows,
                DataList.Empty.of(Text.word("customer.hits.empty"), Text.word("customer.changes.between.empty")));
    }

    private static OffsetDateTime at(long micros) {
        return Microseconds.instant(micros).atOffset(ZoneOffset.UTC);
    }
}
