package org.bulwark.server.customer;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.bulwark.basics.money.Money;
import org.bulwark.basics.time.Microseconds;
import org.bulwark.server.data.PartyBook;
import org.bulwark.server.data.PartyTabs;
import org.bulwark.server.web.part.Badge;
import org.bulwark.server.web.part.Cell;
import org.bulwark.server.web.part.Column;
import org.bulwark.server.web.part.DataList;
import org.bulwark.server.web.part.Row;
import org.bulwark.server.web.part.Tone;
import org.bulwark.server.web.show.Text;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What the tables of all stages hold of one party, as short lists for its page. */
@Repository
class CustomerRecords {

    private static final int MOST = 20;
    private static final double PPM = 1e6;
    private static final double TEN_THOUSANDTHS = 1e4;

    /** From when, itself not, until when; the ends of {@link OffsetDateTime} are the database's infinities. */
    private record Between(OffsetDateTime after, OffsetDateTime until) {

        static Between of(TwoDays days) {
            return new Between(at(days.first()), at(days.second()));
        }

        private static OffsetDateTime at(long micros) {
            return Microseconds.instant(micros).atOffset(ZoneOffset.UTC);
        }
    }

    private static final Between ALWAYS = new Between(OffsetDateTime.MIN, OffsetDateTime.MAX);

    private final JdbcClient database;

    CustomerRecords(JdbcClient database) {
        this.database = database;
    }

    /** Who is tied to it, each with what it owes. */
    DataList ties(PartyBook.Party party) {
        List<Row> rows = database.sql("""
                        select t.other, p.label, p.branch, t.kind, t.outward, t.share_ppm, t.valid_from, t.valid_to, f.currency, f.owed
                        from (select to_party as other, kind, true as outward, share_ppm, valid_from, valid_to
                                from data.relation where from_party = ?
                              union all
                              select from_party, kind, false, share_ppm, valid_from, valid_to
                                from data.relation where to_party = ?) t
                        join data.party p on p.id = t.other
                        left join lateral (select min(currency) as currency, sum(exposed)::bigint as owed
                            from data.facility where party = t.other and exposed > 0
                            having count(distinct currency) = 1) f on true
                        order by t.valid_to nulls first, p.label, t.other, t.kind limit
                        """ + MOST)
                .params(party.id(), party.id())
                .query((row, n) -> tie(row))
                .list();
        return DataList.plain(
                "ties",
                Text.word("party.members"),
                List.of(
                        Column.of("name", "party.name"),
                        Column.of("tie", "customer.tie"),
                        Column.of("share", "customer.share").right(),
                        Column.of("owes", "party.owes").right()),
                rows,
                DataList.Empty.of(Text.word("party.members.empty"), Text.word("party.members.empty.how")));
    }

    private static Row tie(ResultSet row) throws SQLException {
        String id = row.getString("other");
        String key =
                "customer.tie." + row.getString("kind").replace('_', '-') + (row.getBoolean("outward") ? "" : ".in");
        long share = row.getLong("share_ppm");
        String currency = row.getString("currency");
        return new Row(
                id + key,
                row.getString("label"),
                List.of(
                        Cell.link(row.getString("label"), PartyTabs.PARTIES + id),
                        new Cell.Lines(Text.word(key), span(row), ""),
                        share == 0 ? Cell.none() : new Cell.Share(share / PPM, 0),
                        currency == null ? Cell.none() : Cell.amount(Money.of(row.getLong("owed"), currency))));
    }

    private static Text span(ResultSet row) throws SQLException {
        LocalDate from = row.getObject("valid_from", LocalDate.class);
        LocalDate until = row.getObject("valid_to", LocalDate.class);
        return until == null ? Text.word("customer.tie.since", from) : Text.word("customer.tie.over", from, until);
    }

    /** What it was granted. */
    DataList facilities(UUID party) {
        List<Row> rows = database.sql("select * from data.facility where party = ?"
                        + " order by status in ('offered', 'open', 'frozen') desc, opened_on desc, id limit " + MOST)
                .param(party)
                .query((row, n) -> facility(row))
                .list();
        return DataList.plain(
                "facilities",
                Text.word("party.facilities"),
                List.of(
                        Column.of("product", "application.product"),
                        Column.of("status", "version.status"),
                        Column.of("granted", "party.granted").right(),
                        Column.of("drawn", "party.drawn").right(),
                        Column.of("past-due", "party.past-due").right(),
                        Column.of("opened", "party.opened"),
                        Column.of("matures", "party.matures")),
                rows,
                DataList.Empty.of(Text.word("party.facilities.empty"), Text.word("party.facilities.empty.how")));
    }

    private static Row facility(ResultSet row) throws SQLException {
        String status = row.getString("status");
        String currency = row.getString("currency");
        int pastDue = row.getInt("days_past_due");
        Tone tone = pastDue > 0 ? Tone.WARNING : status.equals("open") ? Tone.APPROVE : Tone.NEUTRAL;
        LocalDate matures = row.getObject("matures_on", LocalDate.class);
        return new Row(
                row.getString("id"),
                row.getString("product"),
                List.of(
                        Cell.link(row.getString("product"), "/contract/facilities/" + row.getString("id")),
                        Cell.mark(Badge.of(tone, "facility." + status)),
                        Cell.amount(Money.of(row.getLong("granted"), currency)),
                        Cell.amount(Money.of(row.getLong("drawn"), currency)),
                        Cell.number(pastDue),
                        new Cell.Day(row.getObject("opened_on", LocalDate.class)),
                        matures == null ? Cell.none() : new Cell.Day(matures)));
    }

    /** What it asked for, how it scored and what was decided, the latest first. */
    DataList applications(UUID party) {
        return applications(party, ALWAYS, "party.applications.empty.how");
    }

    /** The same of the time between two days. */
    DataList applications(UUID party, TwoDays days) {
        return applications(party, Between.of(days), "customer.changes.between.empty");
    }

    private DataList applications(UUID party, Between time, String emptyHow) {
        List<Row> rows = database.sql(
                        "select id, number, product, outcome, currency, amount, received_at, points, grade, pd"
                                + " from decision.application where party = ? and received_at > ? and received_at <= ?"
                                + " order by received_at desc limit " + MOST)
                .params(party, time.after, time.until)
                .query((row, n) -> application(row))
                .list();
        return DataList.plain(
                "applications",
                Text.word("menu.applications"),
                List.of(
                        Column.of("number", "application.number"),
                        Column.of("product", "application.product"),
                        Column.of("outcome", "application.outcome"),
                        Column.of("amount", "application.amount").right(),
                        Column.of("points", "customer.score").right(),
                        Column.of("pd", "customer.pd").right(),
                        Column.of("received", "application.received")),
                rows,
                DataList.Empty.of(Text.word("party.applications.empty"), Text.word(emptyHow)));
    }

    private static Row application(ResultSet row) throws SQLException {
        String name = "A-" + row.getLong("number");
        Integer points = row.getObject("points", Integer.class);
        Double pd = row.getObject("pd", Double.class);
        return new Row(
                row.getString("id"),
                name,
                List.of(
                        Cell.link(name, "/decision/applications/" + row.getString("id")),
                        Cell.text(row.getString("product")),
                        Cell.mark(Badge.outcome(row.getString("outcome").toLowerCase(Locale.ROOT))),
                        Cell.amount(Money.of(row.getLong("amount"), row.getString("currency"))),
                        points == null ? Cell.none() : Cell.number(points),
                        pd == null ? Cell.none() : new Cell.Share(pd, 1),
                        Cell.moment(row.getObject("received_at", OffsetDateTime.class)
                                .toInstant())));
    }

    /** On which lists it was found, the open hits first. */
    DataList hits(UUID party) {
        return hits(party, ALWAYS, "customer.hits.empty.how");
    }

    /** Those that were found between two days. */
    DataList hits(UUID party, TwoDays days) {
        return hits(party, Between.of(days), "customer.changes.between.empty");
    }

    private DataList hits(UUID party, Between time, String emptyHow) {
        List<Row> rows = database.sql("select h.id, l.title, h.basis, h.score, h.state, h.blocks, h.found_at"
                        + " from screening.hit h join screening.list l on l.code = h.list"
                        + " where h.party = ? and h.found_at > ? and h.found_at <= ?"
                        + " order by h.state = 'open' desc, h.found_at desc limit " + MOST)
                .params(party, time.after, time.until)
                .query((row, n) -> hit(row))
                .list();
        return DataList.plain(
                "hits",
                Text.word("customer.hits"),
                List.of(
                        Column.of("list", "hit.list"),
                        Column.of("state", "version.status"),
                        Column.of("likeness", "customer.hit.likeness").right(),
                        Column.of("found", "hit.found")),
                rows,
                DataList.Empty.of(Text.word("customer.hits.empty"), Text.word(emptyHow)));
    }

    private static Row hit(ResultSet row) throws SQLException {
        String state = row.getString("state");
        Tone tone = state.equals("cleared") ? Tone.NEUTRAL : row.getBoolean("blocks") ? Tone.DECLINE : Tone.WARNING;
        return new Row(
                row.getString("id"),
                row.getString("title"),
                List.of(
                        Cell.link(row.getString("title"), "/screening/hits/" + row.getString("id")),
                        Cell.mark(Badge.of(tone, "hit.state." + state)),
                        new Cell.Share(row.getInt("score") / TEN_THOUSANDTHS, 0),
                        Cell.moment(
                                row.getObject("found_at", OffsetDateTime.class).toInstant())));
    }

    /** Its alerts, the open ones first. */
    DataList alerts(UUID party) {
        List<Row> rows = database.sql(
                        "select id, number, tier, state, owner, opened_at from warning.alert where party = ?"
                                + " order by state = 'closed', opened_at desc, id limit " + MOST)
                .param(party)
                .query((row, n) -> alert(row))
                .list();
        return DataList.plain(
                "alerts",
                Text.word("menu.alerts"),
                List.of(
                        Column.of("alert", "customer.alert"),
                        Column.of("tier", "alert.tier"),
                        Column.of("owner", "alert.owner"),
                        Column.of("opened", "alert.since")),
                rows,
                DataList.Empty.of(Text.word("customer.alerts.empty"), Text.word("customer.alerts.empty.how")));
    }

    private static Row alert(ResultSet row) throws SQLException {
        String tier = row.getString("tier");
        String state = row.getString("state");
        String owner = row.getString("owner");
        Tone tone = state.equals("closed")
                ? Tone.NEUTRAL
                : switch (tier) {
                    case "red" -> Tone.DECLINE;
                    case "orange" -> Tone.REFER;
                    case "yellow" -> Tone.WARNING;
                    default -> Tone.ACTIVE;
                };
        return new Row(
                row.getString("id"),
                "W-" + row.getLong("number"),
                List.of(
                        Cell.link("W-" + row.getLong("number"), "/warning/alerts/" + row.getString("id")),
                        new Cell.Marks(List.of(
                                Badge.of(tone, "tier." + tier), Badge.of(Tone.NEUTRAL, "alert.state." + state))),
                        owner == null ? Cell.none() : Cell.text(owner),
                        Cell.moment(Microseconds.instant(row.getLong("opened_at")))));
    }

    /**
     * What stands at the head of the page.
     *
     * @param daysPastDue of its worst facility
     * @param points of its latest application that was scored
     * @param grade the same
     * @param openHits on lists that nobody has looked at
     */
    record Head(int daysPastDue, Optional<Integer> points, Optional<String> grade, long openHits) {}

    /** What stands at the head of the page. */
    Head head(UUID party) {
        return database.sql("""
                        select coalesce((select max(days_past_due) from data.facility where party = p.id and status <> 'closed'), 0),
                            s.points, s.grade,
                            (select count(*) from screening.hit where party = p.id and state = 'open')
                        from (select ?::uuid as id) p left join lateral (select points, grade from decision.application
                            where party = p.id and points is not null order by received_at desc limit 1) s on true
                        """)
                .param(party)
                .query((row, n) -> new Head(
                        row.getInt(1),
                        Optional.ofNullable(row.getObject(2, Integer.class)),
                        Optional.ofNullable(row.getString(3)),
                        row.getLong(4)))
                .single();
    }
}
