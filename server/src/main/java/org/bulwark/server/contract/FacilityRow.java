package org.bulwark.server.contract;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Currency;
import java.util.Optional;
import java.util.UUID;
import org.bulwark.basics.money.Money;

/**
 * A facility as the bank's books have it.
 *
 * @param id names it
 * @param party who owes
 * @param label the party, masked
 * @param product the code of the product
 * @param branch the branch that answers for it
 * @param granted what may be owed
 * @param drawn what is owed, as the bank's books say
 * @param status {@code offered}, {@code open}, {@code frozen}, {@code closed} or {@code withdrawn}
 * @param openedOn its first business date
 * @param maturesOn the date by which all is repaid, if there is one
 * @param daysPastDue as the bank's books say
 */
public record FacilityRow(
        UUID id,
        UUID party,
        String label,
        String product,
        String branch,
        Money granted,
        Money drawn,
        String status,
        LocalDate openedOn,
        Optional<LocalDate> maturesOn,
        int daysPastDue) {

    static FacilityRow of(ResultSet row) throws SQLException {
        String currency = row.getString("currency");
        return new FacilityRow(
                row.getObject("id", UUID.class),
                row.getObject("party", UUID.class),
                row.getString("label"),
                row.getString("product"),
                row.getString("branch"),
                Money.of(row.getLong("granted"), currency),
                Money.of(row.getLong("drawn"), currency),
                row.getString("status"),
                row.getObject("opened_on", LocalDate.class),
                Optional.ofNullable(row.getObject("matures_on", LocalDate.class)),
                row.getInt("days_past_due"));
    }

    /** The currency of its amounts. */
    public Currency currency() {
        return granted.currency();
    }

    /** What the audit log calls it. */
    public String subject() {
        return "facility:" + id;
    }

    /** What people call it: the end of its id. */
    public String name() {
        String text = id.toString();
        return "F-" + text.substring(text.length() - 8);
    }
}
