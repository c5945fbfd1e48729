package org.bulwark.contract.payment;

import java.math.BigInteger;
import java.time.LocalDate;
import org.bulwark.basics.money.Money;

/** A claim while payments are allotted: what was paid of it so far, and penalty interest as exact parts. */
final class Slot {

    private final int instalment;
    private final ClaimKind kind;
    private final LocalDate due;
    private Money amount;
    private Money paid;
    private BigInteger parts = BigInteger.ZERO;

    Slot(Claim claim) {
        this.instalment = claim.instalment();
        this.kind = claim.kind();
        this.due = claim.due();
        this.amount = claim.amount();
        this.paid = Money.zero(amount.currency());
    }

    int instalment() {
        return instalment;
    }

    ClaimKind kind() {
        return kind;
    }

    LocalDate due() {
        return due;
    }

    Money unpaid() {
        return amount.minus(paid);
    }

    void pay(Money more) {
        paid = paid.plus(more);
    }

    /** Adds parts of penalty interest; all of them together are rounded, so that nothing is lost over many days. */
    void grow(BigInteger more, PenaltyTerms penalty) {
        parts = parts.add(more);
        amount = penalty.accrual().rounded(parts, amount.currency());
    }

    Position position() {
        return new Position(new Claim(instalment, kind, due, amount), paid);
    }
}
