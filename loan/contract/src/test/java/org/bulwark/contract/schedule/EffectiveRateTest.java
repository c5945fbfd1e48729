package org.bulwark.contract.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.bulwark.contract.Refusals.refused;

import java.time.LocalDate;
import java.util.List;
import org.bulwark.basics.money.Money;
import org.bulwark.basics.money.Rate;
import org.bulwark.contract.ContractProblem;
import org.bulwark.contract.calendar.DayCount;
import org.bulwark.contract.calendar.Tenor;
import org.junit.jupiter.api.Test;

class EffectiveRateTest {

    private static final LocalDate PAID_OUT = LocalDate.of(1994, 1, 1);

    private static CashFlow flow(int days, String amount) {
        return new CashFlow(PAID_OUT.plusDays(days), Money.parse(amount + " EUR"));
    }

    /** Directive 98/7/EC, the examples of the calculation on a calendar basis; the last is also a quadratic equation. */
    @Test
    void theExamplesOfTheDirective() {
        assertThat(EffectiveRate.of(List.of(flow(0, "1000"), flow(546, "-1200"))))
                .isCloseTo(0.1296204, within(5e-8));
        assertThat(EffectiveRate.of(List.of(flow(0, "1000"), flow(0, "-50"), flow(546, "-1200"))))
                .isCloseTo(0.169026, within(5e-7));
        assertThat(EffectiveRate.of(List.of(flow(0, "1000"), flow(365, "-600"), flow(730, "-600"))))
                .isCloseTo(12 / (Math.sqrt(276) - 6) - 1, within(1e-10))
                .isCloseTo(0.13066, within(5e-6));
    }

    @Test
    void aYearlyBulletCostsItsNominalRate() {
        LoanTerms terms = new LoanTerms(
                Money.parse("100000 EUR"),
                RateSteps.of(Rate.percent("7.25")),
                DayCount.ACT_365_FIXED,
                DueDates.every(Tenor.days(365), LocalDate.of(2026, 1, 1), 3),
                new RepaymentKind.Bullet());
        assertThat(EffectiveRate.of(Schedule.of(terms).flows())).isCloseTo(0.0725, within(1e-9));
    }

    @Test
    void ratesFarOutAndNone() {
        assertThat(EffectiveRate.of(List.of(flow(0, "100"), flow(365, "-40")))).isCloseTo(-0.6, within(1e-9));
        assertThat(EffectiveRate.of(List.of(flow(0, "100"), flow(365, "-5100"))))
                .isCloseTo(50, within(1e-8));
        refused(ContractProblem.TERMS_INVALID, () -> EffectiveRate.of(List.of(flow(0, "100"), flow(10, "1"))));
        refused(ContractProblem.TERMS_INVALID, () -> EffectiveRate.of(List.of()));
    }
}
