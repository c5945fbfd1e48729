package org.bulwark.bank.economy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.time.YearMonth;
import org.bulwark.basics.ProblemException;
import org.junit.jupiter.api.Test;

final class EconomyTest {

    private static final YearMonth FIRST = YearMonth.of(2017, 1);

    @Test
    void aLongerHorizonProlongsTheFortunesAndChangesNothing() {
        Economy shorter = Economy.of(3, Horizon.of(FIRST, YearMonth.of(2018, 12)));
        Economy longer = Economy.of(3, Horizon.of(FIRST, YearMonth.of(2030, 12)));
        for (int m = shorter.horizon().start(); m <= shorter.horizon().end(); m++) {
            for (Industry industry : Industry.values()) {
                assertThat(longer.industry(industry).at(m))
                        .isEqualTo(shorter.industry(industry).at(m));
            }
            for (Region region : Region.values()) {
                assertThat(longer.region(region).at(m))
                        .isEqualTo(shorter.region(region).at(m));
            }
        }
    }

    @Test
    void theCycleIsLowestInJuly2022AndComesRoundInSevenYears() {
        int trough = Horizon.numberOf(YearMonth.of(2022, 7));
        double sum = 0;
        for (int m = 0; m < Cycle.PERIOD; m++) {
            assertThat(Cycle.level(m))
                    .isEqualTo(Cycle.level(m + Cycle.PERIOD))
                    .isGreaterThanOrEqualTo(-Cycle.AMPLITUDE);
            sum += Cycle.level(m);
        }
        assertThat(Cycle.level(trough)).isEqualTo(-Cycle.AMPLITUDE);
        assertThat(Cycle.phase(Cycle.monthOf(37))).isEqualTo(37);
        assertThat(sum).isCloseTo(0, within(1e-12));
    }

    @Test
    void monthsHaveNumbersAndBack() {
        assertThat(Horizon.numberOf(YearMonth.of(1970, 1))).isZero();
        for (int m = -500; m < 1500; m++) {
            assertThat(Horizon.numberOf(Horizon.monthOf(m))).isEqualTo(m);
        }
    }

    @Test
    void aHorizonThatEndsBeforeItBeginsIsRefused() {
        assertThatThrownBy(() -> Horizon.of(FIRST, YearMonth.of(2016, 12)))
                .isInstanceOf(ProblemException.class)
                .hasMessageContaining("bank/horizon-invalid")
                .hasMessageContaining("2016-12");
    }

    @Test
    void pricesRiseByThreePercentAYear() {
        assertThat(Economy.prices(Horizon.numberOf(YearMonth.of(2015, 1)))).isEqualTo(1);
        assertThat(Economy.prices(Horizon.numberOf(YearMonth.of(2017, 1)))).isCloseTo(1.0609, within(1e-12));
    }
}
