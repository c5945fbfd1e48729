package org.bulwark.score.binning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.Objects;
import java.util.SequencedMap;
import org.assertj.core.api.AbstractStringAssert;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.bulwark.basics.Problem;
import org.bulwark.basics.ProblemException;
import org.bulwark.score.binning.BinningRules.Sizes;
import org.bulwark.score.binning.Draws.Rows;

/** What a user sees when something is refused. */
final class Refusals {

    private Refusals() {}

    /** The call is refused with this code and a remedy; goes on with what is said to be wrong. */
    static AbstractStringAssert<?> assertRefused(String code, ThrowingCallable call) {
        ProblemException refused = catchThrowableOfType(ProblemException.class, call);
        assertThat(refused).as("refused").isNotNull();
        Problem problem = Objects.requireNonNull(refused).problem();
        assertThat(problem.code().code()).isEqualTo(code);
        assertThat(problem.remedy()).isNotBlank();
        return assertThat(problem.what());
    }

    /** The wish is refused, what is offered instead asks for no more and really succeeds; gives what is offered. */
    static BinningRules assertNearestHolds(Rows rows, SequencedMap<String, String> specials, BinningRules wish) {
        BinningOutcome outcome = rows.bin(specials, wish);
        assertThat(outcome).isInstanceOf(BinningOutcome.Refused.class);
        BinningOutcome.Refused refused = (BinningOutcome.Refused) outcome;
        assertThat(refused.problem().code().code()).isEqualTo("score/binning-infeasible");
        BinningRules nearest = refused.nearest();
        assertThat(nearest).isNotEqualTo(wish);
        Sizes wished = wish.sizes();
        Sizes offered = nearest.sizes();
        assertThat(offered.minShare()).isLessThanOrEqualTo(wished.minShare());
        assertThat(offered.minBads()).isLessThanOrEqualTo(wished.minBads());
        assertThat(offered.minBins()).isLessThanOrEqualTo(wished.minBins());
        assertThat(offered.maxBins()).isEqualTo(wished.maxBins());
        assertThat(nearest.places()).isEqualTo(wish.places());
        assertThat(nearest.outside()).isEqualTo(wish.outside());
        assertThat(rows.bin(specials, nearest)).isInstanceOf(BinningOutcome.Binned.class);
        return nearest;
    }
}
