package org.bulwark.server.contract;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.bulwark.server.access.Caller;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The facilities of the bank's books, within the branches of whoever asks. */
@Repository
public class Facilities {

    private static final String ROWS =
            "select f.*, p.label from data.facility f join data.party p on p.id = f.party where ";
    private static final String ONE = ROWS + "f.id = ?";

    private final JdbcClient database;

    Facilities(JdbcClient database) {
        this.database = database;
    }

    /** A facility, whoever asks. */
    public Optional<FacilityRow> find(UUID id) {
        return database.sql(ONE)
                .param(id)
                .query((row, n) -> FacilityRow.of(row))
                .optional();
    }

    /** Facilities by their ids, in the order of these. */
    List<FacilityRow> all(Collection<UUID> ids) {
        return database.sql(ROWS + "f.id = any (?) order by f.id")
                .param(ids.toArray(UUID[]::new))
                .query((row, n) -> FacilityRow.of(row))
                .list();
    }

    /** The facilities of a party that are not closed, in the order of their ids. */
    public List<FacilityRow> ofParty(UUID party) {
        return database.sql(ROWS + "f.party = ? and f.status in ('open', 'frozen') order by f.id")
                .param(party)
                .query((row, n) -> FacilityRow.of(row))
                .list();
    }

    /** The parties that have such facilities, after one of them, in order. */
    public List<UUID> parties(UUID after, int most) {
        return database.sql("select distinct party from data.facility where party > ? and status in ('open', 'frozen')"
                        + " order by 1 limit ?")
                .params(after, most)
                .query((row, n) -> row.getObject(1, UUID.class))
                .list();
    }

    /** A facility of the caller's branches; {@link FacilityProblem#FACILITY_UNKNOWN} also for one of another. */
    public FacilityRow of(UUID id, Caller caller) {
        return find(id).filter(row -> caller.sees(row.branch())).orElseThrow(Facilities::unknown);
    }

    /** A facility, held for the transaction under way: what others do with it waits. */
    @Transactional(propagation = Propagation.MANDATORY)
    public FacilityRow hold(UUID id) {
        return database.sql(ONE + " for update of f")
                .param(id)
                .query((row, n) -> FacilityRow.of(row))
                .optional()
                .orElseThrow(Facilities::unknown);
    }

    private static RuntimeException unknown() {
        return FacilityProblem.FACILITY_UNKNOWN.with(
                "There is no such facility.", "Look at the facilities of a customer.");
    }
}
