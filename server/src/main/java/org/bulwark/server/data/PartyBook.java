package org.bulwark.server.data;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.bulwark.basics.money.Money;
import org.bulwark.server.access.AccessProblem;
import org.bulwark.server.access.Caller;
import org.bulwark.server.web.part.Badge;
import org.bulwark.server.web.part.Cell;
import org.bulwark.server.web.part.Column;
import org.bulwark.server.web.part.DataList;
import org.bulwark.server.web.part.Row;
import org.bulwark.server.web.part.Tone;
import org.bulwark.server.web.show.Text;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What is known of one party, for its page. */
@Repository
public class PartyBook {

    private static final int MOST = 50;

    private final JdbcClient database;

    PartyBook(JdbcClient database) {
        this.database = database;
    }

    /**
     * A party with its group.
     *
     * @param id its id
     * @param kind business or person
     * @param label what everybody may see of its name
     * @param branch the branch that it belongs to
     * @param since when it became known
     * @param members the ids of all members of its control group, itself among them
     * @param owed what it owes or may draw; empty when nothing, or in several currencies
     * @param groupOwed the same of the whole group
     */
    public record Party(
            UUID id,
            String kind,
            String label,
            String branch,
            Instant since,
            List<UUID> members,
            Optional<Money> owed,
            Optional<Money> groupOwed) {}

    /** A party that the caller sees; otherwise it is answered as one that is not there. */
    public Party party(UUID id, Caller caller) {
        return database.sql("select * from data.party where id = ?")
                .param(id)
                .query((row, n) -> party(row))
                .optional()
                .filter(party -> caller.sees(party.branch))
                .orElseThrow(() -> AccessProblem.NOT_FOUND.with(
                        "There is no party with this id.", "Check the id; parties of other branches are not shown."));
    }

    private Party party(ResultSet row) throws SQLException {
        UUID id = row.getObject("id", UUID.class);
        List<UUID> members = database.sql("select id from data.party where control_group = ? order by id")
                .param(row.getObject("control_group", UUID.class))
                .query((member, n) -> member.getObject(1, UUID.class))
                .list();
        return new Party(
                id,
                row.getString("kind"),
                row.getString("label"),
                row.getString("branch"),
                row.getObject("known_since", OffsetDateTime.class).toInstant(),
                members,
                owed(List.of(id)),
                owed(members));
    }

    private Optional<Money> owed(List<UUID> parties) {
        List<Money> byCurrency = database.sql(
                        "select currency, sum(greatest(granted, drawn))::bigint from data.facility"
                                + " where party = any (?) and status in ('offered', 'open') group by currency")
                .param(parties.toArray(UUID[]::new))
                .query((row, n) -> Money.of(row.getLong(2), row.getString(1)))
                .list();
        return byCurrency.size() == 1 ? Optional.of(byCurrency.getFirst()) : Optional.empty();
    }

    /** The other members of its group. */
    DataList members(Party party) {
        List<Row> rows = database.sql("select id, kind, label, branch from data.party where id = any (?) and id <> ?"
                        + " order by label limit " + MOST)
                .param(party.members.toArray(UUID[]::new))
                .param(party.id)
                .query((row, n) -> new Row(
                        row.getString(1),
                        row.getString(3),
                        List.of(
                                Cell.link(row.getString(3), "/data/parties/" + row.getString(1)),
                                Cell.word("party.kind." + row.getString(2)),
                                Cell.text(row.getString(4)))))
                .list();
        return DataList.plain(
                "members",
                Text.word("party.members"),
                List.of(
                        Column.of("name", "party.name"),
                        Column.of("kind", "party.kind"),
                        Column.of("branch", "application.branch")),
                rows,
                DataList.Empty.of(Text.word("party.members.empty"), Text.word("party.members.empty.how")));
    }

    /** What it was granted. */
    DataList facilities(Party party) {
        List<Row> rows = database.sql(
                        "select * from data.facility where party = ? order by opened_on desc, id limit " + MOST)
                .param(party.id)
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
                        Cell.text(row.getString("product")),
                        Cell.mark(Badge.of(tone, "facility." + status)),
                        Cell.amount(Money.of(row.getLong("granted"), currency)),
                        Cell.amount(Money.of(row.getLong("drawn"), currency)),
                        Cell.number(pastDue),
                        new Cell.Day(row.getObject("opened_on", LocalDate.class)),
                        matures == null ? Cell.none() : new Cell.Day(matures)));
    }

    /** What it asked for. */
    DataList applications(Party party) {
        List<Row> rows = database.sql("select id, number, product, outcome, currency, amount, received_at"
                        + " from decision.application where party = ? order by received_at desc limit " + MOST)
                .param(party.id)
                .query((row, n) -> new Row(
                        row.getString("id"),
                        "A-" + row.getLong("number"),
                        List.of(
                                Cell.link(
                                        "A-" + row.getLong("number"), "/decision/applications/" + row.getString("id")),
                                Cell.text(row.getString("product")),
                                Cell.mark(Badge.outcome(row.getString("outcome").toLowerCase(Locale.ROOT))),
                                Cell.amount(Money.of(row.getLong("amount"), row.getString("currency"))),
                                Cell.moment(row.getObject("received_at", OffsetDateTime.class)
                                        .toInstant()))))
                .list();
        return DataList.plain(
                "applications",
                Text.word("menu.applications"),
                List.of(
                        Column.of("number", "application.number"),
                        Column.of("product", "application.product"),
                        Column.of("outcome", "application.outcome"),
                        Column.of("amount", "application.amount").right(),
                        Column.of("received", "application.received")),
                rows,
                DataList.Empty.of(Text.word("party.applications.empty"), Text.word("party.applications.empty.how")));
    }
}
