package org.bulwark.workout.restructure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.bulwark.workout.Refusals.refused;

import java.time.LocalDate;
import java.util.List;
import org.bulwark.basics.money.Money;
import org.bulwark.basics.money.Rate;
import org.bulwark.basics.standing.UnlikelyToPay;
import org.bulwark.contract.calendar.DayCount;
import org.bulwark.contract.calendar.Tenor;
import org.bulwark.contract.schedule.DueDates;
import org.bulwark.contract.schedule.LoanTerms;
import org.bulwark.contract.schedule.RateSteps;
import org.bulwark.contract.schedule.RepaymentKind;
import org.bulwark.contract.schedule.Schedule;
import org.bulwark.workout.WorkoutProblem;
import org.bulwark.workout.classification.ClassRules;
import org.junit.jupiter.api.Test;

class OfferReadingTest {

    private static final LocalDate BEGUN = LocalDate.of(2025, 1, 15);
    private static final LocalDate DAY = LocalDate.of(2026, 1, 15);

    private static Money yuan(long whole) {
        return Money.of(whole * 100, "CNY");
    }

    /** 120 000 over 24 months at 0 %: 5 000 a month, so that values can be found by hand. */
    private static Loan loan(String rate, long pastDue) {
        LoanTerms terms = new LoanTerms(
                yuan(120_000),
                RateSteps.of(Rate.percent(rate)),
                DayCount.THIRTY_E_360,
                DueDates.every(Tenor.months(1), BEGUN, 24),
                new RepaymentKind.Annuity());
        return new Loan("F1", Schedule.of(terms), yuan(pastDue));
    }

    private static OfferReading reading(Loan loan, long free) {
        return OfferReading.of(List.of(loan), DAY, new Means(yuan(free), 800_000));
    }

    @Test
    void aHaircutCostsWhatItForgives() {
        // at 0 % nothing is discounted: 60 000 outstanding and 10 000 past due, a tenth forgiven, 63 000 over 12 months
        ValuedOffer offer = reading(loan("0", 10_000), 10_000).valued(new Offer.Haircut(100_000));
        assertThat(offer.before()).isEqualTo(yuan(70_000));
        assertThat(offer.after()).isEqualTo(yuan(63_000));
        assertThat(offer.loss()).isEqualTo(yuan(7_000));
        assertThat(offer.largest()).isEqualTo(yuan(5_250));
        assertThat(offer.indication().kind()).isEqualTo(UnlikelyToPay.DISTRESSED_RESTRUCTURING);
        assertThat(offer.indication().lossPpm()).isEqualTo(100_000);
    }

    @Test
    void anInstalmentIsBearableUpToItsShareOfWhatIsFree() {
        // 60 000 over 15 months are 4 000, four fifths of 5 000
        Offer longer = new Offer.Extension(3);
        assertThat(reading(loan("0", 0), 5_000).valued(longer).largest()).isEqualTo(yuan(4_000));
        assertThat(reading(loan("0", 0), 5_000).valued(longer).bearable()).isTrue();
        OfferReading less = OfferReading.of(List.of(loan("0", 0)), DAY, new Means(Money.of(499_999, "CNY"), 800_000));
        assertThat(less.valued(longer).bearable()).isFalse();
        assertThat(less.ranked(List.of(longer))).isEmpty();
    }

    @Test
    void timeAtTheSameRateCostsNearlyNothingAndACutCosts() {
        OfferReading reading = reading(loan("6", 0), 100_000);
        ValuedOffer longer = reading.valued(new Offer.Extension(12));
        // months differ in days and the rate does not, so that something small is left
        assertThat(longer.loss().magnitude().minor()).isLessThan(longer.before().minor() / 1000);
        ValuedOffer cut = reading.valued(new Offer.RateCut(Rate.percent("3")));
        assertThat(cut.loss().minor()).isGreaterThan(cut.before().minor() / 100);
        assertThat(reading.ranked(List.of(
                        new Offer.Haircut(200_000), new Offer.RateCut(Rate.percent("3")), new Offer.Extension(12))))
                .extracting(ValuedOffer::offer)
                .containsExactly(
                        new Offer.Extension(12), new Offer.RateCut(Rate.percent("3")), new Offer.Haircut(200_000));
    }

    @Test
    void graceAndStepsBeginLow() {
        OfferReading reading = reading(loan("6", 0), 100_000);
        Schedule grace = reading.valued(new Offer.GracePeriod(3)).schedule();
        assertThat(grace.instalments().subList(12, 15))
                .allMatch(one -> one.principal().isZero());
        assertThat(grace.instalments()).hasSize(12 + 12 + 3);
        Schedule steps = reading.valued(new Offer.StepUp(
                        List.of(new RepaymentKind.Stage(1, 500_000), new RepaymentKind.Stage(7, 1_500_000))))
                .schedule();
        assertThat(steps.instalments().get(12).amount())
                .isLessThan(steps.instalments().get(18).amount());
    }

    @Test
    void loansBecomeOneAndNothingOfWhatIsOwedIsLost() {
        OfferReading reading =
                OfferReading.of(List.of(loan("0", 0), loan("6", 5_000)), DAY, new Means(yuan(100_000), 800_000));
        ValuedOffer one = reading.valued(new Offer.Consolidation(36, Rate.percent("3")));
        Money owed = loan("6", 0).schedule().outstandingOn(DAY).plus(yuan(65_000));
        assertThat(one.schedule().terms().principal()).isEqualTo(owed);
        assertThat(one.schedule().instalments()).hasSize(36);
        refused(WorkoutProblem.OFFER_INVALID, () -> reading.valued(new Offer.Extension(3)));
    }

    @Test
    void itIsObservedForTwoPeriodsAndAYear() {
        ValuedOffer offer = reading(loan("6", 0), 100_000).valued(new Offer.Extension(12));
        assertThat(offer.observedUntil(ClassRules.CHINA_2023.observation())).isEqualTo(DAY.plusMonths(12));
        assertThat(offer.observedUntil(new ClassRules.Observation(15, 12))).isEqualTo(DAY.plusMonths(15));
    }

    @Test
    void whatMakesNothingEasierIsRefused() {
        OfferReading reading = reading(loan("6", 0), 100_000);
        refused(WorkoutProblem.OFFER_INVALID, () -> reading.valued(new Offer.Extension(0)));
        refused(WorkoutProblem.OFFER_INVALID, () -> reading.valued(new Offer.RateCut(Rate.percent("6"))));
        refused(WorkoutProblem.OFFER_INVALID, () -> reading.valued(new Offer.Haircut(1_000_000)));
        refused(WorkoutProblem.OFFER_INVALID, () -> OfferReading.of(List.of(), DAY, new Means(yuan(1), 1)));
        refused(WorkoutProblem.OFFER_INVALID, () -> new Means(yuan(1), -1));
    }
}
