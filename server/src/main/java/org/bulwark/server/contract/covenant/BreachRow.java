package org.bulwark.server.contract.covenant;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.bulwark.basics.money.Money;

/**
 * A breach that was found.
 *
 * @param id names it
 * @param number what people call it by
 * @param facility of which facility
 * @param covenant the covenant's code
 * @param testDate the date that the figures are of
 * @param party who owes
 * @param label the party, masked
 * @param branch the branch that answers for it
 * @param state where it stands
 * @param foundOn the business date on which it was found
 * @param digest of what was known then
 * @param uncovered what nothing covers
 * @param sentOn when the letter went to the client
 * @param sentBy who says so
 */
record BreachRow(
        UUID id,
        long number,
        UUID facility,
        String covenant,
        LocalDate testDate,
        UUID party,
        String label,
        String branch,
        State state,
        LocalDate foundOn,
        String digest,
        Money uncovered,
        Optional<LocalDate> sentOn,
        Optional<String> sentBy) {

    /** Where a breach stands. */
    enum State {
        /** Something has to be done. */
        OPEN,
        /** The bank does not insist. */
        WAIVED,
        /** By what is known now it is none. */
        CURED;

        String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    static BreachRow of(ResultSet row) throws SQLException {
        return new BreachRow(
                row.getObject("id", UUID.class),
                row.getLong("number"),
                row.getObject("facility", UUID.class),
                row.getString("covenant"),
                row.getObject("test_date", LocalDate.class),
                row.getObject("party", UUID.class),
                row.getString("label"),
                row.getString("branch"),
                State.valueOf(row.getString("state").toUpperCase(Locale.ROOT)),
                row.getObject("found_on", LocalDate.class),
                row.getString("digest"),
                Money.of(row.getLong("uncovered"), row.getString("currency")),
                Optional.ofNullable(row.getObject("sent_on", LocalDate.class)),
                Optional.ofNullable(row.getString("sent_by")));
    }

    /** What people call it. */
    String name() {
        return "B-" + number;
    }

    /** What the audit log calls it. */
    static String subject(UUID id) {
        return "breach:" + id;
    }

    /** How the keys of its tasks begin. */
    static String tasks(UUID id) {
        return "contract/breach/" + id + "/";
    }
}
