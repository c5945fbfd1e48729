package org.bulwark.score.regression;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.bulwark.data.NumberColumn;
import org.bulwark.data.Weights;
import org.junit.jupiter.api.Test;

/** Regressions on printed data whose results are in print or were computed with another program. */
class PublishedRegressionTest {

    /** The data are printed, the figures computed apart: Newton's method in NumPy, to the last digit shown. */
    @Test
    void remissionAgreesWithAnotherProgram() {
        LogisticFit fit = LogisticRegression.fit(
                Design.of(Remission.columns()[0], Remission.columns()[3], Remission.columns()[5]),
                Remission.outcome(),
                Weights.equal(27),
                Wish.PLAIN);

        double[] coefficients = {9.65215222, 3.86710033, -82.07377428};
        double[] errors = {7.75107625, 1.77827779, 61.712384};
        for (int j = 0; j < 3; j++) {
            assertThat(fit.coefficients().get(j)).isCloseTo(coefficients[j], within(1e-6));
            assertThat(fit.errors().get(j)).isCloseTo(errors[j], within(1e-4));
        }
        assertThat(fit.intercept()).isCloseTo(67.63390613, within(1e-6));
        assertThat(fit.interceptError()).isCloseTo(56.88754885, within(1e-4));
        assertThat(fit.deviance()).isCloseTo(21.95336811, within(1e-8));
        assertThat(fit.nullDeviance()).isCloseTo(34.37176509, within(1e-8));
        assertThat(fit.aic()).isCloseTo(29.95336811, within(1e-8));
        assertThat(fit.bic(27)).isCloseTo(35.13671557, within(1e-8));
    }

    /** Hosmer and Lemeshow (2000), table 3.2: coronary disease by age of 55 or more; figures as Stata prints them. */
    @Test
    void coronaryDiseaseByAgeAgreesWithStata() {
        Table2By2 table = new Table2By2(51, 22, 6, 21);

        LogisticFit fit = table.fit();

        assertThat(fit.coefficients().getFirst()).isCloseTo(2.093546, within(6e-7));
        assertThat(fit.errors().getFirst()).isCloseTo(.5285335, within(2e-6));
        assertThat(fit.intercept()).isCloseTo(-.8407832, within(1e-7));
        assertThat(fit.interceptError()).isCloseTo(.2550733, within(1e-6));
        assertThat(fit.deviance()).isCloseTo(2 * 58.979565, within(2e-6));
        assertThat(fit.nullDeviance()).isCloseTo(2 * 68.331491, within(2e-6));
        assertThat(fit.z(0)).isCloseTo(3.961, within(6e-4));
        assertThat(fit.p(0)).isLessThan(0.0005).isGreaterThan(0);
    }

    /** Beetles killed by carbon disulphide (Bliss 1935) as analysed by Dobson (1990); more digits as glmlab prints them. */
    @Test
    void beetlesAgreeWithDobson() {
        Beetles beetles = Beetles.oneRowEach();

        LogisticFit fit = beetles.fit();

        assertThat(fit.intercept()).isCloseTo(-60.717455, within(2e-6));
        assertThat(fit.coefficients().getFirst()).isCloseTo(34.270326, within(2e-6));
        assertThat(fit.interceptError()).isCloseTo(5.180701, within(5e-5));
        assertThat(fit.errors().getFirst()).isCloseTo(2.912134, within(5e-5));
        assertThat(fit.deviance() - Beetles.saturatedDeviance()).isCloseTo(11.232231, within(1e-6));
    }

    @Test
    void groupsWithWeightsGiveTheSameLineAndErrorsOfTheRowsThatThereAre() {
        LogisticFit single = Beetles.oneRowEach().fit();

        LogisticFit grouped = Beetles.grouped().fit();

        // 15 groups have weight: nobody survived the highest dose
        double stretch = Math.sqrt(481.0 / 15);
        assertThat(grouped.intercept()).isCloseTo(single.intercept(), within(1e-6));
        assertThat(grouped.coefficients().getFirst())
                .isCloseTo(single.coefficients().getFirst(), within(1e-6));
        assertThat(grouped.errors().getFirst() / stretch)
                .isCloseTo(single.errors().getFirst(), within(1e-6));
        assertThat(grouped.deviance() * 481 / 15).isCloseTo(single.deviance(), within(1e-6));
    }

    private record Beetles(double[] dose, byte[] killed, Weights weights) {
        private static final double[] DOSES = {1.6907, 1.7242, 1.7552, 1.7842, 1.8113, 1.8369, 1.8610, 1.8839};
        private static final int[] EXPOSED = {59, 60, 62, 56, 63, 59, 62, 60};
        private static final int[] KILLED = {6, 13, 18, 28, 52, 53, 61, 60};

        static Beetles oneRowEach() {
            double[] dose = new double[481];
            byte[] killed = new byte[481];
            int row = 0;
            for (int g = 0; g < 8; g++) {
                Arrays.fill(dose, row, row + EXPOSED[g], DOSES[g]);
                Arrays.fill(killed, row, row + KILLED[g], (byte) 1);
                row += EXPOSED[g];
            }
            return new Beetles(dose, killed, Weights.equal(481));
        }

        static Beetles grouped() {
            double[] dose = new double[16];
            byte[] killed = new byte[16];
            double[] count = new double[16];
            for (int g = 0; g < 8; g++) {
                dose[2 * g] = DOSES[g];
                dose[2 * g + 1] = DOSES[g];
                killed[2 * g] = 1;
                count[2 * g] = KILLED[g];
                count[2 * g + 1] = EXPOSED[g] - KILLED[g];
            }
            return new Beetles(dose, killed, Weights.of(new NumberColumn("count", count)));
        }

        static double saturatedDeviance() {
            double sum = 0;
            for (int g = 0; g < 8; g++) {
                double p = (double) KILLED[g] / EXPOSED[g];
                sum -= 2 * KILLED[g] * Math.log(p);
                sum -= p == 1 ? 0 : 2 * (EXPOSED[g] - KILLED[g]) * Math.log(1 - p);
            }
            return sum;
        }

        LogisticFit fit() {
            return LogisticRegression.fit(Design.of(dose), killed, weights, Wish.PLAIN);
        }
    }
}
