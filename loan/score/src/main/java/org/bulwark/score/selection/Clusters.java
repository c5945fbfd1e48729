package org.bulwark.score.selection;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.bulwark.score.ScoreProblem;
import org.bulwark.score.regression.Correlations;

/**
 * Sorts variables into clusters by the correlations of their WOE, from single variables upwards: the two clusters most alike are joined
 * until none are alike enough. Likeness is the absolute correlation: a variable that mirrors another repeats it too.
 */
public final class Clusters {

    private Clusters() {}

    /**
     * The clusters of a sample's variables.
     *
     * @param sample binned variables
     * @param linkage how the likeness of clusters is measured
     * @param threshold the least likeness of clusters that are joined, above 0 and at most 1; 0.7 is common
     * @return every variable in one cluster; clusters by the descending information value of their representatives
     */
    public static List<Cluster> of(CodedSample sample, Linkage linkage, double threshold) {
        if (!(threshold > 0 && threshold <= 1)) {
            throw ScoreProblem.PARAMETER.with(
                    "The threshold of clusters is " + threshold + ".", "Give a correlation above 0 and at most 1.");
        }
        Correlations correlations = Correlations.of(sample.design(), sample.weights());
        double[] value = Ranking.of(sample).stream()
                .mapToDouble(r -> r.value().observed())
                .toArray();
        Comparator<Integer> byValue = Comparator.comparingDouble((Integer j) -> -value[j])
                .thenComparing(sample::name)
                .thenComparing(Comparator.naturalOrder());
        return new Agglomeration(correlations, linkage)
                .until(threshold).stream()
                        .map(members -> members.stream().sorted(byValue).toList())
                        .sorted(Comparator.comparing(List::getFirst, byValue))
                        .map(members -> cluster(sample, correlations, members))
                        .toList();
    }

    private static Cluster cluster(CodedSample sample, Correlations correlations, List<Integer> members) {
        double loosest = 1;
        for (int i : members) {
            for (int k : members) {
                loosest = Math.min(loosest, Math.abs(correlations.between(i, k)));
            }
        }
        List<String> names = members.stream().map(sample::name).toList();
        return new Cluster(names.getFirst(), names, loosest);
    }

    /** Joins the two most alike again and again; equal likeness joins the earlier variables first. */
    private static final class Agglomeration {
        private final Linkage linkage;
        private final double[][] alike;
        private final int[] nearest;
        private final List<List<Integer>> members = new ArrayList<>();

        Agglomeration(Correlations correlations, Linkage linkage) {
            int n = correlations.size();
            this.linkage = linkage;
            this.alike = new double[n][n];
            this.nearest = new int[n];
            for (int i = 0; i < n; i++) {
                for (int k = 0; k < n; k++) {
                    alike[i][k] = Math.abs(correlations.between(i, k));
                }
                members.add(new ArrayList<>(List.of(i)));
            }
        }

        List<List<Integer>> until(double threshold) {
            int n = nearest.length;
            IntStream.range(0, n).forEach(i -> nearest[i] = nearestOf(i));
            while (true) {
                int first = -1;
                for (int i = 0; i < n; i++) {
                    if (nearest[i] >= 0 && (first < 0 || alike[i][nearest[i]] > alike[first][nearest[first]])) {
                        first = i;
                    }
                }
                if (first < 0 || alike[first][nearest[first]] < threshold) {
                    return members.stream().filter(m -> !m.isEmpty()).toList();
                }
                join(Math.min(first, nearest[first]), Math.max(first, nearest[first]));
            }
        }

        private void join(int kept, int gone) {
            int keptSize = members.get(kept).size();
            int goneSize = members.get(gone).size();
            members.get(kept).addAll(members.get(gone));
            members.get(gone).clear();
            for (int k = 0; k < nearest.length; k++) {
                if (k != kept && !members.get(k).isEmpty()) {
                    alike[kept][k] = linkage.of(alike[kept][k], keptSize, alike[gone][k], goneSize);
                    alike[k][kept] = alike[kept][k];
                }
            }
            for (int k = 0; k < nearest.length; k++) {
                // a joined cluster is no more alike to a third than its parts were, so other neighbours stay
                if (k == kept || k == gone || nearest[k] == kept || nearest[k] == gone) {
                    nearest[k] = nearestOf(k);
                }
            }
        }

        private int nearestOf(int i) {
            int best = -1;
            for (int k = 0; k < nearest.length && !members.get(i).isEmpty(); k++) {
                if (k != i && !members.get(k).isEmpty() && (best < 0 || alike[i][k] > alike[i][best])) {
                    best = k;
                }
            }
            return best;
        }
    }
}
