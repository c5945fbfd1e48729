package org.bulwark.contract.schedule;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bulwark.basics.money.Money;
import org.bulwark.contract.schedule.RepaymentKind.Annuity;
import org.bulwark.contract.schedule.RepaymentKind.Bullet;
import org.bulwark.contract.schedule.RepaymentKind.EqualPrincipal;
import org.bulwark.contract.schedule.RepaymentKind.InterestOnlyFirst;
import org.bulwark.contract.schedule.RepaymentKind.Stepped;

/** Instalments from a balance, in the order of their due dates. */
final class Amortisation {

    private static final MathContext EXACT_ENOUGH = MathContext.DECIMAL128;
    private static final long WHOLE = 1_000_000;

    /**
     * Where the instalments begin.
     *
     * @param instalmentsBefore how many of the terms' due dates are past
     * @param numberBefore the number of the last instalment before
     * @param path what was owed since the last due date, at least its first day
     * @param carried interest from before, to be paid with the first instalment
     * @param size the size of an annuity, or the principal in each instalment, if it is to stay
     */
    record Start(int instalmentsBefore, int numberBefore, List<Owed> path, Money carried, Optional<Money> size) {}

    /** What is owed from a day on. */
    record Owed(LocalDate from, Money principal) {}

    private final LoanTerms terms;
    private final Accrual accrual;
    private final Start start;
    private final List<LocalDate> dates;
    private final List<Instalment> instalments = new ArrayList<>();
    private Money balance;
    private Optional<BigDecimal> level;

    private Amortisation(LoanTerms terms, Start start) {
        this.terms = terms;
        this.start = start;
        this.accrual = terms.accrual();
        this.dates = terms.due().dates();
        this.balance = start.path().getLast().principal();
        this.level = start.size().map(size -> BigDecimal.valueOf(size.minor()));
    }

    static List<Instalment> of(LoanTerms terms, Start start) {
        Amortisation amortisation = new Amortisation(terms, start);
        amortisation.run();
        return amortisation.instalments;
    }

    private void run() {
        int first = start.instalmentsBefore();
        List<Money> parts = balance.split(dates.size() - first);
        for (int next = first; next < dates.size(); next++) {
            int i = next;
            BigInteger accrued = i == first ? accruedOnPath() : accrual.part(balance, from(i), dates.get(i));
            Money interest = accrual.rounded(accrued, balance.currency());
            if (i == first) {
                interest = interest.plus(start.carried());
            }
            Money wanted = switch (terms.kind()) {
                case Bullet _ -> zero();
                case EqualPrincipal _ -> start.size().orElse(parts.get(i - first));
                case InterestOnlyFirst(int without) when i < without -> zero();
                case Annuity _, Stepped _, InterestOnlyFirst _ -> ofLevel(i, interest, accrued);
            };
            boolean last = i == dates.size() - 1;
            Money principal = last ? balance : wanted.min(balance);
            add(i, interest, principal);
            if (balance.isZero()) {
                return;
            }
        }
    }

    private void add(int i, Money interest, Money principal) {
        balance = balance.minus(principal);
        LocalDate due = dates.get(i);
        instalments.add(new Instalment(
                start.numberBefore() + 1 + i - start.instalmentsBefore(),
                from(i),
                due,
                terms.due().payment(due),
                interest,
                principal,
                balance));
    }

    private LocalDate from(int i) {
        return i == 0 ? terms.due().firstDay() : dates.get(i - 1);
    }

    private BigInteger accruedOnPath() {
        BigInteger sum = BigInteger.ZERO;
        List<Owed> path = start.path();
        LocalDate due = dates.get(start.instalmentsBefore());
        for (int k = 0; k < path.size(); k++) {
            LocalDate end = k + 1 < path.size() ? path.get(k + 1).from() : due;
            sum = sum.add(accrual.part(path.get(k).principal(), path.get(k).from(), end));
        }
        return sum;
    }

    /** The principal in an instalment whose size hangs on the level. */
    private Money ofLevel(int i, Money interest, BigInteger accrued) {
        boolean stepped =
                i > 0 && !terms.rates().on(from(i)).equals(terms.rates().on(from(i - 1)));
        if (level.isEmpty() || (stepped && start.size().isEmpty())) {
            level = Optional.of(solved(i, accrued));
        }
        BigDecimal size = level.orElseThrow()
                .multiply(BigDecimal.valueOf(weight(i)))
                .divide(BigDecimal.valueOf(WHOLE), 0, RoundingMode.HALF_UP);
        Money principal = new Money(size.longValueExact(), balance.currency()).minus(interest);
        if (principal.isNegative()) {
            // It does not even pay its interest: it pays just that, and the others are worked out anew.
            level = start.size().isEmpty() ? Optional.empty() : level;
            return zero();
        }
        return principal;
    }

    /** The level whose instalments are worth the balance today, at the rate that holds now. */
    private BigDecimal solved(int first, BigInteger accrued) {
        if (balance.isZero()) {
            return BigDecimal.ZERO;
        }
        BigDecimal owed = BigDecimal.valueOf(balance.minor());
        BigDecimal unit = new BigDecimal(accrual.denominator());
        BigDecimal ppm = BigDecimal.valueOf(terms.rates().on(from(first)).ppm());
        BigDecimal growth = BigDecimal.ONE;
        BigDecimal worth = BigDecimal.ZERO;
        for (int i = first; i < dates.size(); i++) {
            BigDecimal years = BigDecimal.valueOf(terms.dayCount()
                    .numerator(from(i), dates.get(i), terms.due().maturity()));
            BigDecimal interest = i == first
                    ? new BigDecimal(accrued).divide(owed.multiply(unit), EXACT_ENOUGH)
                    : ppm.multiply(years).divide(unit, EXACT_ENOUGH);
            growth = growth.multiply(BigDecimal.ONE.add(interest), EXACT_ENOUGH);
            BigDecimal share = BigDecimal.valueOf(weight(i)).divide(BigDecimal.valueOf(WHOLE), EXACT_ENOUGH);
            worth = worth.add(share.divide(growth, EXACT_ENOUGH), EXACT_ENOUGH);
        }
        return owed.divide(worth, EXACT_ENOUGH);
    }

    /** The weight of an instalment in parts per million. */
    private long weight(int i) {
        return terms.kind() instanceof Stepped it ? it.weight(i + 1) : WHOLE;
    }

    private Money zero() {
        return Money.zero(balance.currency());
    }
}
