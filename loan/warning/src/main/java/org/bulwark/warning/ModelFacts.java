package org.bulwark.warning;

import java.util.List;
import java.util.Set;

/** The names of the facts that models in the loop give: what signals and the table of tiers may read besides indicators. */
public final class ModelFacts {

    /** All of them, in the order of the models. */
    public static final List<String> NAMES = List.of(
            "rupture.days_30",
            "rupture.days_90",
            "rupture.days_180",
            "rupture.probability",
            "hazard.months_3",
            "hazard.months_6",
            "hazard.months_12",
            "behaviour.score",
            "anomaly.own",
            "anomaly.peers");

    private static final Set<String> ALL = Set.copyOf(NAMES);

    private ModelFacts() {}

    /** Whether a name is that of such a fact; then it is of no indicator. */
    public static boolean has(String name) {
        return ALL.contains(name);
    }
}
