package org.bulwark.warning.replay;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import org.bulwark.score.validation.ClusteredAuc;

/** How well a number ranks looks: the AUC of default within a horizon, whose interval takes parties for independent and not their months. */
public final class Ranked {

    private Ranked() {}

    /**
     * The AUC; of looks that are followed over the horizon.
     *
     * @param risk the higher the riskier; NaN, where nothing is known, counts as the safest
     * @throws org.bulwark.basics.ProblemException {@code score/validation-one-class} where nobody, or everybody, defaults
     */
    public static ClusteredAuc auc(List<Look> looks, int horizon, ToDoubleFunction<Look> risk) {
        List<Look> rows =
                looks.stream().filter(look -> look.isFollowed(horizon)).toList();
        Map<String, Integer> parties = new HashMap<>();
        double[] risks = new double[rows.size()];
        byte[] bad = new byte[rows.size()];
        int[] party = new int[rows.size()];
        for (int row = 0; row < risks.length; row++) {
            Look look = rows.get(row);
            double of = risk.applyAsDouble(look);
            risks[row] = Double.isNaN(of) ? -Double.MAX_VALUE : of;
            bad[row] = (byte) (look.defaults(horizon) ? 1 : 0);
            party[row] = parties.computeIfAbsent(look.party(), _ -> parties.size());
        }
        return ClusteredAuc.of(risks, bad, party);
    }
}
