package org.bulwark.files.report;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.bulwark.score.binning.BinCounts;

/**
 * What fell into bands of the score.
 *
 * @param starts the least score of each band, ascending; the first band also holds all below, the last all above
 * @param end the score after the last band, for drawing
 * @param counts what fell into each band
 */
record ScoreBands(List<Integer> starts, int end, List<BinCounts> counts) {

    private static final int MOST_EVEN = 24;
    private static final int[] STEPS = {1, 2, 5, 10, 20, 25, 50, 100, 200, 250, 500};

    ScoreBands {
        starts = List.copyOf(starts);
        counts = List.copyOf(counts);
    }

    /** Bands of one round width over the range of the scores; there must be scores. */
    static ScoreBands even(JudgedData data) {
        int least = Arrays.stream(data.scores()).min().orElseThrow();
        int most = Arrays.stream(data.scores()).max().orElseThrow();
        int wide = IntStream.iterate(1, power -> power < 100_000_000, power -> power * 1000)
                .flatMap(power -> Arrays.stream(STEPS).map(step -> step * power))
                .filter(step -> (long) Math.floorDiv(most, step) - Math.floorDiv(least, step) < MOST_EVEN)
                .findFirst()
                .orElse(1_000_000_000);
        int first = Math.floorDiv(least, wide) * wide;
        int bands = Math.floorDiv(most, wide) - Math.floorDiv(least, wide) + 1;
        List<Integer> starts =
                IntStream.range(0, bands).mapToObj(i -> first + i * wide).toList();
        return of(data, starts, first + bands * wide);
    }

    /** Up to ten bands of about equal weight; there must be scores. */
    static ScoreBands tenths(JudgedData data) {
        long[] order = IntStream.range(0, data.rows())
                .mapToLong(row -> ((long) data.scores()[row] << 32) | row)
                .sorted()
                .toArray();
        List<Integer> starts = new ArrayList<>();
        double below = 0;
        double total = data.weights().total();
        int band = -1;
        for (long scoreAndRow : order) {
            int score = (int) (scoreAndRow >> 32);
            int now = (int) Math.min(9, Math.floor(10 * (below / total)));
            if (now > band && (starts.isEmpty() || score > starts.getLast())) {
                starts.add(score);
                band = now;
            }
            below += data.weights().at((int) scoreAndRow);
        }
        return of(data, starts, starts.getLast() + 1);
    }

    /** Other data in the same bands. */
    ScoreBands of(JudgedData data) {
        return of(data, starts, end);
    }

    private static ScoreBands of(JudgedData data, List<Integer> starts, int end) {
        int[] from = starts.stream().mapToInt(i -> i).toArray();
        long[][] sums = new long[from.length][4];
        for (int row = 0; row < data.rows(); row++) {
            int place = Arrays.binarySearch(from, data.scores()[row]);
            long[] sum = sums[Math.max(0, place >= 0 ? place : -place - 2)];
            long weight = data.weights().at(row);
            sum[0]++;
            sum[1] += data.bad()[row];
            sum[2] += weight;
            sum[3] += data.bad()[row] * weight;
        }
        return new ScoreBands(
                starts,
                end,
                Stream.of(sums).map(s -> new BinCounts(s[0], s[1], s[2], s[3])).toList());
    }

    int size() {
        return starts.size();
    }

    /** The score after a band. */
    int endOf(int band) {
        return band + 1 < size() ? starts.get(band + 1) : end;
    }

    /** What fell into all bands together. */
    BinCounts all() {
        return counts.stream().reduce(BinCounts.NONE, BinCounts::plus);
    }
}
