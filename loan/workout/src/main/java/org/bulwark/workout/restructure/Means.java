package org.bulwark.workout.restructure;

import java.math.RoundingMode;
import org.bulwark.basics.money.Money;
import org.bulwark.workout.WorkoutProblem;

/**
 * What a client can pay.
 *
 * @param freeCashFlow what is left between two instalments after all else is paid
 * @param sharePpm the share of it that instalments may take, in parts per million
 */
public record Means(Money freeCashFlow, long sharePpm) {

    private static final long WHOLE = 1_000_000;

    /** {@link WorkoutProblem#OFFER_INVALID} for a share that is none. */
    public Means {
        if (sharePpm < 0 || sharePpm > WHOLE) {
            throw WorkoutProblem.OFFER_INVALID.with(
                    "Instalments cannot take " + sharePpm + " parts per million of what is free.",
                    "Give 0 to 1000000.");
        }
    }

    /** The largest instalment that the client can bear, rounded down. */
    public Money most() {
        return freeCashFlow.max(Money.zero(freeCashFlow.currency())).times(sharePpm, WHOLE, RoundingMode.FLOOR);
    }
}
