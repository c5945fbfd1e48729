package org.bulwark.warning.model;

import java.util.List;
import java.util.SequencedMap;
import org.bulwark.basics.Reason;

/**
 * A model in the loop of early warning: what indicators say of a party at an instant, made into a few numbers with names, which signals and
 * the table of tiers read as facts. Immutable, without chance and without a clock.
 */
public sealed interface WarningModel permits Rupture, Hazard, Behaviour, Anomaly {

    /** The code of the reason for one input that pushed; parameters {@code model}, {@code indicator}, {@code value}, {@code push}. */
    String PUSHED = "warning/model-input";

    /** Its name: the first part of the names of its facts. */
    String name();

    /** The names of the indicators that it reads, each once. */
    List<String> reads();

    /** What it was learned from. */
    Training training();

    /**
     * Its facts by name; those that cannot be told are left out.
     *
     * @param values of the indicators that it reads, in their order; NaN where there is none
     */
    SequencedMap<String, Double> facts(double[] values, Around around);

    /**
     * Why: what pushed towards trouble, the most first.
     *
     * @param values as for {@link #facts}
     * @param most how many reasons at the most
     */
    List<Reason> reasons(double[] values, Around around, int most);
}
