package org.bulwark.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Set;
import org.bulwark.server.access.UserRole;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** A process that only works in the background, beside one that serves, over the same database. */
@ExtendWith(TestServer.class)
@Tag("slow")
class RolesTest {

    @TempDir
    Path folder;

    @Test
    void whoDoesNotServeAnswersNobodyButTheWatch(Server serving) throws Exception {
        ServerSettings settings =
                new ServerSettings(folder, "127.0.0.1", 0, serving.embeddedDatabase(), Set.of(ServerRole.WARNING));
        try (Server background = Server.start(settings)) {
            assertThat(TestServer.get(background, "/actuator/health/readiness").statusCode())
                    .isEqualTo(200);
            assertThat(TestServer.get(background, "/access/login").statusCode()).isEqualTo(404);
            assertThat(ApiUser.of(background, UserRole.AUDITOR)
                            .get("/api/decision/referrals/counts")
                            .statusCode())
                    .isIn(401, 404);
        }
        assertThat(TestServer.get(serving, "/access/login").statusCode()).isEqualTo(200);
    }
}
