package org.bulwark.contract.schedule;

import java.math.BigInteger;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bulwark.basics.money.Money;
import org.bulwark.basics.money.MoneySum;
import org.bulwark.contract.ContractProblem;
import org.bulwark.contract.schedule.Amortisation.Owed;
import org.bulwark.contract.schedule.Prepayment.Effect;

/**
 * All instalments of a loan, as promised. Principal of the instalments + prepayments = what was lent + {@link Past#adjusted}, to the minor
 * unit.
 *
 * @param version from 1; each change makes the next
 * @param terms the terms that hold now
 * @param instalments all, those of earlier versions that were due before the change included
 * @param past what earlier versions leave behind
 */
public record Schedule(int version, LoanTerms terms, List<Instalment> instalments, Past past) {

    /**
     * What earlier versions leave behind.
     *
     * @param lent the principal of the first terms
     * @param adjusted by how much new terms raised the principal (interest added to it), or lowered it (forgiven)
     * @param carried interest that ran under earlier terms and is paid with the first instalment of those that hold now
     * @param prepayments in the order of their dates
     */
    public record Past(Money lent, Money adjusted, Money carried, List<Prepayment> prepayments) {
        /** Copies the list. */
        public Past {
            prepayments = List.copyOf(prepayments);
        }
    }

    /** Copies the list. */
    public Schedule {
        instalments = List.copyOf(instalments);
    }

    /** The schedule of a loan that begins. */
    public static Schedule of(LoanTerms terms) {
        Money nothing = Money.zero(terms.principal().currency());
        Past past = new Past(terms.principal(), nothing, nothing, List.of());
        return new Schedule(1, terms, Amortisation.of(terms, begin(terms, 0, nothing)), past);
    }

    private static Amortisation.Start begin(LoanTerms terms, int numberBefore, Money carried) {
        List<Owed> path = List.of(new Owed(terms.due().firstDay(), terms.principal()));
        return new Amortisation.Start(0, numberBefore, path, carried, Optional.empty());
    }

    /** Where the loan stands in its terms on a date. */
    private record Place(List<Instalment> kept, int ofTheseTerms, List<Owed> path, Money carried) {
        Money owed() {
            return path.getLast().principal();
        }
    }

    private Place place(LocalDate date) {
        List<Instalment> kept =
                instalments.stream().filter(one -> !one.due().isAfter(date)).toList();
        LocalDate begun = terms.due().firstDay();
        List<Instalment> own =
                kept.stream().filter(one -> one.due().isAfter(begun)).toList();
        Owed first = own.isEmpty()
                ? new Owed(begun, terms.principal())
                : new Owed(own.getLast().due(), own.getLast().outstanding());
        List<Owed> path = new ArrayList<>(List.of(first));
        for (Prepayment one : past.prepayments) {
            boolean after = !one.on().isBefore(first.from()) && !one.on().isAfter(date);
            if (after) {
                path.add(new Owed(one.on(), path.getLast().principal().minus(one.amount())));
            }
        }
        Money carried = own.isEmpty() ? past.carried : Money.zero(past.carried.currency());
        return new Place(kept, own.size(), path, carried);
    }

    /**
     * The next version after principal is paid early: what was due up to its date stays, interest runs on less from that date on.
     *
     * @throws org.bulwark.basics.ProblemException {@link ContractProblem#CHANGE_INVALID} for an amount that is not owed, a date before an
     *     earlier change or after the last instalment, or fewer instalments where their size is not one
     */
    public Schedule prepaid(Prepayment prepayment) {
        LocalDate on = prepayment.on();
        Place place = place(on);
        boolean late = !on.isBefore(instalments.getLast().due());
        boolean early = on.isBefore(terms.due().firstDay())
                || past.prepayments.stream().anyMatch(one -> one.on().isAfter(on));
        Money amount = prepayment.amount();
        if (late || early || !amount.isPositive() || amount.isMoreThan(place.owed())) {
            throw ContractProblem.CHANGE_INVALID.with(
                    "Of " + place.owed() + " owed on " + on + ", " + amount + " cannot be paid early.",
                    "Give an amount above 0 and not above what is owed, after earlier changes and before the maturity.");
        }
        List<Owed> path = new ArrayList<>(place.path);
        path.add(new Owed(on, place.owed().minus(amount)));
        Optional<Money> size = prepayment.effect() == Effect.FEWER ? Optional.of(size(place)) : Optional.empty();
        List<Instalment> all = new ArrayList<>(place.kept);
        all.addAll(Amortisation.of(
                terms, new Amortisation.Start(place.ofTheseTerms, place.kept.size(), path, place.carried, size)));
        List<Prepayment> prepayments = new ArrayList<>(past.prepayments);
        prepayments.add(prepayment);
        LoanTerms shorter = terms.until(all.getLast().due());
        return new Schedule(version + 1, shorter, all, new Past(past.lent, past.adjusted, past.carried, prepayments));
    }

    /** What an instalment keeps when there are to be fewer: of an annuity all of it, of equal principal that. */
    private Money size(Place place) {
        // The last instalment takes what rounding left, so the one before it, if any, shows the size.
        int next = place.kept.size();
        Instalment shown = instalments.get(Math.min(next + 1, Math.max(next, instalments.size() - 2)));
        return switch (terms.kind()) {
            case RepaymentKind.Annuity _ -> shown.amount();
            case RepaymentKind.EqualPrincipal _ -> shown.principal();
            case RepaymentKind.Bullet _, RepaymentKind.Stepped _, RepaymentKind.InterestOnlyFirst _ ->
                throw ContractProblem.CHANGE_INVALID.with(
                        "Instalments that are not of one size cannot become fewer.", "Make them smaller.");
        };
    }

    /**
     * The next version under new terms: what was due up to their first day stays, and interest that ran since then is paid with the first
     * instalment of the new terms. Their principal may differ from what is owed, where interest is added to it or a part is forgiven.
     *
     * @throws org.bulwark.basics.ProblemException {@link ContractProblem#CHANGE_INVALID} for terms that begin before an earlier change or
     *     after the last instalment, or in another currency
     */
    public Schedule restructured(LoanTerms next) {
        LocalDate on = next.due().firstDay();
        boolean early = !on.isAfter(terms.due().firstDay())
                || past.prepayments.stream().anyMatch(one -> !one.on().isBefore(on));
        boolean late = on.isAfter(instalments.getLast().due());
        if (early || late || !next.principal().currency().equals(past.lent.currency())) {
            throw ContractProblem.CHANGE_INVALID.with(
                    "New terms cannot begin on " + on + " with " + next.principal() + ".",
                    "Begin after all earlier changes, not after the last instalment, in the currency of the loan.");
        }
        Place place = place(on);
        Money ran = place.carried.plus(ranUntil(on, place.path));
        Money adjusted = past.adjusted.plus(next.principal().minus(place.owed()));
        List<Instalment> all = new ArrayList<>(place.kept);
        all.addAll(Amortisation.of(next, begin(next, all.size(), ran)));
        return new Schedule(version + 1, next, all, new Past(past.lent, adjusted, ran, past.prepayments));
    }

    private Money ranUntil(LocalDate on, List<Owed> path) {
        Accrual accrual = terms.accrual();
        BigInteger sum = BigInteger.ZERO;
        for (int i = 0; i < path.size(); i++) {
            LocalDate end = i + 1 < path.size() ? path.get(i + 1).from() : on;
            sum = sum.add(accrual.part(path.get(i).principal(), path.get(i).from(), end));
        }
        return accrual.rounded(sum, past.lent.currency());
    }

    /**
     * The principal owed at the end of a business date if all is paid as promised.
     *
     * @throws org.bulwark.basics.ProblemException {@link ContractProblem#CHANGE_INVALID} for a date before the terms that hold now began:
     *     the version of then knows
     */
    public Money outstandingOn(LocalDate date) {
        if (date.isBefore(terms.due().firstDay())) {
            throw ContractProblem.CHANGE_INVALID.with(
                    "Version " + version + " begins on " + terms.due().firstDay() + " and knows nothing of " + date
                            + ".",
                    "Ask the version that held then.");
        }
        return place(date).owed();
    }

    private LocalDate firstDay() {
        return instalments.getFirst().from();
    }

    /** All interest. */
    public Money interest() {
        return MoneySum.of(instalments.stream().map(Instalment::interest).toList(), past.lent.currency())
                .total();
    }

    /** What the client gets (above 0) and pays (below 0), by the dates on which it is paid. */
    public List<CashFlow> flows() {
        List<CashFlow> flows = new ArrayList<>(List.of(new CashFlow(firstDay(), past.lent)));
        instalments.forEach(
                one -> flows.add(new CashFlow(one.payOn(), one.amount().negated())));
        past.prepayments.forEach(
                one -> flows.add(new CashFlow(one.on(), one.amount().negated())));
        return List.copyOf(flows);
    }
}
