package org.bulwark.contract.payment;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Currency;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.bulwark.basics.money.Money;
import org.bulwark.basics.money.MoneySum;
import org.bulwark.basics.money.Rate;
import org.bulwark.contract.calendar.DayCount;
import org.bulwark.contract.calendar.Tenor;
import org.bulwark.contract.payment.AllocationOrder.Across;
import org.bulwark.contract.schedule.DueDates;
import org.bulwark.contract.schedule.LoanTerms;
import org.bulwark.contract.schedule.RateSteps;
import org.bulwark.contract.schedule.RepaymentKind;
import org.bulwark.contract.schedule.Schedule;
import org.junit.jupiter.api.Test;

/** What holds of every account, whatever is booked on it. */
class AccountPropertiesTest {

    private static final Currency CNY = Currency.getInstance("CNY");
    private static final LocalDate START = LocalDate.of(2026, 1, 31);

    private static Account account(Random random) {
        Schedule schedule = Schedule.of(new LoanTerms(
                new Money(1 + random.nextInt(10_000_00), CNY),
                RateSteps.of(Rate.ofPpm(random.nextInt(240_000))),
                DayCount.ACT_365_FIXED,
                DueDates.every(Tenor.months(1), START, 1 + random.nextInt(12)),
                new RepaymentKind.Annuity()));
        List<ClaimKind> kinds = new ArrayList<>(List.of(ClaimKind.values()));
        Collections.shuffle(kinds, random);
        AllocationOrder order =
                new AllocationOrder(kinds, random.nextBoolean() ? Across.DATE_FIRST : Across.KIND_FIRST);
        Optional<PenaltyTerms> penalty = Optional.of(new PenaltyTerms(
                        RateSteps.of(Rate.ofPpm(random.nextInt(300_000))),
                        DayCount.ACT_360,
                        random.nextInt(4),
                        EnumSet.of(ClaimKind.PRINCIPAL, ClaimKind.INTEREST)))
                .filter(_ -> random.nextInt(3) > 0);
        return new Account(Claim.of(schedule), order, penalty, entries(random));
    }

    private static List<Entry> entries(Random random) {
        List<Entry> entries = new ArrayList<>();
        for (long i = 0; i < 4 + random.nextInt(14); i++) {
            LocalDate on = START.plusDays(random.nextInt(420));
            LocalDate booked = on.plusDays(random.nextInt(5));
            Money amount = new Money(1 + random.nextInt(2_000_00), CNY);
            entries.add(
                    random.nextInt(5) == 0
                            ? new Entry.Fee(i, on, booked, amount)
                            : new Entry.Payment(i, on, booked, amount));
        }
        for (Entry entry : List.copyOf(entries)) {
            if (entry instanceof Entry.Payment && random.nextInt(6) == 0) {
                LocalDate booked = entry.bookedOn().plusDays(random.nextInt(20));
                entries.add(new Entry.Reversal(100 + entry.sequence(), booked, booked, entry.sequence()));
            }
        }
        return entries;
    }

    private static Money sum(Stream<Money> amounts) {
        return MoneySum.of(amounts.toList(), CNY).total();
    }

    @Test
    void everyMinorUnitOfAPaymentIsAllottedOrStandsAsCredit() {
        Random random = new Random(21);
        for (int i = 0; i < 400; i++) {
            Account account = account(random);
            LocalDate date = START.plusDays(random.nextInt(500));
            AccountState state = account.on(date);
            List<Long> reversed = account.entries().stream()
                    .filter(Entry.Reversal.class::isInstance)
                    .map(one -> ((Entry.Reversal) one).payment())
                    .toList();
            Money came = sum(account.entries().stream()
                    .filter(one -> one instanceof Entry.Payment
                            && !reversed.contains(one.sequence())
                            && !one.valueDate().isAfter(date))
                    .map(one -> ((Entry.Payment) one).amount()));
            Money allotted = sum(state.allotments().stream().map(Allotment::amount));
            assertThat(allotted.plus(state.credit())).isEqualTo(came);
            assertThat(sum(state.due().stream().map(Position::paid))).isEqualTo(allotted);
            assertThat(state.due()).allSatisfy(one -> {
                assertThat(one.paid().isNegative()).isFalse();
                assertThat(one.unpaid().isNegative()).isFalse();
            });
            boolean open = state.due().stream().anyMatch(one -> one.unpaid().isPositive());
            assertThat(open && state.credit().isPositive()).isFalse();
        }
    }

    @Test
    void itDoesNotMatterInWhichOrderEntriesArriveNorHowOften() {
        Random random = new Random(22);
        for (int i = 0; i < 300; i++) {
            Account account = account(random);
            List<Entry> shuffled = new ArrayList<>(account.entries());
            shuffled.addAll(account.entries().subList(0, 2));
            Collections.shuffle(shuffled, random);
            int cut = random.nextInt(shuffled.size());
            Account other = new Account(account.claims(), account.order(), account.penalty(), List.of());
            List<List<Entry>> parts = List.of(shuffled.subList(0, cut), shuffled.subList(cut, shuffled.size()));
            List<Entry> all = Stream.concat(parts.getLast().stream(), parts.getFirst().stream())
                    .toList();
            LocalDate date = START.plusDays(random.nextInt(500));
            assertThat(other.with(all)).isEqualTo(account);
            assertThat(other.with(all).on(date, date)).isEqualTo(account.on(date, date));
        }
    }

    @Test
    void askingOnTheWayDoesNotChangeWhereItEnds() {
        Random random = new Random(23);
        for (int i = 0; i < 200; i++) {
            Account account = account(random);
            LocalDate end = START.plusDays(450);
            List<Entry> counted = account.entries().stream()
                    .filter(one -> !(one instanceof Entry.Reversal))
                    .toList();
            Account plain = new Account(account.claims(), account.order(), account.penalty(), counted);
            Settlement often = new Settlement(plain, counted);
            START.datesUntil(end).filter(_ -> random.nextInt(3) == 0).forEach(often::at);
            assertThat(often.at(end)).isEqualTo(plain.on(end));
        }
    }
}
