package org.bulwark.score.selection;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.bulwark.data.Weights;
import org.bulwark.score.ScoreProblem;
import org.bulwark.score.validation.Auc;

/**
 * Recursive feature elimination (Guyon et al. 2002), judged by cross-validation: within each fold a model is learned, the variables that
 * it needs least go, and so on, while every model is judged on the rows that the fold holds out. The elimination itself is repeated in
 * every fold, because a choice made on all rows has seen the rows that judge it (Ambroise and McLachlan 2002).
 */
public final class RecursiveElimination {

    private final byte[] bad;
    private final Weights weights;
    private final int[] foldOf;
    private final Refit refit;
    private final int[] sizes;

    private RecursiveElimination(byte[] bad, Weights weights, int[] foldOf, Refit refit, int[] sizes) {
        this.bad = bad;
        this.weights = weights;
        this.foldOf = foldOf;
        this.refit = refit;
        this.sizes = sizes;
    }

    /**
     * Eliminates.
     *
     * @param variables how many variables there are to begin with
     * @param bad 1 for bad rows, else 0
     * @param weights how much each row counts, in the AUC too
     * @param foldOf for each row the number of the fold that holds it out, from 0; rows of one group belong in one fold
     * @param refit learns a model
     * @param rules how many go at a time
     * @throws org.bulwark.basics.ProblemException {@code score/too-few-rows} when a fold has not both outcomes; whatever {@code refit} throws
     */
    public static Elimination of(
            int variables, byte[] bad, Weights weights, int[] foldOf, Refit refit, EliminationRules rules) {
        if (variables < 1) {
            throw ScoreProblem.PARAMETER.with("There are no variables to eliminate.", "Give at least one variable.");
        }
        int[] sizes = IntStream.iterate(variables, n -> n > 0, n -> n <= rules.least() ? 0 : rules.after(n))
                .toArray();
        return new RecursiveElimination(bad, weights, foldOf, refit, sizes).run();
    }

    private Elimination run() {
        int folds = IntStream.of(foldOf).max().orElse(-1) + 1;
        requireBoth(folds);
        double[][] auc =
                IntStream.range(0, folds).parallel().mapToObj(this::judged).toArray(double[][]::new);
        List<EliminationPoint> curve = IntStream.range(0, sizes.length)
                .mapToObj(s -> point(
                        sizes[s],
                        IntStream.range(0, folds).mapToDouble(f -> auc[f][s]).toArray()))
                .toList();
        EliminationPoint best = curve.stream()
                .max(Comparator.comparingDouble(EliminationPoint::auc)
                        .thenComparing(EliminationPoint::variables, Comparator.reverseOrder()))
                .orElseThrow();
        double enough = best.auc() - best.sd() / Math.sqrt(folds);
        int size = curve.stream()
                .filter(p -> p.auc() >= enough)
                .mapToInt(EliminationPoint::variables)
                .min()
                .orElseThrow();
        return new Elimination(curve, best.variables(), size, survivors(size));
    }

    private double[] judged(int fold) {
        Refit.Prepared prepared = refit.on(rows(fold, false));
        int[] test = rows(fold, true);
        byte[] outcome = new byte[test.length];
        for (int i = 0; i < test.length; i++) {
            outcome[i] = bad[test[i]];
        }
        Weights weight = weights.take(test);
        double[] auc = new double[sizes.length];
        int[] left = all();
        for (int s = 0; s < sizes.length; s++) {
            Refit.Fitted model = prepared.fit(left);
            auc[s] = Auc.of(model.risk(test), outcome, weight.fixed()).value();
            left = s + 1 < sizes.length ? without(left, model.importance(), sizes[s + 1]) : left;
        }
        return auc;
    }

    private List<Integer> survivors(int size) {
        int[] left = all();
        Refit.Prepared prepared = refit.on(IntStream.range(0, bad.length).toArray());
        for (int s = 1; s < sizes.length && left.length > size; s++) {
            left = without(left, prepared.fit(left).importance(), sizes[s]);
        }
        return IntStream.of(left).boxed().toList();
    }

    /** The variables of most importance, ascending; of equal ones the earlier stays. */
    private static int[] without(int[] variables, double[] importance, int size) {
        return IntStream.range(0, variables.length)
                .boxed()
                .sorted(Comparator.comparingDouble(i -> -importance[i]))
                .limit(size)
                .mapToInt(i -> variables[i])
                .sorted()
                .toArray();
    }

    private int[] all() {
        return IntStream.range(0, sizes[0]).toArray();
    }

    private int[] rows(int fold, boolean heldOut) {
        return IntStream.range(0, foldOf.length)
                .filter(row -> (foldOf[row] == fold) == heldOut)
                .toArray();
    }

    private static EliminationPoint point(int variables, double[] auc) {
        double mean = 0;
        for (double a : auc) {
            mean += a / auc.length;
        }
        double squares = 0;
        for (double a : auc) {
            squares += (a - mean) * (a - mean);
        }
        return new EliminationPoint(variables, mean, Math.sqrt(squares / (auc.length - 1)));
    }

    private void requireBoth(int folds) {
        if (foldOf.length != bad.length) {
            throw new IllegalArgumentException(foldOf.length + " folds of rows for " + bad.length + " outcomes");
        }
        List<Integer> lacking = new ArrayList<>();
        for (int fold = 0; fold < folds; fold++) {
            boolean[] has = new boolean[2];
            for (int row : rows(fold, true)) {
                has[bad[row]] |= weights.at(row) > 0;
            }
            if (!has[0] || !has[1]) {
                lacking.add(fold);
            }
        }
        if (folds < 2 || !lacking.isEmpty()) {
            throw ScoreProblem.TOO_FEW_ROWS.with(
                    folds < 2 ? "There are fewer than 2 folds." : "Folds " + lacking + " have not both outcomes.",
                    "Use at least 2 folds, and so few that each has goods and bads with a weight.");
        }
    }
}
