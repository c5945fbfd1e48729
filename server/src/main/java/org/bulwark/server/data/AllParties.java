package org.bulwark.server.data;

import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** All parties in the order of their ids, for work that goes over everybody part by part. */
@Repository
public class AllParties {

    /** The place before the first party. */
    public static final UUID BEFORE = new UUID(0, 0);

    private final JdbcClient database;

    AllParties(JdbcClient database) {
        this.database = database;
    }

    /** How many there are. */
    public long count() {
        return database.sql("select count(*) from data.party").query(Long.class).single();
    }

    /**
     * The next ones.
     *
     * @param last the last one before them, or {@link #BEFORE}
     * @param most how many at the most
     */
    public List<UUID> next(UUID last, int most) {
        return database.sql("select id from data.party where id > ? order by id limit ?")
                .params(last, most)
                .query((row, n) -> row.getObject(1, UUID.class))
                .list();
    }
}
