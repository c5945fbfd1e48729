package org.bulwark.score.validation;

import java.util.ArrayList;
import java.util.List;

/**
 * The ROC curve: what share of bads is caught for what share of goods flagged, threshold by threshold.
 *
 * @param points from (0, 0) to (1, 1), the threshold descending
 */
public record RocCurve(List<RocPoint> points) {

    /** Copies the points. */
    public RocCurve {
        points = List.copyOf(points);
    }

    /** Every point of the curve. One class only is {@link ValidationProblem#VALIDATION_ONE_CLASS}. */
    public static RocCurve of(Ranking ranking) {
        return of(ranking, Integer.MAX_VALUE);
    }

    /**
     * The curve thinned for drawing: both ends, and points about evenly spaced along the curve (in steps of false alarms plus hits), so
     * that no dropped point lies farther than 2/(most − 1) from a kept one.
     *
     * @param most the greatest number of points, at least 2
     */
    public static RocCurve of(Ranking ranking, int most) {
        ranking.withBothClasses();
        Setting.atLeast("The greatest number of points", most, 2);
        int[] corners = Hull.of(ranking).corners();
        List<RocPoint> points = new ArrayList<>();
        int corner = 0;
        long step = -1;
        boolean all = most > ranking.values();
        for (int value = ranking.values(); value >= 0; value--) {
            double alarms = (double) (ranking.goods() - ranking.goodBelow(value)) / ranking.goods();
            double hits = (double) (ranking.bads() - ranking.badBelow(value)) / ranking.bads();
            boolean onHull = corners[corner] == value;
            corner += onHull && corner < corners.length - 1 ? 1 : 0;
            long reached = all ? step + 1 : (long) Math.floor((alarms + hits) / 2 * (most - 1));
            if (reached > step) {
                step = reached;
                double threshold = value == ranking.values() ? Double.POSITIVE_INFINITY : ranking.risk(value);
                points.add(new RocPoint(threshold, alarms, hits, onHull));
            }
        }
        return new RocCurve(points);
    }
}
