package org.bulwark.score.scorecard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.bulwark.basics.ProblemException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Published points scales: Siddiqi (2006), 600 points at 50 to 1 with 20 points to double. */
class PointsScaleTest {

    @Test
    void factorAndOffsetAreSiddiqis() {
        assertThat(PointsScale.DEFAULT.factor()).isCloseTo(28.853900817779, within(1e-12));
        assertThat(PointsScale.DEFAULT.offset()).isCloseTo(487.122876204506, within(1e-11));
        assertThat(new PointsScale(600, 30, 20).offset()).isCloseTo(501.862188087830, within(1e-11));
    }

    @ParameterizedTest
    @CsvSource({
        "540, 6.25, .137931",
        "560, 12.5, .074074",
        "580, 25, .038462",
        "600, 50, .019608",
        "620, 100, .009901",
        "640, 200, .004975",
        "660, 400, .002494"
    })
    void aScoreStandsForOddsAndAPd(double score, double odds, double pd) {
        assertThat(Math.exp(PointsScale.DEFAULT.logOdds(score))).isCloseTo(odds, within(1e-9));
        assertThat(PointsScale.DEFAULT.pd(score)).isCloseTo(pd, within(5e-7));
        assertThat(PointsScale.DEFAULT.score(Math.log(odds))).isCloseTo(score, within(1e-9));
    }

    @Test
    void aScaleWithoutOddsOrPointsIsRefused() {
        assertThatThrownBy(() -> new PointsScale(600, 0, 20)).isInstanceOf(ProblemException.class);
        assertThatThrownBy(() -> new PointsScale(600, 50, 0)).isInstanceOf(ProblemException.class);
        assertThatThrownBy(() -> new PointsScale(Double.NaN, 50, 20)).isInstanceOf(ProblemException.class);
    }
}
