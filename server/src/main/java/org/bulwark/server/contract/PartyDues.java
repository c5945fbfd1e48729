package org.bulwark.server.contract;

import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.bulwark.basics.money.Money;

/** What a party still has to pay under its contracts, on any date as the bank knew it then. */
public final class PartyDues {

    /** Of a party without contracts. */
    public static final PartyDues NONE = new PartyDues(List.of());

    private final List<LoanContract> contracts;

    PartyDues(List<LoanContract> contracts) {
        this.contracts = List.copyOf(contracts);
    }

    /**
     * What is unpaid by due date, that which is past due under its own: by the terms that the bank knew of and what was booked at the end of
     * a date. What was agreed or booked later changes nothing.
     *
     * @param day that date
     * @param until the last due date that is told
     * @param currency contracts in another one are left out
     */
    public SortedMap<LocalDate, Money> on(LocalDate day, LocalDate until, Currency currency) {
        SortedMap<LocalDate, Money> dues = new TreeMap<>();
        for (LoanContract contract : contracts) {
            if (contract.facility().currency().equals(currency)) {
                contract.knownOn(day)
                        .ifPresent(then -> then.account()
                                .unpaid(day, until)
                                .forEach((due, amount) -> dues.merge(due, amount, Money::plus)));
            }
        }
        dues.values().removeIf(Money::isZero);
        return dues;
    }
}
