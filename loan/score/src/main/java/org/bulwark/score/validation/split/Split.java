package org.bulwark.score.validation.split;

import java.util.Arrays;
import java.util.function.IntPredicate;
import org.bulwark.score.validation.ValidationProblem;

/**
 * Rows to learn from and rows to judge by; no row is in both.
 *
 * @param train numbers of rows, ascending
 * @param test numbers of rows, ascending
 */
public record Split(int[] train, int[] test) {

    /**
     * In time: learns up to and including a moment, and is judged by what came after. Rows without a time (NaN) are in neither.
     *
     * @param time of each row, in any unit that ascends
     * @param trainUntil the last moment of training
     * @throws org.bulwark.basics.ProblemException with {@link ValidationProblem#VALIDATION_SPLIT_IMPOSSIBLE} when a side is empty
     */
    public static Split inTime(double[] time, double trainUntil) {
        int[] train = rows(time.length, row -> time[row] <= trainUntil);
        int[] test = rows(time.length, row -> time[row] > trainUntil);
        if (train.length == 0 || test.length == 0) {
            throw ValidationProblem.VALIDATION_SPLIT_IMPOSSIBLE.with(
                    "No row is " + (train.length == 0 ? "at or before " : "after ") + trainUntil + ".",
                    "Choose a moment inside " + range(time) + ".");
        }
        return new Split(train, test);
    }

    static int[] rows(int count, IntPredicate chosen) {
        int[] rows = new int[count];
        int size = 0;
        for (int row = 0; row < count; row++) {
            if (chosen.test(row)) {
                rows[size++] = row;
            }
        }
        return Arrays.copyOf(rows, size);
    }

    private static String range(double[] time) {
        double least = Double.POSITIVE_INFINITY;
        double greatest = Double.NEGATIVE_INFINITY;
        for (double t : time) {
            if (!Double.isNaN(t)) {
                least = Math.min(least, t);
                greatest = Math.max(greatest, t);
            }
        }
        return "what the data cover, " + least + " to " + greatest;
    }
}
