package org.bulwark.workout.restructure;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.bulwark.basics.money.Money;
import org.bulwark.basics.money.MoneySum;
import org.bulwark.contract.calendar.Tenor;
import org.bulwark.contract.schedule.CashFlow;
import org.bulwark.contract.schedule.DueDates;
import org.bulwark.contract.schedule.Instalment;
import org.bulwark.contract.schedule.LoanTerms;
import org.bulwark.contract.schedule.RateSteps;
import org.bulwark.contract.schedule.RepaymentKind;
import org.bulwark.contract.schedule.Schedule;
import org.bulwark.workout.WorkoutProblem;

/**
 * Works out offers. Instalments of new terms are monthly and begin a month after the first day; what is past due becomes principal, and
 * interest that ran since the last due date is paid with the first instalment, or becomes principal of a consolidation.
 */
public final class OfferReading {

    private static final long WHOLE = 1_000_000;

    private final List<Loan> loans;
    private final LocalDate on;
    private final Means means;

    private OfferReading(List<Loan> loans, LocalDate on, Means means) {
        this.loans = loans;
        this.on = on;
        this.means = means;
    }

    /**
     * A reading for a client's loans.
     *
     * @param loans all that are to be paid out of the same means, at least one, in one currency
     * @param on the first day of new terms, on which what is past due is counted; before the last instalment of each loan
     * @param means what the client can pay
     * @throws org.bulwark.basics.ProblemException {@link WorkoutProblem#OFFER_INVALID} for no loan
     */
    public static OfferReading of(List<Loan> loans, LocalDate on, Means means) {
        if (loans.isEmpty()) {
            throw invalid("There is no loan to restructure");
        }
        return new OfferReading(List.copyOf(loans), on, means);
    }

    private static RuntimeException invalid(String what) {
        return WorkoutProblem.OFFER_INVALID.with(what + ".", "Change the offer, or leave it out.");
    }

    /** The offers that the client can bear, the cheapest for the bank first, then the one that is over first. */
    public List<ValuedOffer> ranked(List<Offer> offers) {
        return offers.stream()
                .map(this::valued)
                .filter(ValuedOffer::bearable)
                .sorted(Comparator.comparing(ValuedOffer::loss)
                        .thenComparing(it -> it.schedule().terms().due().maturity()))
                .toList();
    }

    /**
     * An offer worked out. All but a consolidation are for a single loan.
     *
     * @throws org.bulwark.basics.ProblemException {@link WorkoutProblem#OFFER_INVALID} for an offer that changes nothing or is for several
     *     loans, and what {@link Schedule#restructured} refuses
     */
    public ValuedOffer valued(Offer offer) {
        if (!(offer instanceof Offer.Consolidation) && loans.size() > 1) {
            throw invalid("Of several loans " + offer + " cannot be worked out");
        }
        Schedule next = offer instanceof Offer.Consolidation it ? consolidated(it) : changed(loans.getFirst(), offer);
        List<CashFlow> after = Loan.after(next, on);
        Money largest = after.stream().map(CashFlow::amount).reduce(Money::max).orElseThrow();
        Money before = MoneySum.of(
                        loans.stream()
                                .map(loan -> worth(loan.remaining(on), loan.effectiveRate()))
                                .toList(),
                        largest.currency())
                .total();
        boolean bearable = !largest.isMoreThan(means.most());
        return new ValuedOffer(offer, on, next, largest, bearable, before, worth(after, rate()));
    }

    /** The original effective rate: of several loans their mean, weighted by what each still owes. */
    private double rate() {
        double weighted = 0;
        double owed = 0;
        for (Loan loan : loans) {
            double weight = owed(loan).minor();
            weighted += weight * loan.effectiveRate();
            owed += weight;
        }
        return weighted / owed;
    }

    private Money owed(Loan loan) {
        return loan.schedule().outstandingOn(on).plus(loan.pastDue());
    }

    private Schedule changed(Loan loan, Offer offer) {
        LoanTerms old = loan.schedule().terms();
        int left = left(loan);
        Money owed = owed(loan);
        return loan.schedule()
                .restructured(
                        switch (offer) {
                            case Offer.Extension(int more) ->
                                terms(
                                        owed,
                                        old.rates(),
                                        old,
                                        checked(offer, more > 0, left + more),
                                        new RepaymentKind.Annuity());
                            case Offer.GracePeriod(int grace) ->
                                terms(
                                        owed,
                                        old.rates(),
                                        old,
                                        checked(offer, grace > 0, left + grace),
                                        new RepaymentKind.InterestOnlyFirst(grace));
                            case Offer.RateCut(var rate) ->
                                terms(
                                        owed,
                                        RateSteps.of(rate),
                                        old,
                                        checked(
                                                offer,
                                                rate.compareTo(old.rates().on(on)) < 0,
                                                left),
                                        new RepaymentKind.Annuity());
                            case Offer.StepUp(var stages) ->
                                terms(owed, old.rates(), old, left, new RepaymentKind.Stepped(stages));
                            case Offer.Haircut(long ppm) ->
                                terms(
                                        owed.times(WHOLE - ppm, WHOLE, RoundingMode.HALF_UP),
                                        old.rates(),
                                        old,
                                        checked(offer, ppm > 0 && ppm < WHOLE, left),
                                        new RepaymentKind.Annuity());
                            case Offer.Consolidation _ ->
                                throw new IllegalStateException("a consolidation changes no single loan");
                        });
    }

    private int left(Loan loan) {
        return (int) loan.schedule().instalments().stream()
                .map(Instalment::due)
                .filter(due -> due.isAfter(on))
                .count();
    }

    private static int checked(Offer offer, boolean holds, int instalments) {
        if (!holds) {
            throw invalid(offer + " makes nothing easier");
        }
        return instalments;
    }

    private LoanTerms terms(Money principal, RateSteps rates, LoanTerms old, int instalments, RepaymentKind kind) {
        DueDates due = DueDates.every(Tenor.months(1), on, instalments)
                .paidOn(old.due().days(), old.due().convention());
        return new LoanTerms(principal, rates, old.dayCount(), due, kind);
    }

    private Schedule consolidated(Offer.Consolidation offer) {
        List<Money> parts = new ArrayList<>();
        LoanTerms first = loans.getFirst().schedule().terms();
        for (Loan loan : loans) {
            // what ran since the last due date is what a change of terms would carry over
            LoanTerms same = terms(
                    owed(loan),
                    loan.schedule().terms().rates(),
                    loan.schedule().terms(),
                    1,
                    new RepaymentKind.Bullet());
            parts.add(owed(loan));
            parts.add(loan.schedule().restructured(same).past().carried());
        }
        Money principal = MoneySum.of(parts, first.principal().currency()).total();
        return Schedule.of(
                terms(principal, RateSteps.of(offer.rate()), first, offer.instalments(), new RepaymentKind.Annuity()));
    }

    /** What flows are worth on the first day, rounded to the minor unit once. */
    private Money worth(List<CashFlow> flows, double rate) {
        double sum = 0;
        for (CashFlow flow : flows) {
            sum += flow.amount().minor() * Math.pow(1 + rate, -ChronoUnit.DAYS.between(on, flow.on()) / 365.0);
        }
        long minor = new BigDecimal(sum, MathContext.DECIMAL64)
                .setScale(0, RoundingMode.HALF_UP)
                .longValueExact();
        return new Money(minor, flows.getFirst().amount().currency());
    }
}
