package org.bulwark.workout.recovery;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.bulwark.workout.recovery.RecoveryEvent.Cost;
import org.bulwark.workout.recovery.RecoveryEvent.Cured;
import org.bulwark.workout.recovery.RecoveryEvent.Recovered;
import org.bulwark.workout.recovery.RecoveryEvent.WrittenOff;

/**
 * The share of a debt that was lost, all flows discounted to the date of default (workout LGD; EBA/GL/2017/16, section 6, from memory): 1 -
 * (recoveries - costs) / gross. It may be below 0 where more came back than was lost by waiting, and above 1 where costs were high.
 *
 * @param lgd of what has happened up to the date, taking that no more comes
 * @param lgdIfAllComesBack the same, taking that what is outstanding comes back on the date of the look
 * @param recovered what came back, discounted, as a share of the gross amount
 * @param costs the same of costs
 * @param closed whether no more is expected: cured, or nothing outstanding. Recoveries after a write-off may still come
 */
public record WorkoutLoss(double lgd, double lgdIfAllComesBack, double recovered, double costs, boolean closed) {

    /**
     * The loss by what happened up to a business date.
     *
     * <p>On a cure what is outstanding counts as recovered on that date, as the debtor goes on paying it. A write-off is no flow.
     *
     * @param recovery the debt
     * @param rate the yearly rate, compounded, as a fraction: above -1
     * @param asOf the date; what comes later is left out
     */
    public static WorkoutLoss of(Recovery recovery, double rate, LocalDate asOf) {
        double gross = recovery.gross().minor();
        double back = 0;
        double costs = 0;
        for (RecoveryEvent event : recovery.events()) {
            if (event.on().isAfter(asOf)) {
                break;
            }
            double factor = factor(recovery, rate, event.on());
            switch (event) {
                case Recovered it -> back += it.amount().minor() * factor;
                case Cost it -> costs += it.amount().minor() * factor;
                case Cured it -> back += recovery.on(it.on()).outstanding().minor() * factor;
                case WrittenOff _ -> {}
            }
        }
        boolean cured = recovery.curedOn().filter(on -> !on.isAfter(asOf)).isPresent();
        double outstanding = cured ? 0 : recovery.on(asOf).outstanding().minor();
        double lgd = (gross - back + costs) / gross;
        double rest = outstanding * factor(recovery, rate, asOf) / gross;
        return new WorkoutLoss(lgd, lgd - rest, back / gross, costs / gross, outstanding == 0);
    }

    private static double factor(Recovery recovery, double rate, LocalDate on) {
        if (!(rate > -1)) {
            throw Recovery.invalid("A rate of " + rate + " a year cannot discount", "Give a fraction above -1");
        }
        return Math.pow(1 + rate, -ChronoUnit.DAYS.between(recovery.defaultedOn(), on) / 365.0);
    }
}
