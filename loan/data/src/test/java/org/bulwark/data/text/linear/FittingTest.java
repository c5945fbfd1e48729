package org.bulwark.data.text.linear;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.bulwark.data.text.LabelledText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The numbers beneath a reader: gradient, least value, temperature. */
class FittingTest {

    @Test
    void theGradientIsThatOfTheValue() {
        Likelihood likelihood = likelihood();
        Random random = new Random(5);
        double[] point = random.doubles(likelihood.size(), -1, 1).toArray();
        double[] gradient = new double[point.length];
        likelihood.at(point, gradient);
        double[] scratch = new double[point.length];
        for (int i = 0; i < point.length; i += 1 + point.length / 60) {
            double step = 1e-5;
            double[] up = point.clone();
            double[] down = point.clone();
            up[i] += step;
            down[i] -= step;
            double slope = (likelihood.at(up, scratch) - likelihood.at(down, scratch)) / (2 * step);
            assertThat(gradient[i]).isCloseTo(slope, within(1e-4 * Math.max(1, Math.abs(slope))));
        }
    }

    @Test
    void noStepFromTheLeastValueLeadsLower() {
        Likelihood likelihood = likelihood();
        double[] least = QuasiNewton.least(likelihood);
        double value = likelihood.at(least, new double[least.length]);
        Random random = new Random(6);
        for (int trial = 0; trial < 50; trial++) {
            double[] other = least.clone();
            for (int i = 0; i < other.length; i++) {
                other[i] += 0.05 * random.nextGaussian();
            }
            assertThat(likelihood.at(other, new double[other.length])).isGreaterThan(value);
        }
    }

    @Test
    void aQuadraticValleyIsSolvedExactly() {
        double[] lengths = {1, 3, 10, 100};
        double[] least = QuasiNewton.least(new QuasiNewton.Function() {
            @Override
            public int size() {
                return lengths.length;
            }

            @Override
            public double at(double[] point, double[] gradient) {
                double sum = 0;
                for (int i = 0; i < point.length; i++) {
                    gradient[i] = lengths[i] * (point[i] - i);
                    sum += lengths[i] * (point[i] - i) * (point[i] - i) / 2;
                }
                return sum;
            }
        });
        assertThat(least).containsExactly(new double[] {0, 1, 2, 3}, within(1e-4));
    }

    /** Labels are drawn from the probabilities of scores; then the scores are made too sure or too timid by a factor, which must come out. */
    @ParameterizedTest
    @ValueSource(doubles = {0.5, 1, 2.5})
    void theTemperatureUndoesWhatMadeScoresTooSure(double factor) {
        Random random = new Random(11);
        double[][] scores = new double[4000][];
        int[] labels = new int[scores.length];
        for (int row = 0; row < scores.length; row++) {
            double[] honest = random.doubles(4, -2, 2).toArray();
            double[] shares = Softmax.of(honest, 1);
            double draw = random.nextDouble();
            while (draw > shares[labels[row]] && labels[row] < 3) {
                draw -= shares[labels[row]++];
            }
            scores[row] = Arrays.stream(honest).map(s -> s * factor).toArray();
        }
        assertThat(Temperature.best(scores, labels)).isCloseTo(factor, within(0.08 * factor));
    }

    private static Likelihood likelihood() {
        List<LabelledText> sentences = Sentences.some(4, 60);
        Grams[] grams = sentences.stream()
                .map(s -> Grams.of(s.text(), s.language(), 12))
                .toArray(Grams[]::new);
        int[] labels =
                sentences.stream().mapToInt(s -> s.sentiment().value() + 1).toArray();
        return new Likelihood(new Lesson(grams, labels, 3), 1, 0.1);
    }
}
