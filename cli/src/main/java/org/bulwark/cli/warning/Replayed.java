package org.bulwark.cli.warning;

import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import org.bulwark.warning.replay.Look;
import org.bulwark.warning.replay.SignalPoints;

/**
 * A replay that is to be told of.
 *
 * @param looks those that are judged, each party's in order
 * @param rules what ranks them, the one that matters most first
 * @param naive the rule that needs no system: positive above nothing
 * @param points the points of signals; nothing where none were learned
 * @param oracle whether looks tell what somebody makes of them who sees the truth
 */
record Replayed(List<Look> looks, List<Rule> rules, Rule naive, Optional<SignalPoints> points, boolean oracle) {

    /**
     * What ranks looks.
     *
     * @param name what it is called
     * @param risk the higher the riskier; NaN where nothing is known
     */
    record Rule(String name, ToDoubleFunction<Look> risk) {

        /** The risk; where nothing is known the safest there is. */
        double of(Look look) {
            double of = risk.applyAsDouble(look);
            return Double.isNaN(of) ? -Double.MAX_VALUE : of;
        }

        /** Whether it says anything at all. */
        boolean isAboveNothing(Look look) {
            return of(look) > 0;
        }
    }
}
