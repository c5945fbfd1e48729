package org.bulwark.score.scorecard;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Adds up points from codes, fast: a block of rows stays in cache while one characteristic after the other adds its points to it.
 * Immutable, safe for many threads.
 */
public final class ScoringKernel {

    /** Rows that stay in cache together. */
    private static final int BLOCK = 1 << 12;

    /** Rows below which threads do not pay. */
    private static final int TASK = 1 << 17;

    private final int[][] points;

    private ScoringKernel(int[][] points) {
        this.points = points;
    }

    /** The kernel of a scorecard. */
    public static ScoringKernel of(Scorecard scorecard) {
        List<Characteristic> characteristics = scorecard.characteristics();
        int[][] points = new int[characteristics.size()][256];
        for (int i = 0; i < points.length; i++) {
            List<Integer> given = characteristics.get(i).points();
            for (int code = 0; code < given.size(); code++) {
                points[i][code] = given.get(code);
            }
        }
        return new ScoringKernel(points);
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
        int rows = scores.length;
        int tasks = Math.ceilDiv(rows, TASK);
        if (tasks <= 1) {
            range(codes, scores, 0, rows);
            return;
        }
        IntStream.range(0, tasks)
                .parallel()
                .forEach(task -> range(codes, scores, task * TASK, Math.min(rows, (task + 1) * TASK)));
    }

    private void range(byte[][] codes, int[] scores, int from, int to) {
        for (int start = from; start < to; start += BLOCK) {
            int end = Math.min(to, start + BLOCK);
            Arrays.fill(scores, start, end, 0);
            for (int j = 0; j < points.length; j++) {
                add(codes[j], points[j], scores, start, end);
            }
        }
    }

    private static void add(byte[] codes, int[] points, int[] scores, int from, int to) {
        for (int row = from; row < to; row++) {
            scores[row] += points[codes[row] & 0xFF];
        }
    }
}
