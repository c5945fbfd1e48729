package org.bulwark.server.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import org.bulwark.basics.money.Money;
import org.bulwark.basics.money.Rate;
import org.bulwark.contract.calendar.BusinessDayConvention;
import org.bulwark.contract.calendar.DayCount;
import org.bulwark.contract.calendar.Tenor;
import org.bulwark.contract.schedule.Instalment;
import org.bulwark.contract.schedule.RateSteps;
import org.bulwark.contract.schedule.RepaymentKind;
import org.bulwark.server.contract.LoanContract.VersionMade;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What an account owes at the end of a day. */
@NullMarked
class AccountPositionTest {

    private static FacilityRow facility(Money granted, LocalDate opened) {
        return new FacilityRow(
                new UUID(1, 1),
                new UUID(2, 2),
                "somebody",
                "working-capital",
                "north",
                granted,
                granted,
                "open",
                opened,
                Optional.empty(),
                0);
    }

    static LoanContract contract(Random random) {
        LocalDate first = LocalDate.of(2027, 1, 1).plusDays(random.nextInt(800));
        Money principal = Money.of(100_000 + random.nextInt(50_000_000), "EUR");
        int months = 2 + random.nextInt(30);
        Terms terms = new Terms(
                principal,
                RateSteps.of(Rate.ofBasisPoints(100 + random.nextInt(2_000))),
                List.of(DayCount.values()).get(random.nextInt(3)),
                new Terms.Dates(
                        first, Optional.empty(), Tenor.months(1), months, Optional.empty(), BusinessDayConvention.NONE),
                random.nextBoolean() ? new RepaymentKind.EqualPrincipal() : new RepaymentKind.Annuity(),
                Optional.empty());
        return LoanContract.of(
                facility(principal, first),
                List.of(new VersionMade(1, "one", new Step.Agreed(terms), first, "somebody", Optional.empty())),
                List.of());
    }

    /** Whatever is rounded on a day is made good on another. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12})
    void theInterestOfTheDaysAddsUpToWhatTheScheduleClaims(long seed) {
        LoanContract contract = contract(new Random(seed));
        List<Instalment> instalments = contract.schedule().instalments();
        long earned = 0;
        LocalDate last = instalments.getLast().due();
        for (LocalDate day = contract.facility().openedOn(); !day.isAfter(last); day = day.plusDays(1)) {
            earned += AccountPosition.of(contract, day).earned().minor();
        }
        assertThat(earned)
                .isEqualTo(instalments.stream()
                        .mapToLong(one -> one.interest().minor())
                        .sum());
    }

    /** What was not paid out is not owed. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void nothingIsOwedBeforeItIsPaidOut(long seed) {
        LoanContract contract = contract(new Random(seed));
        LocalDate day = contract.facility().openedOn().plusDays(10);
        assertThat(AccountPosition.of(contract, day).principal().isZero()).isTrue();
    }
}
