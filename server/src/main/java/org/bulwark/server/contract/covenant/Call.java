package org.bulwark.server.contract.covenant;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import org.bulwark.basics.money.Money;

/**
 * A call on what stands behind a loan.
 *
 * @param place in which order
 * @param enhancement the bank's own id of it
 * @param kind what it is
 * @param amount how much of it
 * @param moneyOn when the money would be there, if it had been called when the breach was found
 * @param state how far it is
 * @param askedBy who asked for the call
 * @param calledBy the second person, who called
 * @param receivedOn when the money came
 */
record Call(
        int place,
        String enhancement,
        String kind,
        Money amount,
        LocalDate moneyOn,
        State state,
        Optional<String> askedBy,
        Optional<String> calledBy,
        Optional<LocalDate> receivedOn) {

    /** How far a call is. */
    enum State {
        /** The plan names it. */
        PROPOSED,
        /** One person asks for it. */
        ASKED,
        /** A second person has called. */
        CALLED,
        /** The money is there. */
        RECEIVED;

        String word() {
            return name().toLowerCase(Locale.ROOT);
        }

        /** What comes next. */
        Optional<State> next() {
            return switch (this) {
                case PROPOSED -> Optional.of(ASKED);
                case ASKED -> Optional.of(CALLED);
                case CALLED -> Optional.of(RECEIVED);
                case RECEIVED -> Optional.empty();
            };
        }
    }

    static Call of(ResultSet row, String currency) throws SQLException {
        return new Call(
                row.getInt("place"),
                row.getString("enhancement"),
                row.getString("kind"),
                Money.of(row.getLong("amount"), currency),
                row.getObject("money_on", LocalDate.class),
                State.valueOf(row.getString("state").toUpperCase(Locale.ROOT)),
                Optional.ofNullable(row.getString("asked_by")),
                Optional.ofNullable(row.getString("called_by")),
                Optional.ofNullable(row.getObject("received_on", LocalDate.class)));
    }
}
