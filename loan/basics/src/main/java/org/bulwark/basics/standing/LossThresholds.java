package org.bulwark.basics.standing;

import java.math.RoundingMode;
import org.bulwark.basics.money.Money;

/**
 * From which loss a sale or a restructuring makes a default: above the threshold, not at it.
 *
 * @param salePpm of a sale, as a share of what was owed; 50 000 in EBA/GL/2016/07
 * @param restructuringPpm of a distressed restructuring, as a share of the present value; 10 000 there
 */
public record LossThresholds(long salePpm, long restructuringPpm) {

    /** 5 % for sales, 1 % for restructurings. */
    public static final LossThresholds EUROPEAN = new LossThresholds(50_000, 10_000);

    /** {@link StandingProblem#DEFINITION_INVALID} for a share that is not between 0 and 1. */
    public LossThresholds {
        if (Math.min(salePpm, restructuringPpm) < 0 || Math.max(salePpm, restructuringPpm) > Materiality.WHOLE) {
            throw StandingProblem.DEFINITION_INVALID.with(
                    "Losses of " + salePpm + " and " + restructuringPpm + " parts per million cannot be thresholds.",
                    "Give 0 to 1000000 parts per million.");
        }
    }

    /**
     * The share of a value that is lost, (before − after) ÷ before in parts per million, rounded up so that a loss just above a threshold
     * stays above it; 0 for a gain. EBA/GL/2016/07 has it as (E − P) ÷ E for sales and (NPV₀ − NPV₁) ÷ NPV₀ for restructurings.
     */
    public static long lossPpm(Money before, Money after) {
        if (!before.isPositive()) {
            throw StandingProblem.HISTORY_INVALID.with(
                    "A value of " + before + " cannot be lost.", "Give the value before the sale or restructuring.");
        }
        Money loss = before.minus(after).max(Money.zero(before.currency()));
        return loss.times(Materiality.WHOLE, before.minor(), RoundingMode.CEILING)
                .minor();
    }

    boolean isDefault(Indication indication) {
        return switch (indication.kind()) {
            case SALE_AT_LOSS -> indication.lossPpm() > salePpm;
            case DISTRESSED_RESTRUCTURING -> indication.lossPpm() > restructuringPpm;
            default -> true;
        };
    }
}
