package org.bulwark.contract.payment;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.function.Predicate;
import org.bulwark.basics.money.Money;
import org.bulwark.basics.money.MoneySum;

/**
 * How an account stands at the end of a business date.
 *
 * @param date the date
 * @param due claims due up to that date, with what was paid, in the order in which payments pay them
 * @param later principal that falls due later
 * @param allotments which payment paid what, in order
 * @param credit what was paid and is not needed yet
 */
public record AccountState(LocalDate date, List<Position> due, Money later, List<Allotment> allotments, Money credit) {

    /** Copies the lists. */
    public AccountState {
        due = List.copyOf(due);
        allotments = List.copyOf(allotments);
    }

    /** What should have been paid before this date and was not. */
    public Money pastDue() {
        return unpaid(this::isPastDue);
    }

    /** All that is owed: what is unpaid of what fell due, and principal that falls due later. Interest since the last due date is not in it. */
    public Money onBalance() {
        return unpaid(_ -> true).plus(later);
    }

    /** What is unpaid of a kind of claim that fell due. */
    public Money unpaid(ClaimKind kind) {
        return unpaid(position -> position.claim().kind() == kind);
    }

    /** Days since the oldest due date of which something is unpaid; 0 on the due date itself, and where nothing is. */
    public int daysPastDue() {
        return due.stream()
                .filter(this::isPastDue)
                .mapToInt(one ->
                        Math.toIntExact(ChronoUnit.DAYS.between(one.claim().due(), date)))
                .max()
                .orElse(0);
    }

    private boolean isPastDue(Position position) {
        return position.unpaid().isPositive() && position.claim().due().isBefore(date);
    }

    private Money unpaid(Predicate<Position> of) {
        return MoneySum.of(due.stream().filter(of).map(Position::unpaid).toList(), credit.currency())
                .total();
    }
}
