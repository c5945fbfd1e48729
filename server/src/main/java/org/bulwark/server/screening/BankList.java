package org.bulwark.server.screening;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Locale;
import org.bulwark.screening.list.ListKind;

/**
 * A list that the bank keeps, without its entries.
 *
 * @param code its code, the same from version to version
 * @param kind what it is for
 * @param title what people call it
 * @param source who says so, where an entry does not
 * @param purpose why the bank keeps it
 * @param owner who answers for it
 * @param version the version in force, 0 while nothing was ever on it
 * @param madeAt when it was made
 * @param madeBy the login of who made it
 */
public record BankList(
        String code,
        ListKind kind,
        String title,
        String source,
        String purpose,
        String owner,
        int version,
        Instant madeAt,
        String madeBy) {

    static BankList of(ResultSet row) throws SQLException {
        return new BankList(
                row.getString("code"),
                ListKind.valueOf(row.getString("kind").toUpperCase(Locale.ROOT)),
                row.getString("title"),
                row.getString("source"),
                row.getString("purpose"),
                row.getString("owner"),
                row.getInt("version"),
                row.getObject("made_at", OffsetDateTime.class).toInstant(),
                row.getString("made_by"));
    }

    /** The same in another version. */
    BankList at(int number) {
        return new BankList(code, kind, title, source, purpose, owner, number, madeAt, madeBy);
    }

    /**
     * Whether its entries are sealed: what the bank itself thinks of somebody is personal and harms them if it gets out; what a state
     * publishes lies open anyway.
     */
    boolean isOwn() {
        return kind != ListKind.SANCTIONS;
    }
}
