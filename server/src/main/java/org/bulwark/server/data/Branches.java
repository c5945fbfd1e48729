package org.bulwark.server.data;

import java.util.Set;
import java.util.TreeSet;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The bank's branches. There are few, and one that was there stays. */
@Repository
public class Branches {

    private final JdbcClient database;
    private volatile Set<String> known = Set.of();

    Branches(JdbcClient database) {
        this.database = database;
    }

    /** Whether there is a branch with this code. */
    public boolean exists(String code) {
        if (known.contains(code)) {
            return true;
        }
        known = Set.copyOf(codes());
        return known.contains(code);
    }

    /** All codes, in order. */
    public Set<String> codes() {
        return new TreeSet<>(database.sql("select code from data.branch")
                .query((row, n) -> row.getString(1))
                .list());
    }

    /** Adds a branch, or gives one another name. */
    public void save(String code, String name) {
        database.sql("insert into data.branch values (?, ?) on conflict (code) do update set name = excluded.name")
                .params(code, name)
                .update();
    }
}
