package org.bulwark.server.data;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.bulwark.basics.money.Money;
import org.bulwark.server.access.AccessProblem;
import org.bulwark.server.access.Caller;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What is known of one party, for its page. */
@Repository
public class PartyBook {

    private final JdbcClient database;
    private final Profiles profiles;

    PartyBook(JdbcClient database, Profiles profiles) {
        this.database = database;
        this.profiles = profiles;
    }

    /**
     * A party with its group.
     *
     * @param id its id
     * @param kind business or person
     * @param label what everybody may see of its name
     * @param branch the branch that it belongs to
     * @param profile what it does and where it is, as known now
     * @param erased whether nobody can read any more who it is
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
            Profile profile,
            boolean erased,
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
                profiles.of(id, Long.MAX_VALUE),
                row.getBytes("sealed") == null,
                row.getObject("known_since", OffsetDateTime.class).toInstant(),
                members,
                owed(List.of(id)),
                owed(members));
    }

    private Optional<Money> owed(List<UUID> parties) {
        List<Money> byCurrency = database.sql("select currency, sum(exposed)::bigint from data.facility"
                        + " where party = any (?) and exposed > 0 group by currency")
                .param(parties.toArray(UUID[]::new))
                .query((row, n) -> Money.of(row.getLong(2), row.getString(1)))
                .list();
        return byCurrency.size() == 1 ? Optional.of(byCurrency.getFirst()) : Optional.empty();
    }
}
