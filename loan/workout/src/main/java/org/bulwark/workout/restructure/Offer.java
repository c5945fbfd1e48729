package org.bulwark.workout.restructure;

import java.util.List;
import org.bulwark.basics.money.Rate;
import org.bulwark.contract.schedule.RepaymentKind.Stage;

/** New terms that can be offered. What is not said stays as it was: the rate, the length, annuities. */
public sealed interface Offer {

    /**
     * More instalments.
     *
     * @param more how many, at least 1
     */
    record Extension(int more) implements Offer {}

    /**
     * Some instalments of interest only, and as many more.
     *
     * @param instalments how many, at least 1
     */
    record GracePeriod(int instalments) implements Offer {}

    /**
     * A lower rate.
     *
     * @param rate the new one, below the one that holds
     */
    record RateCut(Rate rate) implements Offer {}

    /**
     * Small instalments first.
     *
     * @param stages as a schedule has them
     */
    record StepUp(List<Stage> stages) implements Offer {
        /** Copies the list. */
        public StepUp {
            stages = List.copyOf(stages);
        }
    }

    /**
     * A part is forgiven.
     *
     * @param ppm of what is owed, in parts per million, above 0 and below all
     */
    record Haircut(long ppm) implements Offer {}

    /**
     * All loans become one.
     *
     * @param instalments how many months it runs
     * @param rate its rate
     */
    record Consolidation(int instalments, Rate rate) implements Offer {}
}
