package org.bulwark.score.scorecard;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import org.bulwark.basics.Reason;
import org.bulwark.data.Numbers;

/**
 * Why a score is not higher: the attributes that cost most points, and only those that were really scored.
 *
 * <p>The code is {@link #CODE}; its parameters are {@code variable}, {@code bin}, {@code points}, {@code reference} and {@code cost}.
 */
public final class ScoreReasons {

    /** The code of every reason made here. */
    public static final String CODE = "score/attribute-costs-points";

    /** What an attribute is held against. */
    public enum Reference {
        /** The best attribute of the characteristic. */
        BEST,
        /** The population's average when the scorecard was learned. */
        POPULATION
    }

    private record Cost(Characteristic characteristic, int code, double reference, double cost) {}

    private ScoreReasons() {}

    /**
     * The costliest attributes of one row, most points lost first; fewer than asked for when fewer cost anything.
     *
     * @param scorecard the scorecard
     * @param codes the row's codes, one a characteristic
     * @param reference what they are held against
     * @param most how many reasons at the most
     */
    public static List<Reason> of(Scorecard scorecard, byte[] codes, Reference reference, int most) {
        List<Cost> costs = new ArrayList<>();
        for (int i = 0; i < codes.length; i++) {
            Characteristic characteristic = scorecard.characteristics().get(i);
            int code = codes[i] & 0xFF;
            double against = reference == Reference.BEST ? characteristic.best() : characteristic.average();
            costs.add(new Cost(
                    characteristic,
                    code,
                    against,
                    against - characteristic.points().get(code)));
        }
        return costs.stream()
                .filter(c -> c.cost > 0)
                .sorted(Comparator.comparingDouble(Cost::cost).reversed()) // stable: ties stay in the scorecard's order
                .limit(most)
                .map(ScoreReasons::reason)
                .toList();
    }

    private static Reason reason(Cost cost) {
        LinkedHashMap<String, String> parameters = new LinkedHashMap<>();
        parameters.put("variable", cost.characteristic.variable());
        parameters.put(
                "bin", cost.characteristic.binning().bins().get(cost.code).label());
        parameters.put("points", Integer.toString(cost.characteristic.points().get(cost.code)));
        parameters.put("reference", Numbers.text(tenths(cost.reference)));
        parameters.put("cost", Numbers.text(tenths(cost.cost)));
        return new Reason(CODE, parameters);
    }

    private static double tenths(double value) {
        return Math.round(value * 10) / 10.0;
    }
}
