package org.bulwark.contract.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.bulwark.contract.Refusals.refused;

import java.time.LocalDate;
import java.util.List;
import org.bulwark.basics.money.Money;
import org.bulwark.basics.money.Rate;
import org.bulwark.contract.ContractProblem;
import org.bulwark.contract.calendar.BusinessDayConvention;
import org.bulwark.contract.calendar.DayCount;
import org.bulwark.contract.calendar.Tenor;
import org.bulwark.contract.calendar.WorkingCalendar;
import org.bulwark.contract.schedule.Revolving.Statement;
import org.junit.jupiter.api.Test;

class RevolvingTest {

    private static final Revolving CARD = new Revolving(
            RateSteps.of(Rate.percent("18")),
            DayCount.ACT_360,
            DueDates.every(Tenor.months(1), LocalDate.of(2026, 3, 1), 3)
                    .paidOn(WorkingCalendar.weekends(), BusinessDayConvention.FOLLOWING),
            new Revolving.Minimum(100_000, cny("50")),
            20);

    private static Money cny(String amount) {
        return Money.parse(amount + " CNY");
    }

    private static CashFlow on(String date, String amount) {
        return new CashFlow(LocalDate.parse(date), cny(amount));
    }

    @Test
    void interestRunsOnWhatIsDrawnFromDayToDay() {
        List<Statement> statements =
                CARD.statements(List.of(on("2026-03-21", "-400"), on("2026-03-11", "1000"), on("2026-04-11", "-1000")));
        // 10 days of 1000 and 11 of 600; 10 days of 608.30; nothing on what was paid too much
        assertThat(statements).extracting(Statement::interest).containsExactly(cny("8.30"), cny("3.04"), cny("0"));
        assertThat(statements)
                .extracting(Statement::owed)
                .containsExactly(cny("608.30"), cny("-388.66"), cny("-388.66"));
        assertThat(statements).extracting(Statement::minimum).containsExactly(cny("60.83"), cny("0"), cny("0"));
        assertThat(statements.getFirst().dueOn()).isEqualTo(LocalDate.of(2026, 4, 21));
    }

    @Test
    void theLeastPaymentIsAnAmountOrAll() {
        assertThat(CARD.minimum().of(cny("400"))).isEqualTo(cny("50"));
        assertThat(CARD.minimum().of(cny("30"))).isEqualTo(cny("30"));
        assertThat(CARD.minimum().of(cny("1000.01"))).isEqualTo(cny("100.01"));
        refused(
                ContractProblem.TERMS_INVALID,
                () -> new Revolving(
                        CARD.rates(), CARD.dayCount(), CARD.closing(), new Revolving.Minimum(-1, cny("0")), 20));
    }
}
