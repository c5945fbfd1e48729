package org.bulwark.score.scorecard;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.bulwark.score.binning.Encoding;

/**
 * Adds up points, fast: a block of rows stays in cache while one set of characteristics after the other adds its points to it. Immutable,
 * safe for many threads.
 */
public final class ScoringKernel {

    /** Rows that stay in cache together. */
    private static final int BLOCK = 1 << 12;

    /** Rows of one thread's task; below this many threads do not pay. */
    private static final int TASK = 1 << 17;

    /** Characteristics that are added at a time: one read and one write of a score serve as many points. */
    private static final int SET = 4;

    /** Points by code; a last set is filled up with tables of noughts. */
    private final int[][] points;

    private final int characteristics;

    private ScoringKernel(int[][] points, int characteristics) {
        this.points = points;
        this.characteristics = characteristics;
    }

    /** The kernel of a scorecard. */
    public static ScoringKernel of(Scorecard scorecard) {
        List<Characteristic> characteristics = scorecard.characteristics();
        int[][] points = new int[Math.ceilDiv(characteristics.size(), SET) * SET][256];
        for (int i = 0; i < characteristics.size(); i++) {
            List<Integer> given = characteristics.get(i).points();
            for (int code = 0; code < given.size(); code++) {
                points[i][code] = given.get(code);
            }
        }
        return new ScoringKernel(points, characteristics.size());
    }

    /**
     * The scores of rows.
     *
     * @param codes for each characteristic one unsigned byte a row
     */
    public int[] score(byte[][] codes) {
        int[] scores = new int[codes[0].length];
        score(codes, scores);
        return scores;
    }

    /** The same into an array that is there. */
    public void score(byte[][] codes, int[] scores) {
        byte[][] sets = Arrays.copyOf(codes, points.length);
        Arrays.fill(sets, characteristics, points.length, codes[0]);
        inTasks(
                scores.length,
                (first, last) -> inSteps(first, last, BLOCK, (from, to) -> {
                    Arrays.fill(scores, from, to, 0);
                    for (int j = 0; j < points.length; j += SET) {
                        add(sets, j, j, scores, 0, from, to);
                    }
                }));
    }

    /**
     * The scores of columns that are not encoded yet; each block's codes are made when they are needed and then forgotten.
     *
     * @param encodings one a characteristic
     * @param rows how many rows
     */
    public int[] score(List<Encoding> encodings, int rows) {
        int[] scores = new int[rows];
        inTasks(rows, (first, last) -> {
            byte[][] codes = new byte[SET][BLOCK];
            inSteps(first, last, BLOCK, (from, to) -> {
                for (int j = 0; j < points.length; j += SET) {
                    for (int i = j; i < Math.min(j + SET, characteristics); i++) {
                        encodings.get(i).encode(from, to, codes[i - j], 0);
                    }
                    add(codes, 0, j, scores, from, from, to);
                }
            });
        });
        return scores;
    }

    /** Something done to rows from (inclusive) to (exclusive). */
    private interface Rows {
        void between(int from, int to);
    }

    private static void inTasks(int rows, Rows work) {
        IntStream tasks = IntStream.range(0, Math.ceilDiv(rows, TASK));
        (rows > TASK ? tasks.parallel() : tasks)
                .forEach(task -> work.between(task * TASK, Math.min(rows, (task + 1) * TASK)));
    }

    private static void inSteps(int first, int last, int step, Rows work) {
        for (int from = first; from < last; from += step) {
            work.between(from, Math.min(last, from + step));
        }
    }

    /** Adds the points of one set; {@code first} is the row whose codes stand in front. */
    private void add(byte[][] codes, int set, int at, int[] scores, int first, int from, int to) {
        add(
                codes[set],
                codes[set + 1],
                codes[set + 2],
                codes[set + 3],
                points[at],
                points[at + 1],
                points[at + 2],
                points[at + 3],
                scores,
                first,
                from,
                to);
    }

    private static void add(
            byte[] a,
            byte[] b,
            byte[] c,
            byte[] d,
            int[] ofA,
            int[] ofB,
            int[] ofC,
            int[] ofD,
            int[] scores,
            int first,
            int from,
            int to) {
        for (int row = from; row < to; row++) {
            int at = row - first;
            scores[row] += ofA[a[at] & 0xFF] + ofB[b[at] & 0xFF] + ofC[c[at] & 0xFF] + ofD[d[at] & 0xFF];
        }
    }
}
