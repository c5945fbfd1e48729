package org.bulwark.server.contract.covenant;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.bulwark.basics.money.Money;
import org.bulwark.contract.covenant.CovenantState;

/**
 * A test as lists show it, as it stood when it was last looked at.
 *
 * @param place in the list, for ever
 * @param facility of which facility
 * @param covenant the covenant's code
 * @param title what people call it
 * @param testDate the date that figures are of
 * @param dueOn the date by which they are to come
 * @param party who owes
 * @param label the party, masked
 * @param branch the branch that answers for it
 * @param state how it stands
 * @param delivered whether anything came
 * @param waived whether the bank does not insist
 * @param headroom the distance to the threshold as a share of it
 * @param probability P(breach), where it can be said
 * @param exposure what is owed
 * @param weight P(breach) × P(not waived) × exposure × urgency
 */
record CovenantRow(
        long place,
        UUID facility,
        String covenant,
        String title,
        LocalDate testDate,
        LocalDate dueOn,
        UUID party,
        String label,
        String branch,
        CovenantState state,
        boolean delivered,
        boolean waived,
        Optional<Double> headroom,
        Optional<Double> probability,
        Money exposure,
        double weight) {

    static CovenantRow of(ResultSet row) throws SQLException {
        return new CovenantRow(
                row.getLong("place"),
                row.getObject("facility", UUID.class),
                row.getString("covenant"),
                row.getString("title"),
                row.getObject("test_date", LocalDate.class),
                row.getObject("due_on", LocalDate.class),
                row.getObject("party", UUID.class),
                row.getString("label"),
                row.getString("branch"),
                CovenantState.valueOf(row.getString("state").toUpperCase(Locale.ROOT)),
                row.getBoolean("delivered"),
                row.getBoolean("waived"),
                Optional.ofNullable(row.getObject("headroom", Double.class)),
                Optional.ofNullable(row.getObject("probability", Double.class)),
                Money.of(row.getLong("exposure"), row.getString("currency")),
                row.getDouble("weight"));
    }

    /** Whether something should have come and has not. */
    boolean isLate(LocalDate today) {
        return !delivered && dueOn.isBefore(today);
    }

    /** Whether nothing is to come yet. */
    boolean isAhead(LocalDate today) {
        return !delivered && !dueOn.isBefore(today);
    }
}
