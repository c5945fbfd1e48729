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
}
