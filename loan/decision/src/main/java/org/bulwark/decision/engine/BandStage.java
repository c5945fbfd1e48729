package org.bulwark.decision.engine;

import java.util.Optional;
import org.bulwark.basics.rule.Facts;
import org.bulwark.data.Numbers;
import org.bulwark.decision.Outcome;
import org.bulwark.decision.Step;
import org.bulwark.decision.policy.Band;
import org.bulwark.decision.policy.ScoreBands;

/** What the score says by itself. */
final class BandStage {

    private BandStage() {}

    static Step.Banded of(ScoreBands bands, Facts facts) {
        Optional<Object> value = facts.value(bands.fact());
        if (value.isEmpty() || !(value.get() instanceof Number number)) {
            return new Step.Banded(
                    bands.fact(),
                    value,
                    Optional.empty(),
                    Outcome.REFER,
                    Optional.of(ReasonCodes.of(ReasonCodes.SCORE_MISSING, "fact", bands.fact())));
        }
        String text = Numbers.text(number.doubleValue());
        Optional<Band> band = bands.of(number.doubleValue());
        if (band.isEmpty()) {
            return new Step.Banded(
                    bands.fact(),
                    value,
                    Optional.empty(),
                    Outcome.REFER,
                    Optional.of(ReasonCodes.of(ReasonCodes.SCORE_OUTSIDE, "fact", bands.fact(), "value", text)));
        }
        Outcome effect = band.get().outcome();
        String grade = band.get().grade();
        return new Step.Banded(
                bands.fact(),
                value,
                Optional.of(grade),
                effect,
                effect == Outcome.APPROVE
                        ? Optional.empty()
                        : Optional.of(ReasonCodes.of(
                                ReasonCodes.SCORE_BAND, "grade", grade, "fact", bands.fact(), "value", text)));
    }
}
