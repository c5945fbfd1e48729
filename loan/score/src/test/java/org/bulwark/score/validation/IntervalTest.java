package org.bulwark.score.validation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class IntervalTest {

    @Test
    void jeffreysIntervalHasEqualTailsOfItsBetaLaw() {
        Interval interval = Interval.jeffreys(10, 1000, 0.95); // scipy: beta.ppf of (10.5, 990.5)
        assertThat(interval.low()).isCloseTo(0.0051527, within(1e-7));
        assertThat(interval.high()).isCloseTo(0.0176664, within(1e-7));
    }

    @Test
    void jeffreysIntervalReachesTheEndWhenNoneOrAllDefaulted() {
        Interval none = Interval.jeffreys(0, 500, 0.95);
        assertThat(none.low()).isZero();
        assertThat(none.high()).isCloseTo(5.00878780e-03, within(1e-11));
        assertThat(Interval.jeffreys(500, 500, 0.95).high()).isEqualTo(1);
    }

    @Test
    void aLevelOutsideItsRangeIsRefused() {
        Refused.with(ValidationProblem.VALIDATION_SETTING_INVALID, () -> Interval.around(0, 1, 1));
        Refused.with(ValidationProblem.VALIDATION_SETTING_INVALID, () -> Interval.around(0, 1, Double.NaN));
    }

    /** Newcombe (1998), table I, method 3. */
    @Test
    void wilsonsIntervalIsAsPublished() {
        double[][] published = {
            {81, 263, 0.2553, 0.3662}, {15, 148, 0.0624, 0.1605}, {0, 20, 0, 0.1611}, {1, 29, 0.0061, 0.1718}
        };
        for (double[] row : published) {
            Interval interval = Interval.wilson((long) row[0], (long) row[1], 0.95);
            assertThat(interval.low()).isCloseTo(row[2], within(5e-5));
            assertThat(interval.high()).isCloseTo(row[3], within(5e-5));
        }
        assertThat(Interval.wilson(7, 7, 0.95).high()).isEqualTo(1);
        assertThat(Interval.wilson(0, 0, 0.95)).isEqualTo(new Interval(0.95, 0, 1));
    }
}
