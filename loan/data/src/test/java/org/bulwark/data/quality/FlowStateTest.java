package org.bulwark.data.quality;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.bulwark.data.source.Cadence;
import org.bulwark.data.source.Lag;
import org.bulwark.data.source.Source;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whether a source still says something. */
class FlowStateTest {

    private static final Instant NOW = Instant.parse("2026-03-15T12:00:00Z");

    private static FlowState after(Cadence cadence, int lag, int days) {
        var rhythm = new Source.Rhythm(cadence, new Lag(Duration.ZERO, Duration.ofDays(lag)));
        return FlowState.of(rhythm, Optional.of(NOW.minus(Duration.ofDays(days))), NOW);
    }

    @ParameterizedTest
    @CsvSource({
        "DAILY, 1, 2, FLOWING",
        "DAILY, 1, 3, LATE",
        "DAILY, 1, 4, QUIET",
        "WEEKLY, 2, 9, FLOWING",
        "WEEKLY, 2, 10, LATE",
        "WEEKLY, 2, 17, QUIET",
        "MONTHLY, 20, 51, FLOWING",
        "MONTHLY, 20, 52, LATE",
        "MONTHLY, 20, 83, QUIET",
        "IRREGULAR, 1, 30, FLOWING",
        "IRREGULAR, 1, 31, QUIET"
    })
    void aSourceIsLateAfterItsCadenceAndLagAndQuietOneTurnLater(Cadence cadence, int lag, int days, FlowState state) {
        assertThat(after(cadence, lag, days)).isEqualTo(state);
    }

    @Test
    void aSourceThatNeverSaidAnythingIsQuiet() {
        assertThat(FlowState.of(new Source.Rhythm(Cadence.DAILY, Lag.NONE), Optional.empty(), NOW))
                .isEqualTo(FlowState.QUIET);
    }
}
