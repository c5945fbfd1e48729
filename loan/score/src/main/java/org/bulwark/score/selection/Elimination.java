package org.bulwark.score.selection;

import java.util.List;

/**
 * What recursive elimination found.
 *
 * @param curve from all variables to the fewest
 * @param best the number of variables with the highest mean AUC; of equal ones the fewest
 * @param chosenSize the fewest variables whose mean AUC is within one standard error of the best (Breiman et al. 1984)
 * @param chosen the numbers of the variables that are left when all rows are learned from and as many are eliminated, ascending
 */
public record Elimination(List<EliminationPoint> curve, int best, int chosenSize, List<Integer> chosen) {

    /** Copies the lists. */
    public Elimination {
        curve = List.copyOf(curve);
        chosen = List.copyOf(chosen);
    }
}
