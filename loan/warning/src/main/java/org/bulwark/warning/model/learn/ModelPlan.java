package org.bulwark.warning.model.learn;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.SequencedSet;
import org.bulwark.warning.model.Rupture;

/**
 * What models may be made of: the indicators among which learning chooses.
 *
 * @param cash the indicators of cash
 * @param rupture further ones for the rupture of cash flow
 * @param hazard for the hazard of default
 * @param behaviour for the behaviour score
 * @param anomaly for the distances from own past and peers: all of them are used
 * @param size the indicator that tells how large a party is
 */
public record ModelPlan(
        Rupture.Cash cash,
        List<String> rupture,
        List<String> hazard,
        List<String> behaviour,
        List<String> anomaly,
        String size) {

    /** Copies the lists. */
    public ModelPlan {
        rupture = List.copyOf(rupture);
        hazard = List.copyOf(hazard);
        behaviour = List.copyOf(behaviour);
        anomaly = List.copyOf(anomaly);
    }

    /** All indicators of the plan, each once: the order of the values of rows. */
    public List<String> names() {
        SequencedSet<String> names = new LinkedHashSet<>(
                List.of(cash.level(), cash.undrawn(), cash.drift(), cash.mean(), cash.volatility(), cash.due()));
        names.addAll(rupture);
        names.addAll(hazard);
        names.addAll(behaviour);
        names.addAll(anomaly);
        names.add(size);
        return List.copyOf(names);
    }
}
