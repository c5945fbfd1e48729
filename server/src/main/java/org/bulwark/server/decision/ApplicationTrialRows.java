package org.bulwark.server.decision;

import java.util.List;
import org.bulwark.server.access.Caller;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The latest applications of a product, for a trial. */
@Repository
class ApplicationTrialRows {

    private final JdbcClient database;

    ApplicationTrialRows(JdbcClient database) {
        this.database = database;
    }

    List<ApplicationRow> latest(String product, Caller caller, int most) {
        return database.sql("select * from decision.application where product = ? and (? or branch = any (?))"
                        + " order by received_at desc, id desc limit ?")
                .params(product, caller.seesWholeBank(), caller.branches().toArray(String[]::new), most)
                .query((row, n) -> ApplicationRow.of(row))
                .list();
    }
}
