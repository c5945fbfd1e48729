package org.bulwark.server.access.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.bulwark.server.Server;
import org.bulwark.server.TestServer;
import org.bulwark.server.access.account.Throttle.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(TestServer.class)
class ThrottleTest {

    private static final Instant NOON = Instant.parse("2026-06-01T12:00:00Z");

    private final String who = UUID.randomUUID().toString();

    @Test
    void aFewFailuresAreFreeAndThenEachWaitIsTwiceTheLast(Server server) {
        Throttle throttle = server.part(Throttle.class);
        Instant now = NOON;
        for (int i = 0; i < 5; i++) {
            assertThat(throttle.admits(Kind.LOGIN, who, now)).isTrue();
        }
        for (int wait : new int[] {1, 2, 4, 8, 16, 32, 60, 60}) {
            assertThat(throttle.admits(Kind.LOGIN, who, now.plusSeconds(wait).minusMillis(1)))
                    .as("before %d s", wait)
                    .isFalse();
            now = now.plusSeconds(wait);
            assertThat(throttle.admits(Kind.LOGIN, who, now))
                    .as("after %d s", wait)
                    .isTrue();
        }
    }

    @Test
    void signingInForgetsTheLoginsFailuresButNotTheAddresss(Server server) {
        Throttle throttle = server.part(Throttle.class);
        for (int i = 0; i < 20; i++) {
            throttle.admits(Kind.ADDRESS, who, NOON);
        }
        for (int i = 0; i < 5; i++) {
            throttle.admits(Kind.LOGIN, who, NOON);
        }
        assertThat(throttle.admits(Kind.LOGIN, who, NOON)).isFalse();
        throttle.succeeded(who, who);
        assertThat(throttle.admits(Kind.LOGIN, who, NOON)).isTrue();
        assertThat(throttle.admits(Kind.ADDRESS, who, NOON)).isTrue();
        assertThat(throttle.admits(Kind.ADDRESS, who, NOON)).isFalse();
    }

    @Test
    void anHourWithoutFailuresForgetsThemAll(Server server) {
        Throttle throttle = server.part(Throttle.class);
        for (int i = 0; i < 5; i++) {
            throttle.admits(Kind.LOGIN, who, NOON);
        }
        Instant later = NOON.plus(Duration.ofMinutes(61));
        assertThat(throttle.admits(Kind.LOGIN, who, later)).isTrue();
        assertThat(throttle.admits(Kind.LOGIN, who, later)).isTrue();
    }
}
