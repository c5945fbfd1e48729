package org.bulwark.server.contract;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bulwark.basics.money.Money;
import org.bulwark.basics.money.MoneySum;
import org.bulwark.contract.payment.Account;
import org.bulwark.contract.payment.AccountState;
import org.bulwark.contract.payment.AllocationOrder;
import org.bulwark.contract.payment.Claim;
import org.bulwark.contract.payment.Entry;
import org.bulwark.contract.payment.PenaltyTerms;
import org.bulwark.contract.schedule.Accrual;
import org.bulwark.contract.schedule.Instalment;
import org.bulwark.contract.schedule.LoanTerms;
import org.bulwark.contract.schedule.Schedule;

/**
 * A contract with all that was agreed and booked, worked out.
 *
 * @param facility under which facility
 * @param versions what was agreed, the first first
 * @param booked what was booked, in the order of booking
 * @param schedule what falls due by the last version
 * @param account what was paid of it
 */
record LoanContract(
        FacilityRow facility, List<VersionMade> versions, List<Booked> booked, Schedule schedule, Account account) {

    /**
     * A version as it is kept.
     *
     * @param number from 1
     * @param senderId what its sender calls it
     * @param step what made it
     * @param madeOn the business date from which the bank knew of it
     * @param by who made it
     * @param agreedBy the second person, where one was needed
     */
    record VersionMade(
            int number, String senderId, Step step, LocalDate madeOn, String by, Optional<String> agreedBy) {}

    /** Copies the lists. */
    LoanContract {
        versions = List.copyOf(versions);
        booked = List.copyOf(booked);
    }

    /** Works it out: what cannot follow from what was agreed before is a problem of the stage. */
    static LoanContract of(FacilityRow facility, List<VersionMade> versions, List<Booked> booked) {
        Optional<Schedule> schedule = Optional.empty();
        Optional<PenaltyTerms> penalty = Optional.empty();
        for (VersionMade version : versions) {
            schedule = Optional.of(version.step().after(schedule));
            penalty = version.step().penalty(penalty);
        }
        Schedule last = schedule.orElseThrow();
        Account account = new Account(Claim.of(last), AllocationOrder.STANDARD, penalty, entries(booked));
        return new LoanContract(facility, versions, booked, last, account);
    }

    private static List<Entry> entries(List<Booked> booked) {
        List<Entry> entries = new ArrayList<>();
        for (Booked one : booked) {
            switch (one.kind()) {
                case DISBURSEMENT -> {}
                case PAYMENT ->
                    entries.add(new Entry.Payment(one.sequence(), one.valueDate(), one.bookedOn(), one.amount()));
                case CAPITALISATION ->
                    entries.add(
                            new Entry.Capitalisation(one.sequence(), one.valueDate(), one.bookedOn(), one.amount()));
                case FEE -> entries.add(new Entry.Fee(one.sequence(), one.valueDate(), one.bookedOn(), one.amount()));
                case REVERSAL ->
                    entries.add(new Entry.Reversal(
                            one.sequence(),
                            one.valueDate(),
                            one.bookedOn(),
                            one.reverses().orElseThrow()));
            }
        }
        return entries;
    }

    /** The same as the bank knew it on an earlier date; nothing before its first version was made. */
    Optional<LoanContract> knownOn(LocalDate day) {
        List<VersionMade> then =
                versions.stream().filter(one -> !one.madeOn().isAfter(day)).toList();
        List<Booked> before =
                booked.stream().filter(one -> !one.bookedOn().isAfter(day)).toList();
        return then.isEmpty() ? Optional.empty() : Optional.of(of(facility, then, before));
    }

    /** How it stands at the end of a date. */
    AccountState on(LocalDate date) {
        return account.on(date);
    }

    /** What was paid out up to a date. */
    Money disbursed(LocalDate until) {
        return MoneySum.of(
                        booked.stream()
                                .filter(one -> one.kind() == Booked.Kind.DISBURSEMENT
                                        && !one.valueDate().isAfter(until))
                                .map(Booked::amount)
                                .toList(),
                        facility.currency())
                .total();
    }

    /** Interest that ran since the last due date up to a date, on what the schedule says is owed; nothing before the terms begin. */
    Money accrued(LocalDate date) {
        LoanTerms terms = schedule.terms();
        LocalDate from = schedule.instalments().stream()
                .map(Instalment::due)
                .filter(due -> !due.isAfter(date))
                .reduce((_, later) -> later)
                .filter(due -> due.isAfter(terms.due().firstDay()))
                .orElse(terms.due().firstDay());
        if (!from.isBefore(date)) {
            return Money.zero(facility.currency());
        }
        return new Accrual(terms.rates(), terms.dayCount(), terms.due().maturity())
                .interest(schedule.outstandingOn(date), from, date);
    }

    /** The terms that hold now. */
    Terms terms() {
        return versions.stream()
                .map(VersionMade::step)
                .<Terms>mapMulti((step, found) -> {
                    if (step instanceof Step.Agreed(Terms terms)) {
                        found.accept(terms);
                    }
                })
                .reduce((_, later) -> later)
                .orElseThrow();
    }
}
