package org.bulwark.server.screening;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.bulwark.screening.list.ListKind;

/**
 * A hit as it is kept, without what is sealed.
 *
 * @param id its id
 * @param application whose application
 * @param number the application's number
 * @param party the party
 * @param branch the application's branch
 * @param label the party's masked name
 * @param list the list's code
 * @param kind what the list is for
 * @param title what people call the list
 * @param listVersion the list's version
 * @param entry the entry's id
 * @param entryVersion the entry's version
 * @param basis what met
 * @param score how alike, in ten-thousandths
 * @param blocks whether it blocked the application
 * @param state whether somebody has looked at it
 * @param foundAt when it was found
 * @param reviewed what was said of it, if it was
 */
public record HitRow(
        UUID id,
        UUID application,
        long number,
        UUID party,
        String branch,
        String label,
        String list,
        ListKind kind,
        String title,
        int listVersion,
        String entry,
        int entryVersion,
        String basis,
        int score,
        boolean blocks,
        HitState state,
        Instant foundAt,
        Optional<Reviewed> reviewed) {

    static HitRow of(ResultSet row) throws SQLException {
        HitState state = HitState.of(row.getString("state"));
        return new HitRow(
                row.getObject("id", UUID.class),
                row.getObject("application", UUID.class),
                row.getLong("number"),
                row.getObject("party", UUID.class),
                row.getString("branch"),
                row.getString("label"),
                row.getString("list"),
                ListKind.valueOf(row.getString("kind").toUpperCase(Locale.ROOT)),
                row.getString("title"),
                row.getInt("list_version"),
                row.getString("entry"),
                row.getInt("entry_version"),
                row.getString("basis"),
                row.getInt("score"),
                row.getBoolean("blocks"),
                state,
                row.getObject("found_at", OffsetDateTime.class).toInstant(),
                state == HitState.OPEN
                        ? Optional.empty()
                        : Optional.of(new Reviewed(
                                state,
                                row.getObject("reviewed_at", OffsetDateTime.class)
                                        .toInstant(),
                                row.getString("reviewed_by"))));
    }

    /** Whether those on the list are not to be dealt with. */
    public boolean onBlockingList() {
        return Blocking.kind(kind);
    }

    /** The word of what met, without a scheme: {@code name}, {@code identifier}, {@code device}. */
    public String met() {
        return basis.startsWith("identifier") ? "identifier" : basis;
    }
}
