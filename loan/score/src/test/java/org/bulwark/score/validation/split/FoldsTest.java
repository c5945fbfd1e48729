package org.bulwark.score.validation.split;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Random;
import java.util.stream.IntStream;
import org.bulwark.score.validation.Refused;
import org.bulwark.score.validation.ValidationProblem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FoldsTest {

    private static byte[] outcomes(long seed, int rows, double rate) {
        Random random = new Random(seed);
        byte[] bad = new byte[rows];
        for (int row = 0; row < rows; row++) {
            bad[row] = (byte) (random.nextDouble() < rate ? 1 : 0);
        }
        return bad;
    }

    private static int[] assignment(Folds folds, int repeat, int rows) {
        return IntStream.range(0, rows).map(row -> folds.foldOf(repeat, row)).toArray();
    }

    @ParameterizedTest
    @CsvSource({"1003, 5, 0.1", "57, 2, 0.3", "400, 10, 0.5"})
    void everyRowIsJudgedOnceARepeatAndLearntFromOtherwise(int rows, int k, double rate) {
        Folds folds = Folds.stratified(outcomes(1, rows, rate), k, 3, 42);
        for (int repeat = 0; repeat < 3; repeat++) {
            int[] judged = new int[rows];
            for (int fold = 0; fold < k; fold++) {
                Split split = folds.split(repeat, fold);
                int[] all = IntStream.concat(IntStream.of(split.train()), IntStream.of(split.test()))
                        .sorted()
                        .toArray();
                assertThat(all).isEqualTo(IntStream.range(0, rows).toArray());
                IntStream.of(split.test()).forEach(row -> judged[row]++);
            }
            assertThat(judged).containsOnly(1);
        }
    }

    @ParameterizedTest
    @CsvSource({"1003, 5, 0.1", "57, 2, 0.3", "400, 10, 0.5"})
    void foldsDifferByOneRowAtMostInSizeAndInEachClass(int rows, int k, double rate) {
        byte[] bad = outcomes(2, rows, rate);
        Folds folds = Folds.stratified(bad, k, 4, 7);
        for (int repeat = 0; repeat < 4; repeat++) {
            int[] bads = new int[k];
            int[] goods = new int[k];
            int[] all = new int[k];
            for (int row = 0; row < rows; row++) {
                int fold = folds.foldOf(repeat, row);
                bads[fold] += bad[row];
                goods[fold] += 1 - bad[row];
                all[fold]++;
            }
            for (int[] counts : new int[][] {bads, goods, all}) {
                assertThat(Arrays.stream(counts).max().orElseThrow()
                                - Arrays.stream(counts).min().orElseThrow())
                        .isLessThanOrEqualTo(1);
            }
        }
    }

    @Test
    void theSeedAloneDecidesAndEveryRepeatDealsAnew() {
        byte[] bad = outcomes(3, 200, 0.3);
        Folds once = Folds.stratified(bad, 5, 2, 42);
        assertThat(assignment(Folds.stratified(bad, 5, 1, 42), 0, 200)).isEqualTo(assignment(once, 0, 200));
        assertThat(assignment(Folds.stratified(bad, 5, 1, 43), 0, 200)).isNotEqualTo(assignment(once, 0, 200));
        assertThat(assignment(once, 1, 200)).isNotEqualTo(assignment(once, 0, 200));
    }

    @Test
    void theSameSeedDealsTheseFoldsForEver() {
        byte[] bad = {1, 0, 0, 1, 0, 0, 0, 1, 0, 0};
        Folds folds = Folds.stratified(bad, 3, 1, 42);
        assertThat(assignment(folds, 0, 10)).containsExactly(1, 0, 2, 0, 1, 0, 2, 2, 1, 0);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void groupsStayTogetherAndFoldsStayAlike(long seed) {
        Random random = new Random(seed);
        int rows = 3000;
        byte[] bad = outcomes(seed, rows, 0.15);
        int[] group = IntStream.range(0, rows)
                .map(row -> random.nextInt(400) * 7919 - 1_000_000)
                .toArray();
        Folds folds = Folds.grouped(bad, group, 5, 2, seed);
        for (int repeat = 0; repeat < 2; repeat++) {
            int[] bads = new int[5];
            int[] all = new int[5];
            int[] first = new int[400];
            Arrays.fill(first, -1);
            for (int row = 0; row < rows; row++) {
                int fold = folds.foldOf(repeat, row);
                int g = (group[row] + 1_000_000) / 7919;
                first[g] = first[g] < 0 ? fold : first[g];
                assertThat(fold).isEqualTo(first[g]);
                bads[fold] += bad[row];
                all[fold]++;
            }
            assertThat(spread(bads)).isLessThanOrEqualTo(1);
            assertThat(spread(all)).isLessThanOrEqualTo(60);
        }
    }

    private static int spread(int[] counts) {
        return Arrays.stream(counts).max().orElseThrow()
                - Arrays.stream(counts).min().orElseThrow();
    }

    @Test
    void wishesThatLeaveAFoldWithoutAClassAreRefused() {
        byte[] threeBads = {1, 0, 0, 1, 0, 0, 0, 1, 0, 0};
        Refused.with(ValidationProblem.VALIDATION_SPLIT_IMPOSSIBLE, () -> Folds.stratified(threeBads, 4, 1, 1));
        Refused.with(
                ValidationProblem.VALIDATION_SPLIT_IMPOSSIBLE,
                () -> Folds.grouped(threeBads, new int[] {1, 1, 1, 1, 1, 1, 1, 2, 2, 2}, 3, 1, 1));
        Refused.with(ValidationProblem.VALIDATION_SETTING_INVALID, () -> Folds.stratified(threeBads, 1, 1, 1));
        Refused.with(ValidationProblem.VALIDATION_SETTING_INVALID, () -> Folds.stratified(threeBads, 3, 0, 1));
        Refused.with(ValidationProblem.VALIDATION_LENGTHS_DIFFER, () -> Folds.grouped(threeBads, new int[3], 3, 1, 1));
    }

    @Test
    void splitInTimeLearnsUpToTheMomentAndLeavesOutRowsWithoutATime() {
        Split split = Split.inTime(new double[] {2003, 2001, Double.NaN, 2000, 2002}, 2001);
        assertThat(split.train()).containsExactly(1, 3);
        assertThat(split.test()).containsExactly(0, 4);
        Refused.with(ValidationProblem.VALIDATION_SPLIT_IMPOSSIBLE, () -> Split.inTime(new double[] {1, 2}, 2));
        Refused.with(ValidationProblem.VALIDATION_SPLIT_IMPOSSIBLE, () -> Split.inTime(new double[] {1, 2}, 0));
    }
}
