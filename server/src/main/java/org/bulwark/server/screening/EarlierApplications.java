package org.bulwark.server.screening;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HexFormat;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.bulwark.screening.velocity.Keys;
import org.bulwark.screening.velocity.PriorApplication;
import org.bulwark.screening.velocity.VelocityRules;
import org.bulwark.screening.velocity.VelocityWindow;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Finds the applications that some new ones have a party, a device, a phone number or an address in common with. */
@Repository
class EarlierApplications {

    /** Of one device, number or address the newest: more than any rule counts to. Of a party all are counted. */
    private static final int MOST_OF_A_KEY = 200;

    private static final String COLUMNS = "id, received_at, party, device_key, phone_key, address_key, product, branch";

    /** Those of the parties themselves come by the first part alone: most of what has the same phone is of the same party. */
    private static final String QUESTION = "select " + COLUMNS
            + " from decision.application where party = any (?) and received_at > ?"
            + withKey("device_key") + withKey("phone_key") + withKey("address_key");

    private final JdbcClient database;

    EarlierApplications(JdbcClient database) {
        this.database = database;
    }

    private static String withKey(String column) {
        return " union all select same.* from unnest(?::bytea[]) as asked (key) cross join lateral (select " + COLUMNS
                + " from decision.application where " + column + " = asked.key and received_at > ? and party <> all (?)"
                + " order by received_at desc limit " + MOST_OF_A_KEY + ") as same";
    }

    /** All that the rules could ask for about applications with these keys, made now or before; one question to the database. */
    VelocityWindow of(Collection<Keys> keys, VelocityRules rules, Instant now) {
        OffsetDateTime since = now.minus(rules.reach()).atOffset(ZoneOffset.UTC);
        UUID[] parties =
                keys.stream().map(Keys::party).distinct().map(UUID::fromString).toArray(UUID[]::new);
        VelocityWindow window = new VelocityWindow(rules);
        database.sql(QUESTION)
                .param(parties)
                .param(since)
                .param(hashes(keys, Keys::device))
                .param(since)
                .param(parties)
                .param(hashes(keys, Keys::phone))
                .param(since)
                .param(parties)
                .param(hashes(keys, Keys::address))
                .param(since)
                .param(parties)
                .query((ResultSet row) -> window.add(application(row)));
        return window;
    }

    private static byte[][] hashes(Collection<Keys> keys, Function<Keys, String> kind) {
        return keys.stream()
                .map(kind)
                .filter(key -> !key.isEmpty())
                .distinct()
                .map(key -> HexFormat.of().parseHex(key))
                .toArray(byte[][]::new);
    }

    private static PriorApplication application(ResultSet row) throws SQLException {
        Keys keys = new Keys(row.getString(3), hex(row.getBytes(4)), hex(row.getBytes(5)), hex(row.getBytes(6)));
        return new PriorApplication(
                row.getString(1),
                row.getObject(2, OffsetDateTime.class).toInstant(),
                keys,
                row.getString(7),
                0,
                row.getString(8));
    }

    private static String hex(byte @Nullable [] hash) {
        return Optional.ofNullable(hash).map(HexFormat.of()::formatHex).orElse("");
    }
}
