package org.bulwark.server.workout.classification;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.UUID;
import org.bulwark.basics.money.Money;
import org.bulwark.workout.classification.RiskClass;
import org.bulwark.workout.classification.Stage;

/**
 * How a debt stands.
 *
 * @param facility under which facility
 * @param party who owes
 * @param label the party, masked
 * @param branch the branch that answers for it
 * @param owed all that is owed under it
 * @param daysPastDue for how long something is
 * @param riskClass its class
 * @param found the class that the rules find, which is not worse
 * @param stage its stage
 * @param pending {@code proposed} or {@code determined} while a class is on its way to approval, else empty
 * @param lookedOn the business date of the last look
 */
record ClassRow(
        UUID facility,
        UUID party,
        String label,
        String branch,
        Money owed,
        int daysPastDue,
        RiskClass riskClass,
        RiskClass found,
        Stage stage,
        String pending,
        LocalDate lookedOn) {

    /** All columns, with the party's label. */
    static final String ROWS = "select r.*, p.label from workout.class_state r join data.party p on p.id = r.party";

    static ClassRow of(ResultSet row) throws SQLException {
        return new ClassRow(
                row.getObject("facility", UUID.class),
                row.getObject("party", UUID.class),
                row.getString("label"),
                row.getString("branch"),
                Money.of(row.getLong("owed"), row.getString("currency")),
                row.getInt("days_past_due"),
                RiskClass.of(row.getString("risk_class")).orElseThrow(),
                RiskClass.of(row.getString("found_class")).orElseThrow(),
                Stage.of(row.getInt("stage")),
                row.getString("pending"),
                row.getObject("looked_on", LocalDate.class));
    }
}
