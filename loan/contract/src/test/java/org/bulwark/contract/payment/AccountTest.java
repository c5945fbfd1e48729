package org.bulwark.contract.payment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.bulwark.contract.Refusals.refused;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import org.bulwark.basics.money.Money;
import org.bulwark.basics.money.Rate;
import org.bulwark.basics.party.FacilityId;
import org.bulwark.basics.standing.Arrears;
import org.bulwark.basics.standing.DefaultDefinition;
import org.bulwark.basics.standing.ObligorHistory;
import org.bulwark.basics.standing.Standing;
import org.bulwark.contract.ContractProblem;
import org.bulwark.contract.calendar.DayCount;
import org.bulwark.contract.calendar.Tenor;
import org.bulwark.contract.payment.AllocationOrder.Across;
import org.bulwark.contract.schedule.DueDates;
import org.bulwark.contract.schedule.LoanTerms;
import org.bulwark.contract.schedule.RateSteps;
import org.bulwark.contract.schedule.RepaymentKind;
import org.bulwark.contract.schedule.Schedule;
import org.junit.jupiter.api.Test;

class AccountTest {

    private static final LocalDate FIRST = LocalDate.of(2026, 2, 1);
    private static final FacilityId LOAN = new FacilityId("loan-1");

    /** Three instalments of 400 principal and 12, 8, 4 interest on 1 February, March and April. */
    private static final Schedule SCHEDULE = Schedule.of(new LoanTerms(
            eur("1200"),
            RateSteps.of(Rate.percent("12")),
            DayCount.THIRTY_360,
            DueDates.every(Tenor.months(1), LocalDate.of(2026, 1, 1), 3),
            new RepaymentKind.EqualPrincipal()));

    private static final PenaltyTerms PENALTY = new PenaltyTerms(
            RateSteps.of(Rate.percent("18")), DayCount.ACT_360, 2, EnumSet.of(ClaimKind.INTEREST, ClaimKind.PRINCIPAL));

    private static Money eur(String amount) {
        return Money.parse(amount + " EUR");
    }

    private static Account account(AllocationOrder order, Entry... entries) {
        return new Account(Claim.of(SCHEDULE), order, Optional.empty(), List.of(entries));
    }

    private static Entry paid(long sequence, LocalDate on, String amount) {
        return new Entry.Payment(sequence, on, on, eur(amount));
    }

    private static LocalDate day(int month, int day) {
        return LocalDate.of(2026, month, day);
    }

    @Test
    void whatIsNotPaidIsPastDueFromTheDayAfter() {
        Account account = account(AllocationOrder.STANDARD, paid(1, FIRST, "100"));
        AccountState due = account.on(FIRST);
        assertThat(due.pastDue()).isEqualTo(eur("0"));
        assertThat(due.daysPastDue()).isZero();
        AccountState after = account.on(day(2, 2));
        assertThat(after.pastDue()).isEqualTo(eur("312"));
        assertThat(after.daysPastDue()).isEqualTo(1);
        assertThat(after.onBalance()).isEqualTo(eur("1112"));
        assertThat(account.on(day(3, 2)).pastDue()).isEqualTo(eur("720"));
        assertThat(account.on(day(3, 2)).daysPastDue()).isEqualTo(29);
    }

    @Test
    void whatBecomesPrincipalOfNewTermsSettlesItsClaims() {
        Entry capitalised = new Entry.Capitalisation(1, day(2, 10), day(2, 12), eur("412"));
        Account account = account(AllocationOrder.STANDARD, capitalised);
        assertThat(account.on(day(2, 9)).pastDue()).isEqualTo(eur("412"));
        assertThat(account.on(day(2, 10)).pastDue()).isEqualTo(eur("0"));
        assertThat(account.on(day(2, 10), day(2, 11)).pastDue()).isEqualTo(eur("412"));
        assertThat(account.on(day(2, 10)).credit()).isEqualTo(eur("0"));
    }

    @Test
    void datesOrKindsComeFirst() {
        Entry all = paid(1, day(3, 1), "420");
        AccountState byDate = account(AllocationOrder.STANDARD, all).on(day(3, 1));
        assertThat(byDate.unpaid(ClaimKind.INTEREST)).isEqualTo(eur("0"));
        assertThat(byDate.unpaid(ClaimKind.PRINCIPAL)).isEqualTo(eur("400"));
        AccountState principal = account(
                        new AllocationOrder(
                                List.of(
                                        ClaimKind.PRINCIPAL,
                                        ClaimKind.INTEREST,
                                        ClaimKind.PENALTY_INTEREST,
                                        ClaimKind.FEE),
                                Across.KIND_FIRST),
                        all)
                .on(day(3, 1));
        assertThat(principal.unpaid(ClaimKind.INTEREST)).isEqualTo(eur("20"));
        assertThat(principal.unpaid(ClaimKind.PRINCIPAL)).isEqualTo(eur("380"));
    }

    @Test
    void feesAreDueAtOnceAndPaidFirst() {
        Account account = account(
                AllocationOrder.STANDARD, new Entry.Fee(1, day(1, 20), day(1, 20), eur("30")), paid(2, FIRST, "412"));
        assertThat(account.on(day(1, 21)).pastDue()).isEqualTo(eur("30"));
        assertThat(account.on(FIRST).unpaid(ClaimKind.FEE)).isEqualTo(eur("0"));
        assertThat(account.on(FIRST).unpaid(ClaimKind.PRINCIPAL)).isEqualTo(eur("30"));
    }

    @Test
    void whatIsPaidTooEarlyStandsAsCreditUntilItIsDue() {
        Account account = account(AllocationOrder.STANDARD, paid(1, day(1, 10), "500"));
        assertThat(account.on(day(1, 31)).credit()).isEqualTo(eur("500"));
        assertThat(account.on(FIRST).credit()).isEqualTo(eur("88"));
        AccountState march = account.on(day(3, 5));
        assertThat(march.credit()).isEqualTo(eur("0"));
        assertThat(march.allotments().getLast())
                .isEqualTo(new Allotment(1, day(3, 1), 2, ClaimKind.PRINCIPAL, eur("80")));
    }

    @Test
    void aReversedPaymentNeverWasOnceThatIsKnown() {
        Account account = account(
                AllocationOrder.STANDARD, paid(1, FIRST, "412"), new Entry.Reversal(2, day(2, 4), day(2, 5), 1));
        assertThat(account.on(day(2, 4), day(2, 4)).daysPastDue()).isZero();
        assertThat(account.on(day(2, 5), day(2, 5)).daysPastDue()).isEqualTo(4);
        assertThat(account.on(day(2, 4)).pastDue()).isEqualTo(eur("412"));
    }

    @Test
    void aPaymentCountsFromItsValueDateOnceItIsBooked() {
        Account account = account(AllocationOrder.STANDARD, new Entry.Payment(1, FIRST, day(2, 3), eur("412")));
        assertThat(account.on(day(2, 2), day(2, 2)).daysPastDue()).isEqualTo(1);
        assertThat(account.on(day(2, 2), day(2, 3)).daysPastDue()).isZero();
    }

    @Test
    void penaltyInterestRunsAfterTheDaysOfGraceOnWhatIsLeft() {
        Account account = new Account(
                Claim.of(SCHEDULE),
                AllocationOrder.STANDARD,
                Optional.of(PENALTY),
                List.of(paid(1, FIRST, "212"), paid(2, day(2, 13), "101")));
        // 200 at 18 % for ten days from 3 February on, paid first; then 100 for another ten
        assertThat(account.on(day(2, 3)).unpaid(ClaimKind.PENALTY_INTEREST)).isEqualTo(eur("0"));
        assertThat(account.on(day(2, 13)).allotments())
                .contains(new Allotment(2, day(2, 13), 1, ClaimKind.PENALTY_INTEREST, eur("1")));
        assertThat(account.on(day(2, 23)).unpaid(ClaimKind.PENALTY_INTEREST)).isEqualTo(eur("0.50"));
        assertThat(account.on(day(2, 23)).pastDue()).isEqualTo(eur("100.50"));
        refused(
                ContractProblem.TERMS_INVALID,
                () -> new PenaltyTerms(PENALTY.rates(), DayCount.THIRTY_360, 0, PENALTY.on()));
        refused(
                ContractProblem.TERMS_INVALID,
                () -> new PenaltyTerms(PENALTY.rates(), DayCount.ACT_360, 0, EnumSet.of(ClaimKind.PENALTY_INTEREST)));
    }

    @Test
    void theDefinitionOfDefaultReadsItsArrears() {
        Account account = account(AllocationOrder.STANDARD, paid(1, day(5, 10), "1224"));
        List<Arrears> arrears = account.arrears(LOAN, day(12, 31));
        assertThat(arrears).extracting(Arrears::from).containsExactly(day(2, 2), day(3, 2), day(4, 2), day(5, 10));
        assertThat(arrears).extracting(Arrears::pastDue).containsExactly(eur("412"), eur("820"), eur("1224"), eur("0"));
        ObligorHistory history = new ObligorHistory(true, arrears, List.of());
        assertThat(DefaultDefinition.EUROPEAN.daysPastDue(history, day(5, 1))).isEqualTo(89);
        assertThat(account.on(day(5, 1)).daysPastDue()).isEqualTo(89);
        assertThat(DefaultDefinition.EUROPEAN.standings(history, day(6, 1)).on(day(5, 9)))
                .isEqualTo(Standing.IN_DEFAULT);
    }

    @Test
    void entriesThatContradictEachOtherAreRefused() {
        refused(
                ContractProblem.ENTRY_INVALID,
                () -> account(AllocationOrder.STANDARD, paid(1, FIRST, "1"), paid(1, FIRST, "2")));
        refused(ContractProblem.ENTRY_INVALID, () -> account(AllocationOrder.STANDARD, paid(1, FIRST, "0")));
        refused(
                ContractProblem.ENTRY_INVALID,
                () -> account(AllocationOrder.STANDARD, new Entry.Reversal(2, FIRST, FIRST, 1)));
        refused(
                ContractProblem.ENTRY_INVALID,
                () -> account(
                        AllocationOrder.STANDARD,
                        paid(1, FIRST, "1"),
                        new Entry.Reversal(2, FIRST, FIRST, 1),
                        new Entry.Reversal(3, FIRST, FIRST, 1)));
        refused(
                ContractProblem.ENTRY_INVALID,
                () -> new AllocationOrder(List.of(ClaimKind.FEE, ClaimKind.FEE), Across.DATE_FIRST));
        assertThat(account(AllocationOrder.STANDARD, paid(1, FIRST, "1"), paid(1, FIRST, "1"))
                        .entries())
                .hasSize(1);
    }
}
