package org.bulwark.server.contract;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Works out how accounts stand: the same for a date at whatever time it is asked, because only what was booked up to it counts. */
@Repository
public class AccountPositions {

    /** Before every facility. */
    public static final UUID BEFORE = new UUID(0, 0);

    private final JdbcClient database;
    private final Contracts contracts;

    AccountPositions(JdbcClient database, Contracts contracts) {
        this.database = database;
        this.contracts = contracts;
    }

    /** The facilities whose schedule is kept, after one of them, in order. */
    public List<UUID> next(UUID after, int most) {
        return database.sql("select facility from contract.contract where facility > ? order by facility limit ?")
                .params(after, most)
                .query((row, n) -> row.getObject(1, UUID.class))
                .list();
    }

    /** How many there are. */
    public long count() {
        return database.sql("select count(*) from contract.contract")
                .query(Long.class)
                .single();
    }

    /** How they stood at the end of a date, as known then; those are left out of which no schedule was kept then. */
    public List<AccountPosition> on(List<UUID> facilities, LocalDate date) {
        return contracts.all(facilities).stream()
                .flatMap(one -> one.knownOn(date).stream())
                .map(one -> AccountPosition.of(one, date))
                .toList();
    }
}
