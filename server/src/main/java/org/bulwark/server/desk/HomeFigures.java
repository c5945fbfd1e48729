package org.bulwark.server.desk;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bulwark.basics.money.Money;
import org.bulwark.server.access.Caller;
import org.bulwark.server.database.Conditions;
import org.bulwark.server.web.part.Cell;
import org.bulwark.server.web.part.Column;
import org.bulwark.server.web.part.DataList;
import org.bulwark.server.web.part.Figure;
import org.bulwark.server.web.part.Row;
import org.bulwark.server.web.part.Tone;
import org.bulwark.server.web.show.Text;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The figures of the first page. Each stops counting where nobody would count on, so that the page is quick however much there is. */
@Repository
class HomeFigures {

    private static final int MOST = 10_000;
    private static final int SHOWN = 8;
    private static final String LIST = "/decision/applications";

    private final JdbcClient database;
    private final InstantSource clock;
    private final ZoneId zone;

    HomeFigures(JdbcClient database, InstantSource clock, ZoneId bankZone) {
        this.database = database;
        this.clock = clock;
        this.zone = bankZone;
    }

    /** What waits for a person: on the reader's desk, on nobody's, and late. */
    List<Figure> waiting(Caller caller) {
        long mine = count(referred(caller).and("owner = ?", caller.login()));
        long nobodys = count(referred(caller).and("owner is null"));
        long late = count(referred(caller).and("due_at < ?", now()));
        return List.of(
                figure("home.mine", mine, mine > 0 ? Tone.ACTIVE : Tone.NEUTRAL, "?sort=due&owner=me"),
                figure("home.nobodys", nobodys, nobodys > 0 ? Tone.REFER : Tone.NEUTRAL, "?sort=due&owner=nobody"),
                figure("home.late", late, late > 0 ? Tone.DECLINE : Tone.NEUTRAL, "?sort=due&status=referred"));
    }

    /** What was decided since the bank's midnight. */
    List<Figure> today(Caller caller) {
        OffsetDateTime midnight =
                clock.instant().atZone(zone).toLocalDate().atStartOfDay(zone).toOffsetDateTime();
        Conditions today = seen(caller).and("received_at >= ?", midnight);
        Map<String, Long> counts = new HashMap<>();
        database.sql("select outcome, count(*) from (select outcome from decision.application" + today.where()
                        + " order by received_at desc limit " + MOST + ") recent group by outcome")
                .params(today.parameters())
                .query(row -> {
                    counts.put(row.getString(1), row.getLong(2));
                });
        String from = "?from=" + midnight.toLocalDate() + "&outcome=";
        return List.of(
                figure("outcome.approve", counts.getOrDefault("APPROVE", 0L), Tone.APPROVE, from + "approve"),
                figure("outcome.refer", counts.getOrDefault("REFER", 0L), Tone.REFER, from + "refer"),
                figure("outcome.decline", counts.getOrDefault("DECLINE", 0L), Tone.DECLINE, from + "decline"));
    }

    private static Figure figure(String key, long number, Tone tone, String query) {
        Optional<Text> note = number >= MOST ? Optional.of(Text.word("home.or-more")) : Optional.empty();
        return new Figure(Text.word(key), Cell.number(number), note, tone, LIST + query);
    }

    /** The referred applications that are due first. */
    DataList due(Caller caller) {
        Conditions mine = referred(caller).and("owner is null or owner = ?", caller.login());
        List<Row> rows = database.sql("select id, number, label, product, currency, amount, owner, due_at"
                        + " from decision.application" + mine.where() + " order by due_at, id limit " + SHOWN)
                .params(mine.parameters())
                .query((row, n) -> row(row))
                .list();
        return DataList.plain(
                "due",
                Text.word("home.due"),
                List.of(
                        Column.of("applicant", "application.applicant"),
                        Column.of("amount", "application.amount").right(),
                        Column.of("owner", "application.owner"),
                        Column.of("due", "application.due")),
                rows,
                DataList.Empty.of(Text.word("home.due.empty"), Text.word("home.due.empty.how")));
    }

    private static Row row(ResultSet row) throws SQLException {
        String number = "A-" + row.getLong("number");
        String label = row.getString("label");
        String owner = row.getString("owner");
        return new Row(
                row.getString("id"),
                number,
                List.of(
                        new Cell.Lines(
                                Text.plain(label),
                                Text.plain(number + " · " + row.getString("product")),
                                LIST + "/" + row.getString("id")),
                        Cell.amount(Money.of(row.getLong("amount"), row.getString("currency"))),
                        owner == null ? Cell.none() : Cell.text(owner),
                        Cell.moment(
                                row.getObject("due_at", OffsetDateTime.class).toInstant())));
    }

    private long count(Conditions conditions) {
        return database.sql("select count(*) from (select 1 from decision.application" + conditions.where() + " limit "
                        + MOST + ") counted")
                .params(conditions.parameters())
                .query(Long.class)
                .single();
    }

    private static Conditions referred(Caller caller) {
        return seen(caller).and("status = 'referred'");
    }

    private static Conditions seen(Caller caller) {
        Conditions conditions = new Conditions();
        return caller.seesWholeBank()
                ? conditions
                : conditions.and("branch = any (?)", (Object) caller.branches().toArray(String[]::new));
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
