package org.bulwark.server.access.passkey;

import java.nio.charset.StandardCharsets;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.bulwark.server.Server;
import org.bulwark.server.TestAccounts;
import org.bulwark.server.access.UserRole;
import org.bulwark.server.access.guard.BranchFixture;
import org.jspecify.annotations.NullMarked;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Somebody else's passkey. */
@NullMarked
final class PasskeyFixture implements BranchFixture {

    @Override
    public Set<String> endpoints() {
        return Set.of("POST /access/passkeys/{id}/remove");
    }

    @Override
    public Map<String, String> make(Server server, String branch) {
        UUID id = UUID.randomUUID();
        UUID owner = TestAccounts.make(server, UserRole.OFFICER, Set.of(branch))
                .account()
                .id();
        Timestamp now = Timestamp.from(Instant.now());
        server.part(JdbcClient.class)
                .sql(
                        "insert into access.passkey values (?, ?, ?, 'theirs', ?, 0, true, false, false, '{}', null, null, ?, ?)")
                .params(id.toString().getBytes(StandardCharsets.UTF_8), id, owner, new byte[] {1})
                .params(now, now)
                .update();
        return Map.of("id", id.toString());
    }
}
