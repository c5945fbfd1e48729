package org.bulwark.server.screening;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.bulwark.screening.list.Clearance;
import org.bulwark.screening.list.Hit;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What people have said of parties that were found on lists before. */
@Repository
class Reviews {

    private static final Past NOTHING = new Past(List.of(), Map.of(), Map.of());

    private final JdbcClient database;

    Reviews(JdbcClient database) {
        this.database = database;
    }

    /** Of which party, entry and version of the entry. */
    private record Place(UUID party, String list, String entry, int version) {}

    /**
     * What was said.
     *
     * @param clearances all that were given, whether they hold by now or not
     */
    record Past(List<Clearance> clearances, Map<Place, Reviewed> cleared, Map<Place, Reviewed> confirmed) {

        /** What was said of one party. */
        OfParty of(UUID party) {
            return new OfParty(party, this);
        }
    }

    /** What was said of one party. */
    record OfParty(UUID party, Past past) {

        /** What was said of a hit: that a clearance holds, the hit knows; that it was confirmed holds until the entry changes. */
        Optional<Reviewed> of(Hit hit) {
            Place place =
                    new Place(party, hit.list(), hit.entry().id(), hit.entry().version());
            return Optional.ofNullable((hit.cleared() ? past.cleared : past.confirmed).get(place));
        }
    }

    /** What was said of some parties; one question to the database, and none where there is nobody to ask for. */
    Past past(Collection<UUID> parties) {
        if (parties.isEmpty()) {
            return NOTHING;
        }
        List<Clearance> clearances = new ArrayList<>();
        Map<Place, Reviewed> cleared = new HashMap<>();
        Map<Place, Reviewed> confirmed = new HashMap<>();
        UUID[] asked = parties.toArray(UUID[]::new);
        database.sql("""
                        select 'cleared' as state, party, list, entry, entry_version, valid_from as at, by_whom, valid_until
                        from screening.clearance where party = any (?)
                        union all
                        select state, party, list, entry, entry_version, reviewed_at, reviewed_by, null
                        from screening.hit where party = any (?) and state = 'confirmed'
                        order by at
                        """).params(asked, asked).query((ResultSet row) -> {
            Place place = place(row);
            HitState state = HitState.of(row.getString("state"));
            Instant at = instant(row, "at").orElseThrow();
            Reviewed reviewed = new Reviewed(state, at, row.getString("by_whom"));
            if (state == HitState.CLEARED) {
                clearances.add(new Clearance(
                        place.party.toString(),
                        place.list,
                        place.entry,
                        place.version,
                        at,
                        instant(row, "valid_until")));
                cleared.put(place, reviewed);
            } else {
                confirmed.put(place, reviewed);
            }
        });
        return new Past(clearances, cleared, confirmed);
    }

    private static Place place(ResultSet row) throws SQLException {
        return new Place(
                row.getObject("party", UUID.class),
                row.getString("list"),
                row.getString("entry"),
                row.getInt("entry_version"));
    }

    private static Optional<Instant> instant(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getObject(column, OffsetDateTime.class)).map(OffsetDateTime::toInstant);
    }
}
