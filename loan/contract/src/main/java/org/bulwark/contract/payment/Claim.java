package org.bulwark.contract.payment;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.bulwark.basics.money.Money;
import org.bulwark.contract.ContractProblem;
import org.bulwark.contract.schedule.Instalment;
import org.bulwark.contract.schedule.Prepayment;
import org.bulwark.contract.schedule.Schedule;

/**
 * What the client owes by a date.
 *
 * @param instalment the number of its instalment, 0 for none
 * @param kind what it is
 * @param due the business date by which it is to be paid
 * @param amount how much, 0 or more
 */
public record Claim(int instalment, ClaimKind kind, LocalDate due, Money amount) {

    /** {@link ContractProblem#ENTRY_INVALID} for less than nothing. */
    public Claim {
        if (amount.isNegative() || instalment < 0) {
            throw ContractProblem.ENTRY_INVALID.with(
                    "Instalment " + instalment + " claims " + amount + ".", "Give an amount of 0 or more.");
        }
    }

    /** All claims of a schedule: interest and principal of each instalment, and each prepayment on its date. */
    public static List<Claim> of(Schedule schedule) {
        List<Claim> claims = new ArrayList<>();
        for (Instalment one : schedule.instalments()) {
            claims.add(new Claim(one.number(), ClaimKind.INTEREST, one.payOn(), one.interest()));
            claims.add(new Claim(one.number(), ClaimKind.PRINCIPAL, one.payOn(), one.principal()));
        }
        for (Prepayment one : schedule.past().prepayments()) {
            claims.add(new Claim(0, ClaimKind.PRINCIPAL, one.on(), one.amount()));
        }
        return List.copyOf(claims);
    }
}
