package org.bulwark.contract.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import org.bulwark.basics.money.Money;
import org.bulwark.basics.money.MoneySum;
import org.bulwark.basics.money.Rate;
import org.bulwark.contract.calendar.BusinessDayConvention;
import org.bulwark.contract.calendar.DayCount;
import org.bulwark.contract.calendar.JointCalendar;
import org.bulwark.contract.calendar.Tenor;
import org.bulwark.contract.calendar.Tenor.MonthEnd;
import org.bulwark.contract.calendar.WorkingCalendar;
import org.bulwark.contract.calendar.WorkingDays;
import org.bulwark.contract.schedule.Prepayment.Effect;
import org.bulwark.contract.schedule.RepaymentKind.Stage;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What holds of every schedule, whatever its terms, its calendar and its changes. */
class SchedulePropertiesTest {

    private static final List<RepaymentKind> KINDS = List.of(
            new RepaymentKind.Annuity(),
            new RepaymentKind.EqualPrincipal(),
            new RepaymentKind.Bullet(),
            new RepaymentKind.InterestOnlyFirst(2),
            new RepaymentKind.Stepped(
                    List.of(new Stage(1, 400_000), new Stage(4, 1_000_000), new Stage(9, 1_700_000))));

    private static <T> T any(Random random, List<T> of) {
        return of.get(random.nextInt(of.size()));
    }

    private static <T> T any(Random random, T[] of) {
        return of[random.nextInt(of.length)];
    }

    private static WorkingDays calendar(Random random) {
        WorkingCalendar.Listed listed =
                new WorkingCalendar.Listed(LocalDate.of(2023, 1, 1), LocalDate.of(2060, 12, 31));
        TreeSet<LocalDate> holidays = new TreeSet<>();
        TreeSet<LocalDate> working = new TreeSet<>();
        for (int i = 0; i < 500; i++) {
            LocalDate day = LocalDate.of(2023, 1, 1).plusDays(random.nextInt(13_000));
            boolean weekend = day.getDayOfWeek().getValue() > 5;
            (weekend ? working : holidays).add(day);
        }
        WorkingCalendar one = new WorkingCalendar(
                "random", "Random", EnumSet.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY), listed, holidays, working);
        return random.nextBoolean() ? one : new JointCalendar(List.of(one, WorkingCalendar.weekends()));
    }

    private static LoanTerms terms(Random random, LocalDate firstDay, Money principal, RepaymentKind kind) {
        RateSteps rates = RateSteps.of(Rate.ofPpm(random.nextInt(8) == 0 ? 0 : random.nextInt(360_000)));
        if (random.nextBoolean()) {
            rates = rates.then(firstDay.plusDays(random.nextInt(900)), Rate.ofPpm(random.nextInt(240_000)));
        }
        Tenor period =
                any(random, List.of(Tenor.months(1), Tenor.months(3), Tenor.days(10), new Tenor(2, Tenor.Unit.WEEKS)));
        DueDates due = DueDates.from(
                        period,
                        firstDay,
                        firstDay.plusDays(1 + random.nextInt(60)),
                        1 + random.nextInt(40),
                        any(random, MonthEnd.values()))
                .paidOn(calendar(random), any(random, BusinessDayConvention.values()));
        return new LoanTerms(principal, rates, any(random, DayCount.values()), due, kind);
    }

    private static void holds(Schedule schedule) {
        Money lent = schedule.past().lent();
        MoneySum repaid = MoneySum.zero(lent.currency());
        LocalDate before = LocalDate.MIN;
        int number = 0;
        for (Instalment one : schedule.instalments()) {
            repaid = repaid.plus(one.principal());
            assertThat(one.interest().isNegative() || one.principal().isNegative())
                    .isFalse();
            assertThat(one.outstanding().isNegative()).isFalse();
            assertThat(one.due()).isAfter(before);
            assertThat(one.from()).isBefore(one.due());
            assertThat(one.number()).isEqualTo(++number);
            before = one.due();
        }
        for (Prepayment one : schedule.past().prepayments()) {
            repaid = repaid.plus(one.amount());
        }
        assertThat(repaid.total()).isEqualTo(lent.plus(schedule.past().adjusted()));
        assertThat(schedule.instalments().getLast().outstanding().isZero()).isTrue();
        DueDates due = schedule.terms().due();
        if (due.convention() != BusinessDayConvention.NONE) {
            assertThat(schedule.instalments().getLast().payOn()).matches(due.days()::isWorkingDay);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3, 4})
    void everyMinorUnitOfPrincipalIsRepaidOnce(int kind) {
        Random random = new Random(kind);
        for (int i = 0; i < 300; i++) {
            LocalDate firstDay = LocalDate.of(2023, 12, 1).plusDays(random.nextInt(500));
            String currency = any(random, List.of("CNY", "JPY", "KWD"));
            Money principal = Money.of(1 + (random.nextLong() >>> (3 + random.nextInt(60))) / 8, currency);
            Schedule schedule = Schedule.of(terms(random, firstDay, principal, KINDS.get(kind)));
            holds(schedule);
            for (int change = 0; change < 3; change++) {
                schedule = changed(random, schedule);
                holds(schedule);
            }
        }
    }

    private static Schedule changed(Random random, Schedule schedule) {
        LocalDate from = schedule.past().prepayments().stream()
                .map(Prepayment::on)
                .reduce(schedule.terms().due().firstDay(), (a, b) -> a.isAfter(b) ? a : b);
        LocalDate last = schedule.instalments().getLast().due();
        long days = last.toEpochDay() - from.toEpochDay();
        LocalDate on = from.plusDays(1 + (days < 3 ? 0 : random.nextInt((int) days - 1)));
        if (!on.isBefore(last)) {
            return schedule;
        }
        Money owed = schedule.outstandingOn(on);
        RepaymentKind kind = schedule.terms().kind();
        if (owed.isZero() || random.nextInt(4) == 0) {
            Money more = owed.plus(new Money(1 + random.nextInt(1000), owed.currency()));
            return schedule.restructured(terms(random, on, more, any(random, KINDS)));
        }
        boolean level = kind instanceof RepaymentKind.Annuity || kind instanceof RepaymentKind.EqualPrincipal;
        Effect effect = level && random.nextBoolean() ? Effect.FEWER : Effect.SMALLER;
        Money amount = owed.times(1 + random.nextInt(100), 100, java.math.RoundingMode.CEILING);
        return schedule.prepaid(new Prepayment(on, amount, effect));
    }
}
