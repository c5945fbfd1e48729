package org.bulwark.contract.schedule;

import java.math.BigInteger;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.bulwark.basics.money.Money;
import org.bulwark.contract.ContractProblem;
import org.bulwark.contract.calendar.DayCount;

/**
 * A loan that is drawn and repaid at will: interest runs daily on what is drawn, and each statement asks for a least payment.
 *
 * @param rates the nominal rate a year
 * @param dayCount how interest counts days
 * @param closing when statements close; the due date of a payment moves off a day off by its convention
 * @param minimum the least payment
 * @param daysToPay from the closing date to the due date of the least payment, 0 or more
 */
public record Revolving(RateSteps rates, DayCount dayCount, DueDates closing, Minimum minimum, int daysToPay) {

    /**
     * The least payment: a share of what is owed, at least some amount, at most all that is owed.
     *
     * @param sharePpm the share in parts per million, 0 to 1 000 000; rounded up
     * @param least the amount, 0 or more
     */
    public record Minimum(long sharePpm, Money least) {
        Money of(Money owed) {
            Money nothing = Money.zero(owed.currency());
            Money share = owed.times(sharePpm, 1_000_000, RoundingMode.CEILING);
            return share.max(least).min(owed).max(nothing);
        }
    }

    /**
     * What a statement says.
     *
     * @param from the first day in it
     * @param closedOn the first day that is no longer in it
     * @param dueOn the business date by which the least payment is to be made
     * @param interest the interest of these days, added to what is owed
     * @param owed what is owed when it closes, interest included; below 0 when the client paid too much
     * @param minimum the least payment
     */
    public record Statement(
            LocalDate from, LocalDate closedOn, LocalDate dueOn, Money interest, Money owed, Money minimum) {}

    /** {@link ContractProblem#TERMS_INVALID} for a least payment or a time to pay that cannot be. */
    public Revolving {
        if (minimum.sharePpm < 0
                || minimum.sharePpm > 1_000_000
                || minimum.least.isNegative()
                || daysToPay < 0
                || daysToPay > 366) {
            throw ContractProblem.TERMS_INVALID.with(
                    "A least payment of " + minimum + " within " + daysToPay + " days cannot be.",
                    "Give a share of 0 to 1000000 parts per million, an amount of 0 or more, and 0 to 366 days.");
        }
    }

    /**
     * The statements.
     *
     * @param movements what the client draws (above 0) and pays (below 0), in any order; a movement bears interest, or saves it, from its
     *     day on. Those on or after the last closing date are left out.
     */
    public List<Statement> statements(List<CashFlow> movements) {
        List<CashFlow> sorted =
                movements.stream().sorted(Comparator.comparing(CashFlow::on)).toList();
        Accrual accrual = Accrual.of(rates, dayCount);
        List<Statement> statements = new ArrayList<>();
        Money nothing = Money.zero(minimum.least.currency());
        Money owed = nothing;
        LocalDate from = closing.firstDay();
        for (LocalDate end : closing.dates()) {
            BigInteger accrued = BigInteger.ZERO;
            LocalDate since = from;
            for (CashFlow movement : sorted) {
                LocalDate on = movement.on();
                if (!on.isBefore(from) && on.isBefore(end)) {
                    accrued = accrued.add(accrual.part(owed.max(nothing), since, on));
                    owed = owed.plus(movement.amount());
                    since = on;
                }
            }
            accrued = accrued.add(accrual.part(owed.max(nothing), since, end));
            Money interest = accrual.rounded(accrued, nothing.currency());
            owed = owed.plus(interest);
            LocalDate due = closing.convention().adjusted(end.plusDays(daysToPay), closing.days());
            statements.add(new Statement(from, end, due, interest, owed, minimum.of(owed)));
            from = end;
        }
        return List.copyOf(statements);
    }
}
