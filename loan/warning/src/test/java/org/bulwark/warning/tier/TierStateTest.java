package org.bulwark.warning.tier;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.bulwark.warning.Tier;
import org.junit.jupiter.api.Test;

class TierStateTest {

    private static final LocalDate BEGIN = LocalDate.of(2023, 1, 31);

    private static TierState after(TierState state, int month, Optional<Tier> found) {
        return state.after(found, Tables.rules(), BEGIN.plusMonths(month));
    }

    @Test
    void itRisesAtOnceAndCoolsByOneStepAfterTwoQuietMonths() {
        TierState state = after(TierState.NONE, 0, Optional.of(Tier.BLUE));
        state = after(state, 1, Optional.of(Tier.RED));
        assertThat(state.tier()).contains(Tier.RED);
        state = after(state, 2, Optional.empty());
        assertThat(state.tier()).contains(Tier.RED);
        state = after(state, 3, Optional.empty());
        assertThat(state.tier()).contains(Tier.ORANGE);
        state = after(state, 4, Optional.empty());
        assertThat(state.tier()).contains(Tier.ORANGE);
        state = after(state, 5, Optional.of(Tier.BLUE));
        assertThat(state.tier()).contains(Tier.YELLOW);
    }

    @Test
    void aLoudMonthBeginsTheCoolingAnew() {
        TierState state = after(TierState.NONE, 0, Optional.of(Tier.BLUE));
        state = after(state, 1, Optional.empty());
        state = after(state, 2, Optional.of(Tier.BLUE));
        state = after(state, 3, Optional.empty());
        assertThat(state.tier()).contains(Tier.BLUE);
        assertThat(after(state, 4, Optional.empty()).tier()).isEmpty();
    }

    @Test
    void itIsNeverBelowWhatIsFoundAndNeverFallsTwoSteps() {
        Random random = new Random(3);
        TierState state = TierState.NONE;
        for (int month = 0; month < 2_000; month++) {
            int found = random.nextInt(5) - 1;
            Optional<Tier> tier = found < 0
                    ? Optional.empty()
                    : Optional.of(List.of(Tier.values()).get(found));
            int before = state.tier().map(Tier::urgency).orElse(0);
            state = after(state, month, tier);
            int now = state.tier().map(Tier::urgency).orElse(0);
            assertThat(now)
                    .isGreaterThanOrEqualTo(tier.map(Tier::urgency).orElse(0))
                    .isGreaterThanOrEqualTo(before / 2);
        }
    }
}
