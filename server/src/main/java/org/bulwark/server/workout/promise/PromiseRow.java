package org.bulwark.server.workout.promise;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.bulwark.basics.money.Money;
import org.bulwark.server.web.Sent;
import org.bulwark.workout.promise.Promise;
import org.bulwark.workout.promise.PromiseState;

/**
 * A promise as it is kept and was last judged.
 *
 * @param id names it
 * @param facility under which facility
 * @param senderId what its sender calls it
 * @param party who owes
 * @param label the party, masked
 * @param branch the branch that answers for it
 * @param amount what is promised
 * @param due the business date by which
 * @param madeOn the business date on which it was made
 * @param afterEntry the last entry of the account that was booked then
 * @param replacedOn when another took its place
 * @param takenBy who wrote it down
 * @param state what became of it
 * @param paid what was paid of it in time
 * @param judgedOn as of which business date
 */
record PromiseRow(
        UUID id,
        UUID facility,
        String senderId,
        UUID party,
        String label,
        String branch,
        Money amount,
        LocalDate due,
        LocalDate madeOn,
        long afterEntry,
        Optional<LocalDate> replacedOn,
        String takenBy,
        PromiseState state,
        Money paid,
        LocalDate judgedOn) {

    /** All columns, with the party's label. */
    static final String ROWS = "select r.*, p.label from workout.promise r join data.party p on p.id = r.party";

    static PromiseRow of(ResultSet row) throws SQLException {
        String currency = row.getString("currency");
        return new PromiseRow(
                row.getObject("id", UUID.class),
                row.getObject("facility", UUID.class),
                row.getString("sender_id"),
                row.getObject("party", UUID.class),
                row.getString("label"),
                row.getString("branch"),
                Money.of(row.getLong("amount"), currency),
                row.getObject("due_on", LocalDate.class),
                row.getObject("made_on", LocalDate.class),
                row.getLong("after_entry"),
                Optional.ofNullable(row.getObject("replaced_on", LocalDate.class)),
                row.getString("taken_by"),
                state(row.getString("state")),
                Money.of(row.getLong("paid"), currency),
                row.getObject("judged_on", LocalDate.class));
    }

    private static PromiseState state(String word) {
        for (PromiseState state : PromiseState.values()) {
            if (Sent.word(state).equals(word)) {
                return state;
            }
        }
        throw new IllegalArgumentException(word);
    }

    /** As the stage judges it. */
    Promise promise() {
        return new Promise(id.toString(), madeOn, afterEntry, amount, due, replacedOn);
    }

    /** What the audit log calls it. */
    String subject() {
        return "promise:" + id;
    }

    /** What the note of a promise is sealed for. */
    static String context(UUID id) {
        return "workout-promise/" + id;
    }
}
