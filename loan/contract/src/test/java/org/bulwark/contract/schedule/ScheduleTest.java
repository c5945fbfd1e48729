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
import org.bulwark.contract.calendar.Tenor.MonthEnd;
import org.bulwark.contract.calendar.WorkingCalendar;
import org.bulwark.contract.schedule.Prepayment.Effect;
import org.bulwark.contract.schedule.RepaymentKind.Annuity;
import org.bulwark.contract.schedule.RepaymentKind.Bullet;
import org.bulwark.contract.schedule.RepaymentKind.EqualPrincipal;
import org.bulwark.contract.schedule.RepaymentKind.InterestOnlyFirst;
import org.bulwark.contract.schedule.RepaymentKind.Stage;
import org.bulwark.contract.schedule.RepaymentKind.Stepped;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ScheduleTest {

    private static final LocalDate START = LocalDate.of(2026, 1, 15);

    private static LoanTerms monthly(String amount, String percent, int number, RepaymentKind kind) {
        return new LoanTerms(
                Money.parse(amount),
                RateSteps.of(Rate.percent(percent)),
                DayCount.THIRTY_360,
                DueDates.every(Tenor.months(1), START, number),
                kind);
    }

    private static Money eur(String amount) {
        return Money.parse(amount + " EUR");
    }

    /**
     * The level payments of textbooks: 30 years of 200 000 at 6.5 % is the example of Wikipedia's "Mortgage calculator"; the others are the
     * rows of every table of monthly payments per 100 000 and per 1 000.
     */
    @ParameterizedTest
    @CsvSource({
        "200000 USD, 6.5, 360, 1264.14",
        "100000 USD, 6, 360, 599.55",
        "100000 USD, 6, 180, 843.86",
        "300000 USD, 4, 360, 1432.25",
        "1000 USD, 12, 12, 88.85"
    })
    void annuitiesAreThoseOfTheTables(String amount, String percent, int number, String payment) {
        List<Instalment> instalments =
                Schedule.of(monthly(amount, percent, number, new Annuity())).instalments();
        assertThat(instalments).hasSize(number);
        assertThat(instalments.subList(0, number - 1))
                .allSatisfy(one -> assertThat(one.amount().amount()).isEqualTo(payment));
        long cents = Math.abs(instalments.getLast().amount().minor()
                - instalments.getFirst().amount().minor());
        assertThat(cents).isLessThan(number * 2L);
        assertThat(instalments.getLast().outstanding().isZero()).isTrue();
    }

    @Test
    void theFirstMonthOfTheMortgage() {
        Instalment first = Schedule.of(monthly("200000 USD", "6.5", 360, new Annuity()))
                .instalments()
                .getFirst();
        assertThat(first.interest()).isEqualTo(Money.parse("1083.33 USD"));
        assertThat(first.principal()).isEqualTo(Money.parse("180.81 USD"));
        assertThat(first.outstanding()).isEqualTo(Money.parse("199819.19 USD"));
        assertThat(first.from()).isEqualTo(START);
        assertThat(first.due()).isEqualTo(LocalDate.of(2026, 2, 15));
    }

    @Test
    void equalPrincipalLosesNoCent() {
        List<Instalment> instalments =
                Schedule.of(monthly("1000 EUR", "12", 3, new EqualPrincipal())).instalments();
        assertThat(instalments)
                .extracting(Instalment::principal)
                .containsExactly(eur("333.34"), eur("333.33"), eur("333.33"));
        assertThat(instalments)
                .extracting(Instalment::interest)
                .containsExactly(eur("10.00"), eur("6.67"), eur("3.33"));
    }

    @Test
    void aBulletPaysAtTheEndAndCountsTheLeapDay() {
        LoanTerms terms = new LoanTerms(
                eur("10000"),
                RateSteps.of(Rate.percent("3.65")),
                DayCount.ACT_365_FIXED,
                DueDates.every(new Tenor(1, Tenor.Unit.YEARS), LocalDate.of(2027, 1, 1), 2),
                new Bullet());
        assertThat(Schedule.of(terms).instalments())
                .extracting(Instalment::interest)
                .containsExactly(eur("365.00"), eur("366.00"));
        assertThat(Schedule.of(terms).instalments())
                .extracting(Instalment::principal)
                .containsExactly(eur("0"), eur("10000"));
    }

    @Test
    void interestOnlyFirstThenTheAnnuityOfTheRest() {
        List<Instalment> instalments = Schedule.of(monthly("100000 USD", "6", 384, new InterestOnlyFirst(24)))
                .instalments();
        assertThat(instalments.subList(0, 24)).allSatisfy(one -> {
            assertThat(one.amount()).isEqualTo(Money.parse("500 USD"));
            assertThat(one.principal().isZero()).isTrue();
        });
        assertThat(instalments.get(24).amount()).isEqualTo(Money.parse("599.55 USD"));
    }

    @Test
    void stagesPayTheirMultipleOfOneLevel() {
        Stepped kind = new Stepped(List.of(new Stage(1, 1_000_000), new Stage(13, 1_500_000)));
        List<Instalment> instalments =
                Schedule.of(monthly("20000 EUR", "6", 24, kind)).instalments();
        Money low = instalments.getFirst().amount();
        assertThat(instalments.subList(0, 12)).extracting(Instalment::amount).containsOnly(low);
        assertThat(instalments.subList(12, 23))
                .extracting(Instalment::amount)
                .allSatisfy(amount -> assertThat(Math.abs(amount.minor() - low.minor() * 3 / 2))
                        .isLessThanOrEqualTo(1));
        // worth the loan today: 20 000 = level × (a(12) + 1.5 × v¹² × a(12)) at half a per cent a month
        double twelve = (1 - Math.pow(1.005, -12)) / 0.005;
        assertThat(low.minor() / 100.0)
                .isCloseTo(
                        20000 / (twelve * (1 + 1.5 * Math.pow(1.005, -12))), org.assertj.core.data.Offset.offset(0.01));
    }

    @Test
    void aStageTooLowForItsInterestPaysItsInterest() {
        Stepped kind = new Stepped(List.of(new Stage(1, 1_000), new Stage(13, 1_000_000)));
        List<Instalment> instalments =
                Schedule.of(monthly("20000 EUR", "6", 24, kind)).instalments();
        assertThat(instalments.subList(0, 12)).extracting(Instalment::amount).containsOnly(eur("100.00"));
        assertThat(instalments.get(12).amount()).isEqualTo(instalments.get(20).amount());
        refused(ContractProblem.TERMS_INVALID, () -> new Stepped(List.of(new Stage(2, 1))));
        refused(ContractProblem.TERMS_INVALID, () -> new Stepped(List.of()));
    }

    @Test
    void aStepOfTheRateMakesANewAnnuity() {
        LoanTerms before = monthly("100000 USD", "6", 360, new Annuity());
        LoanTerms stepping = new LoanTerms(
                before.principal(),
                before.rates().then(LocalDate.of(2027, 1, 15), Rate.percent("4")),
                before.dayCount(),
                before.due(),
                before.kind());
        List<Instalment> instalments = Schedule.of(stepping).instalments();
        assertThat(instalments.get(11).amount()).isEqualTo(Money.parse("599.55 USD"));
        Money owed = instalments.get(11).outstanding();
        double level = owed.minor() * (0.04 / 12) / (1 - Math.pow(1 + 0.04 / 12, -348));
        assertThat(instalments.get(12).amount().minor()).isEqualTo(Math.round(level));
        assertThat(instalments.get(300).amount()).isEqualTo(instalments.get(12).amount());
    }

    @Test
    void aStepInTheMiddleOfAPeriodPartsItsInterest() {
        Accrual accrual = Accrual.of(
                RateSteps.of(Rate.percent("3.6")).then(LocalDate.of(2026, 1, 11), Rate.percent("7.2")),
                DayCount.ACT_360);
        assertThat(accrual.interest(eur("1000"), LocalDate.of(2026, 1, 1), LocalDate.of(2026, 1, 21)))
                .isEqualTo(eur("3.00"));
    }

    @Test
    void oddFirstPeriods() {
        DueDates late = DueDates.from(
                Tenor.months(1), LocalDate.of(2026, 1, 10), LocalDate.of(2026, 2, 28), 3, MonthEnd.LAST_DAY);
        assertThat(late.dates())
                .containsExactly(LocalDate.of(2026, 2, 28), LocalDate.of(2026, 3, 31), LocalDate.of(2026, 4, 30));
        DueDates back = DueDates.until(
                LocalDate.of(2026, 12, 31), Tenor.months(3), LocalDate.of(2026, 2, 10), MonthEnd.LAST_DAY);
        assertThat(back.dates())
                .containsExactly(
                        LocalDate.of(2026, 3, 31),
                        LocalDate.of(2026, 6, 30),
                        LocalDate.of(2026, 9, 30),
                        LocalDate.of(2026, 12, 31));
        assertThat(DueDates.every(Tenor.months(1), LocalDate.of(2026, 1, 31), 3).dates())
                .containsExactly(LocalDate.of(2026, 2, 28), LocalDate.of(2026, 3, 31), LocalDate.of(2026, 4, 30));
        refused(ContractProblem.TERMS_INVALID, () -> DueDates.every(Tenor.months(1), START, 5000));
        refused(ContractProblem.TERMS_INVALID, () -> DueDates.every(Tenor.months(1), START, 0));
    }

    @Test
    void aHolidayMovesThePaymentAndNotTheInterest() {
        LoanTerms terms = monthly("1000 EUR", "12", 3, new Bullet());
        DueDates moved = terms.due().paidOn(WorkingCalendar.weekends(), BusinessDayConvention.MODIFIED_FOLLOWING);
        Schedule schedule =
                Schedule.of(new LoanTerms(terms.principal(), terms.rates(), terms.dayCount(), moved, terms.kind()));
        Instalment first = schedule.instalments().getFirst();
        assertThat(first.due()).isEqualTo(LocalDate.of(2026, 2, 15));
        assertThat(first.payOn()).isEqualTo(LocalDate.of(2026, 2, 16));
        assertThat(first.interest()).isEqualTo(eur("10.00"));
    }

    @Test
    void aPrepaymentMakesInstalmentsSmallerOrFewer() {
        Schedule schedule = Schedule.of(monthly("100000 USD", "6", 360, new Annuity()));
        LocalDate on = schedule.instalments().get(11).due();
        Prepayment prepayment = new Prepayment(on, Money.parse("20000 USD"), Effect.SMALLER);
        Schedule smaller = schedule.prepaid(prepayment);
        Schedule fewer = schedule.prepaid(new Prepayment(on, Money.parse("20000 USD"), Effect.FEWER));
        assertThat(smaller.version()).isEqualTo(2);
        assertThat(smaller.instalments()).hasSize(360);
        assertThat(smaller.instalments().subList(0, 12))
                .isEqualTo(schedule.instalments().subList(0, 12));
        Money owed = schedule.instalments().get(11).outstanding().minus(prepayment.amount());
        double level = owed.minor() * 0.005 / (1 - Math.pow(1.005, -348));
        assertThat(smaller.instalments().get(12).amount().minor()).isEqualTo(Math.round(level));
        assertThat(fewer.instalments().get(12).amount()).isEqualTo(Money.parse("599.55 USD"));
        double left = -Math.log(1 - owed.minor() / 100.0 * 0.005 / 599.55) / Math.log(1.005);
        assertThat(fewer.instalments()).hasSize(12 + (int) Math.ceil(left));
        Schedule again = fewer.prepaid(new Prepayment(on.plusDays(40), Money.parse("100 USD"), Effect.SMALLER));
        assertThat(again.instalments()).hasSameSizeAs(fewer.instalments());
    }

    @Test
    void interestRunsOnLessFromTheDayOfAPrepayment() {
        Schedule schedule = Schedule.of(monthly("1000 EUR", "12", 3, new Bullet()));
        Schedule next = schedule.prepaid(new Prepayment(LocalDate.of(2026, 2, 25), eur("600"), Effect.SMALLER));
        assertThat(next.instalments())
                .extracting(Instalment::interest)
                .containsExactly(eur("10.00"), eur("6.00"), eur("4.00"));
        assertThat(next.outstandingOn(LocalDate.of(2026, 2, 24))).isEqualTo(eur("1000"));
        assertThat(next.outstandingOn(LocalDate.of(2026, 2, 25))).isEqualTo(eur("400"));
        Schedule nothing = next.prepaid(new Prepayment(LocalDate.of(2026, 3, 5), eur("400"), Effect.SMALLER));
        assertThat(nothing.instalments()).hasSize(2);
        assertThat(nothing.instalments().getLast().amount()).isEqualTo(eur("4.67"));
        refused(
                ContractProblem.CHANGE_INVALID,
                () -> next.prepaid(new Prepayment(LocalDate.of(2026, 3, 5), eur("400.01"), Effect.SMALLER)));
        refused(
                ContractProblem.CHANGE_INVALID,
                () -> next.prepaid(new Prepayment(LocalDate.of(2026, 2, 20), eur("1"), Effect.SMALLER)));
        refused(
                ContractProblem.CHANGE_INVALID,
                () -> next.prepaid(new Prepayment(LocalDate.of(2026, 3, 5), eur("1"), Effect.FEWER)));
    }

    @Test
    void newTermsKeepWhatWasDueAndTheInterestThatRan() {
        Schedule schedule = Schedule.of(monthly("1200 EUR", "12", 12, new EqualPrincipal()));
        LocalDate on = LocalDate.of(2026, 4, 25);
        LoanTerms next = new LoanTerms(
                eur("950"),
                RateSteps.of(Rate.percent("6")),
                DayCount.THIRTY_360,
                DueDates.every(Tenor.months(1), on, 19),
                new EqualPrincipal());
        Schedule restructured = schedule.restructured(next);
        assertThat(restructured.version()).isEqualTo(2);
        assertThat(restructured.instalments()).hasSize(3 + 19);
        assertThat(restructured.instalments().subList(0, 3))
                .isEqualTo(schedule.instalments().subList(0, 3));
        assertThat(restructured.past().adjusted()).isEqualTo(eur("50"));
        // ten days of 12 % on 900, then a month of 6 % on 950
        assertThat(restructured.instalments().get(3).interest())
                .isEqualTo(eur("3.00").plus(eur("4.75")));
        assertThat(restructured.instalments().get(3).number()).isEqualTo(4);
        refused(ContractProblem.CHANGE_INVALID, () -> restructured.restructured(next));
        refused(ContractProblem.CHANGE_INVALID, () -> restructured.outstandingOn(on.minusDays(1)));
    }

    @Test
    void termsThatCannotBeAreRefused() {
        refused(ContractProblem.TERMS_INVALID, () -> monthly("0 EUR", "5", 3, new Annuity()));
        refused(ContractProblem.TERMS_INVALID, () -> monthly("10 EUR", "-1", 3, new Annuity()));
        refused(ContractProblem.TERMS_INVALID, () -> new InterestOnlyFirst(-1));
    }
}
