package org.bulwark.score.validation.grade;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.bulwark.score.validation.Refused;
import org.bulwark.score.validation.ValidationProblem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GradeSpreadTest {

    @Test
    void concentrationAgreesWithTheReference() {
        Concentration seven = Concentration.of(5, 10, 20, 30, 20, 10, 5);
        assertThat(seven.variation()).isCloseTo(0.6041522987, within(1e-10));
        assertThat(seven.index()).isCloseTo(0.1599017451, within(1e-10));
        assertThat(seven.herfindahl()).isCloseTo(0.195, within(1e-15));
    }

    @Test
    void concentrationRunsFromEvenToAllInOneGrade() {
        Concentration even = Concentration.of(3, 3, 3, 3);
        assertThat(even.variation()).isZero();
        assertThat(even.index()).isCloseTo(0, within(1e-15));
        Concentration one = Concentration.of(0, 7, 0, 0);
        assertThat(one.variation()).isCloseTo(Math.sqrt(3), within(1e-15));
        assertThat(one.index()).isCloseTo(1, within(1e-15));
        assertThat(one.herfindahl()).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource({"0.6017, 1.09127", "0.6, 1.09370"})
    void theTestOfConcentrationIsBoundedAndSaysSo(double initial, double greatest) {
        Concentration ten = Concentration.of(1, 2, 3, 4, 5, 6, 7, 8, 9, 10);
        ConcentrationTest test = new ConcentrationTest(initial, ten);
        assertThat(test.greatestStatistic()).isCloseTo(greatest, within(5e-6));
        assertThat(test.informative(0.05)).isFalse();
    }

    @Test
    void noDistributionExceedsTheBound() {
        for (int top = 1; top < 400; top++) {
            Concentration ten = Concentration.of(top, 1, 1, 1, 1, 1, 1, 1, 1, 1);
            ConcentrationTest test = new ConcentrationTest(0.3, ten);
            assertThat(test.statistic()).isLessThanOrEqualTo(test.greatestStatistic() + 1e-12);
        }
    }

    @Test
    void theTestOfConcentrationIsThatOfItsFormula() {
        Concentration now = Concentration.of(5, 10, 20, 30, 20, 10, 5);
        double cv = now.variation();
        double z = Math.sqrt(6) * (cv - 0.1) / Math.sqrt(cv * cv * (0.5 + cv * cv));
        ConcentrationTest test = new ConcentrationTest(0.1, now);
        assertThat(test.statistic()).isCloseTo(z, within(1e-12));
        assertThat(test.informative(0.05)).isTrue();
        assertThat(new ConcentrationTest(cv, now).p()).isEqualTo(0.5);
        assertThat(new ConcentrationTest(0.2, Concentration.of(1, 1)).p()).isEqualTo(1);
    }

    @Test
    void aGeometricScaleGivesEachPdTheNearestGradeByLogarithm() {
        MasterScale scale = MasterScale.geometric(0.01, 2, 4);
        assertThat(scale.pd()).containsExactly(0.01, 0.02, 0.04, 0.08);
        assertThat(scale.gradeOf(0)).isZero();
        assertThat(scale.gradeOf(0.0141)).isZero();
        assertThat(scale.gradeOf(0.0142)).isEqualTo(1);
        assertThat(scale.gradeOf(0.04)).isEqualTo(2);
        assertThat(scale.gradeOf(0.0565)).isEqualTo(2);
        assertThat(scale.gradeOf(0.0566)).isEqualTo(3);
        assertThat(scale.gradeOf(1)).isEqualTo(3);
    }

    @Test
    void scalesAndSpreadsThatCannotBeAreRefused() {
        Refused.with(ValidationProblem.VALIDATION_SETTING_INVALID, () -> MasterScale.geometric(0.01, 1, 3));
        Refused.with(ValidationProblem.VALIDATION_SETTING_INVALID, () -> MasterScale.geometric(0.5, 2, 3));
        Refused.with(ValidationProblem.VALIDATION_SETTING_INVALID, () -> MasterScale.geometric(0, 2, 3));
        Refused.with(ValidationProblem.VALIDATION_SETTING_INVALID, () -> MasterScale.geometric(0.1, 2, 0));
        Refused.with(ValidationProblem.VALIDATION_COUNTS_INVALID, () -> Concentration.of(1));
        Refused.with(ValidationProblem.VALIDATION_COUNTS_INVALID, () -> Concentration.of(0, 0));
        Refused.with(ValidationProblem.VALIDATION_COUNTS_INVALID, () -> Concentration.of(2, -1));
    }
}
