package org.bulwark.warning.tier;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.SequencedMap;
import org.bulwark.basics.rule.FactType;
import org.bulwark.decision.table.DecisionTable;
import org.bulwark.decision.table.HitPolicy;
import org.bulwark.decision.table.Row;
import org.bulwark.warning.Tier;
import org.bulwark.warning.WarningProblem;
import org.bulwark.warning.signal.Period;

/**
 * What signals and facts together come to. Every signal starts with the tier of its severity; rows of the table lift above that.
 *
 * <p>Inputs of the table: {@code signals.all} and {@code signals.caution} count signals; {@code groups.all} counts groups with a signal and
 * {@code groups.legal} the signals of one; {@code signal.network.slow_payers} is true while that signal counts; every other name is a fact
 * that is given, such as {@code rupture.probability}, and missing where it is not.
 *
 * @param table collects rows; its one output is the word of a tier
 * @param texts the facts that are read out of text, by name, each with the tier above which it never lifts
 * @param cooling how many quiet periods it takes to come down by one tier, 1 to {@value #MOST_COOLING}
 * @param period what a period is
 */
public record TierRules(DecisionTable table, SequencedMap<String, Tier> texts, int cooling, Period period) {

    private static final int MOST_COOLING = 60;

    /** Copies the map and checks the table: {@link WarningProblem#TIER_INVALID}. */
    public TierRules {
        texts = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(texts));
        if (table.hitPolicy() != HitPolicy.COLLECT
                || table.outputs().size() != 1
                || table.outputs().getFirst().type().fact() != FactType.TEXT) {
            throw invalid(
                    "The table '" + table.name() + "' does not collect tiers.",
                    "Give it the hit policy collect and one text.");
        }
        for (Row row : table.rows()) {
            if (!(row.outputs().getFirst() instanceof String word)
                    || Tier.of(word).isEmpty()) {
                throw invalid(
                        "Row '" + row.id() + "' gives no tier.", "Write \"blue\", \"yellow\", \"orange\" or \"red\".");
            }
        }
        for (String name : texts.keySet()) {
            if (!table.inputNames().contains(name)) {
                throw invalid("The table does not look at '" + name + "'.", "Name one of its inputs.");
            }
        }
        if (cooling < 1 || cooling > MOST_COOLING) {
            throw invalid("A tier cools in " + cooling + " periods.", "Write 1 to " + MOST_COOLING + ".");
        }
    }

    static RuntimeException invalid(String what, String remedy) {
        return WarningProblem.TIER_INVALID.with(what, remedy);
    }
}
