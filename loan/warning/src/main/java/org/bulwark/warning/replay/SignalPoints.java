package org.bulwark.warning.replay;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.bulwark.data.Weights;
import org.bulwark.score.regression.Design;
import org.bulwark.score.regression.LogisticFit;
import org.bulwark.score.regression.LogisticRegression;
import org.bulwark.score.regression.Wish;
import org.bulwark.warning.signal.Signal;

/**
 * Whole points for signals, to be added up: twenty more double the odds of default. No signal takes points away.
 *
 * @param names the signals
 * @param now the points of each while it counts
 * @param recent the points of each for having counted within the last six months, this one among them
 */
public record SignalPoints(List<String> names, List<Integer> now, List<Integer> recent) {

    private static final double DOUBLING = 20 / Math.log(2);

    /** How strongly the points are drawn to none: few defaults say little of rare signals. */
    private static final double RIDGE = 10;

    /** Copies the lists. */
    public SignalPoints {
        names = List.copyOf(names);
        now = List.copyOf(now);
        recent = List.copyOf(recent);
    }

    /**
     * Learns the points by a ridge regression in which no weight is below nothing.
     *
     * @param signals the signals of which the looks tell
     * @param looks of other parties, or of earlier months, than those that are judged; those not followed for so long are left out
     * @param months what is foretold: default within so many months
     * @throws org.bulwark.basics.ProblemException {@code score/too-few-rows} without looks of both outcomes
     */
    public static SignalPoints learn(List<Signal> signals, List<Look> looks, int months) {
        List<Look> rows = looks.stream().filter(look -> look.isFollowed(months)).toList();
        int size = signals.size();
        byte[][] codes = new byte[2 * size][rows.size()];
        byte[] bad = new byte[rows.size()];
        for (int row = 0; row < bad.length; row++) {
            Look look = rows.get(row);
            bad[row] = (byte) (look.defaults(months) ? 1 : 0);
            for (int place : look.active()) {
                codes[place][row] = 1;
            }
            for (int place : look.recent()) {
                codes[size + place][row] = 1;
            }
        }
        List<Integer> told = told(codes);
        byte[][] kept = told.stream().map(column -> codes[column]).toArray(byte[][]::new);
        double[][] values = told.stream().map(_ -> new double[] {0, 1}).toArray(double[][]::new);
        LogisticFit fit = LogisticRegression.fit(
                Design.ofCodes(kept, values), bad, Weights.equal(bad.length), new Wish(RIDGE, Wish.Sign.NOT_NEGATIVE));
        int[] points = new int[2 * size];
        for (int i = 0; i < told.size(); i++) {
            points[told.get(i)] = (int) Math.round(DOUBLING * fit.coefficients().get(i));
        }
        List<Integer> now = new ArrayList<>();
        List<Integer> recent = new ArrayList<>();
        for (int place = 0; place < size; place++) {
            now.add(points[place]);
            recent.add(points[size + place]);
        }
        return new SignalPoints(signals.stream().map(Signal::name).toList(), now, recent);
    }

    /** The columns that are not all the same: one that is says nothing. */
    private static List<Integer> told(byte[][] codes) {
        List<Integer> told = new ArrayList<>();
        for (int column = 0; column < codes.length; column++) {
            int ones = 0;
            for (byte code : codes[column]) {
                ones += code;
            }
            if (ones > 0 && ones < codes[column].length) {
                told.add(column);
            }
        }
        return told;
    }

    /** The points of a look, by the places of the same signals. */
    public int of(Look look) {
        int sum = 0;
        for (int place : look.active()) {
            sum += now.get(place);
        }
        for (int place : look.recent()) {
            sum += recent.get(place);
        }
        return sum;
    }

    /** The points by the name of the signal, both kinds together; those of none left out. */
    public Map<String, Integer> byName() {
        Map<String, Integer> all = new HashMap<>();
        for (int i = 0; i < names.size(); i++) {
            if (now.get(i) + recent.get(i) > 0) {
                all.put(names.get(i), now.get(i) + recent.get(i));
            }
        }
        return all;
    }
}
