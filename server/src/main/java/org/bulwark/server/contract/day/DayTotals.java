package org.bulwark.server.contract.day;

import java.time.LocalDate;
import java.util.List;
import org.bulwark.basics.money.Money;
import org.bulwark.server.access.Caller;
import org.bulwark.server.database.Conditions;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The sums of closed days over the branches that the caller sees. */
@Repository
class DayTotals {

    private final JdbcClient database;

    DayTotals(JdbcClient database) {
        this.database = database;
    }

    /** By currency and days past due; empty for a day whose accounts are not worked out. */
    List<DayTotal> of(LocalDate date, Caller caller) {
        Conditions conditions = caller.seen(new Conditions().and("date = ?", date), "branch");
        return database.sql(
                        "select currency, bucket, sum(accounts) as accounts, sum(principal) as principal,"
                                + " sum(interest) as interest, sum(past_due) as past_due, sum(earned) as earned"
                                + " from contract.day_total" + conditions.where() + " group by currency, bucket"
                                + " order by currency, array_position(array['current', '1-30', '31-60', '61-90', 'over-90'], bucket)")
                .params(conditions.parameters())
                .query((row, n) -> {
                    String currency = row.getString("currency");
                    return new DayTotal(
                            row.getString("bucket"),
                            row.getLong("accounts"),
                            Money.of(row.getLong("principal"), currency),
                            Money.of(row.getLong("interest"), currency),
                            Money.of(row.getLong("past_due"), currency),
                            Money.of(row.getLong("earned"), currency));
                })
                .list();
    }
}
