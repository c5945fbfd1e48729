package org.bulwark.workout.recovery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.bulwark.workout.Refusals.refused;

import java.time.LocalDate;
import java.util.Random;
import org.bulwark.basics.ProblemException;
import org.bulwark.basics.money.Money;
import org.bulwark.workout.WorkoutProblem;
import org.bulwark.workout.recovery.RecoveryEvent.Cost;
import org.bulwark.workout.recovery.RecoveryEvent.Cured;
import org.bulwark.workout.recovery.RecoveryEvent.Recovered;
import org.bulwark.workout.recovery.RecoveryEvent.Source;
import org.bulwark.workout.recovery.RecoveryEvent.WrittenOff;
import org.junit.jupiter.api.Test;

class RecoveryTest {

    private static final LocalDate DEFAULT = LocalDate.of(2025, 1, 1);
    private static final LocalDate YEAR = DEFAULT.plusDays(365);

    private static Money yuan(long whole) {
        return Money.of(whole * 100, "CNY");
    }

    private static Recovered back(LocalDate on, long amount) {
        return new Recovered(on, yuan(amount), Source.DEBTOR);
    }

    @Test
    void aLossIsWhatDidNotComeBackDiscounted() {
        // 1000 owed, 10 % a year: 550 after 365 days are 500 at default, 121 of cost after 730 days are 100: (1000 -
        // 500 + 100) / 1000
        Recovery recovery = Recovery.of(DEFAULT, yuan(1000))
                .with(back(YEAR, 550))
                .with(new Cost(DEFAULT.plusDays(730), yuan(121)))
                .with(new WrittenOff(DEFAULT.plusDays(730), yuan(450)));
        WorkoutLoss loss = WorkoutLoss.of(recovery, 0.1, DEFAULT.plusDays(730));
        assertThat(loss.lgd()).isCloseTo(0.6, within(1e-12));
        assertThat(loss.recovered()).isCloseTo(0.5, within(1e-12));
        assertThat(loss.costs()).isCloseTo(0.1, within(1e-12));
        assertThat(loss.closed()).isTrue();
        // after one year 450 is open: if it came back that day it would be worth 409.09
        WorkoutLoss then = WorkoutLoss.of(recovery, 0.1, YEAR);
        assertThat(then.lgd()).isCloseTo(0.5, within(1e-12));
        assertThat(then.lgdIfAllComesBack()).isCloseTo(0.5 - 0.45 / 1.1, within(1e-12));
        assertThat(then.closed()).isFalse();
    }

    @Test
    void aCureCountsWhatIsOutstandingAsRecovered() {
        // 210 after a year at 5 % are 200; the other 790 are cured that day: 752.38
        Recovery recovery =
                Recovery.of(DEFAULT, yuan(1000)).with(back(YEAR, 210)).with(new Cured(YEAR));
        WorkoutLoss loss = WorkoutLoss.of(recovery, 0.05, YEAR);
        assertThat(loss.lgd()).isCloseTo(1 - 1 / 1.05, within(1e-12));
        assertThat(loss.closed()).isTrue();
        assertThat(recovery.curedOn()).contains(YEAR);
        refused(WorkoutProblem.RECOVERY_INVALID, () -> recovery.with(back(YEAR.plusDays(1), 1)));
    }

    @Test
    void whatComesAfterAWriteOffTakesItBack() {
        Recovery recovery = Recovery.of(DEFAULT, yuan(1000))
                .with(new WrittenOff(YEAR, yuan(900)))
                .with(back(YEAR.plusDays(1), 300));
        assertThat(recovery.on(YEAR)).isEqualTo(new Recovery.Balance(yuan(100), yuan(0), yuan(900)));
        assertThat(recovery.on(YEAR.plusDays(1))).isEqualTo(new Recovery.Balance(yuan(0), yuan(300), yuan(700)));
        refused(WorkoutProblem.RECOVERY_INVALID, () -> recovery.with(back(YEAR.plusDays(2), 701)));
        refused(WorkoutProblem.RECOVERY_INVALID, () -> recovery.with(new WrittenOff(YEAR.plusDays(2), yuan(1))));
    }

    @Test
    void grossIsRecoveredAndWrittenOffAndOutstandingWhateverHappens() {
        Random random = new Random(17);
        int refused = 0;
        for (int trial = 0; trial < 500; trial++) {
            Recovery recovery = Recovery.of(DEFAULT, Money.of(1 + random.nextInt(100_000), "CNY"));
            for (int i = 0; i < 20; i++) {
                LocalDate on = DEFAULT.plusDays(random.nextInt(1000));
                Money amount = Money.of(random.nextInt(20_000) - 100, "CNY");
                RecoveryEvent event = switch (random.nextInt(3)) {
                    case 0 -> new WrittenOff(on, amount);
                    case 1 -> new Cost(on, amount);
                    default -> new Recovered(on, amount, Source.COLLATERAL);
                };
                try {
                    recovery = recovery.with(event);
                } catch (ProblemException e) {
                    refused++;
                }
                Recovery.Balance balance = recovery.on(DEFAULT.plusDays(random.nextInt(1000)));
                assertThat(balance.gross()).isEqualTo(recovery.gross());
                assertThat(balance.outstanding().isNegative()).isFalse();
                assertThat(balance.writtenOff().isNegative()).isFalse();
            }
        }
        assertThat(refused).isBetween(100, 9900);
    }

    @Test
    void whatCannotBeIsRefused() {
        refused(WorkoutProblem.RECOVERY_INVALID, () -> Recovery.of(DEFAULT, yuan(0)));
        Recovery recovery = Recovery.of(DEFAULT, yuan(10));
        refused(WorkoutProblem.RECOVERY_INVALID, () -> recovery.with(back(DEFAULT.minusDays(1), 1)));
        refused(
                WorkoutProblem.RECOVERY_INVALID,
                () -> recovery.with(new Recovered(DEFAULT, Money.of(1, "EUR"), Source.SALE)));
        refused(WorkoutProblem.RECOVERY_INVALID, () -> WorkoutLoss.of(recovery.with(back(YEAR, 1)), -1, YEAR));
    }
}
