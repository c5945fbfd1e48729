package org.bulwark.contract.payment;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.bulwark.basics.money.Money;
import org.bulwark.basics.party.FacilityId;
import org.bulwark.basics.standing.Arrears;
import org.bulwark.contract.ContractProblem;

/**
 * What is claimed and what was booked. Two accounts with the same entries are equal, in whatever order these arrived.
 *
 * @param claims what falls due, at least one claim
 * @param order what a payment pays first
 * @param penalty interest on what is past due, if there is any
 * @param entries sorted by value date and then by booking sequence
 */
public record Account(List<Claim> claims, AllocationOrder order, Optional<PenaltyTerms> penalty, List<Entry> entries) {

    /**
     * Sorts. An entry that arrives twice counts once. {@link ContractProblem#ENTRY_INVALID} for two entries of one sequence, an amount that
     * is not above 0, another currency, a reversal of what is no payment or was reversed already.
     */
    public Account {
        claims = List.copyOf(claims);
        if (claims.isEmpty()) {
            throw ContractProblem.ENTRY_INVALID.with("An account has no claims.", "Give at least one claim.");
        }
        entries = List.copyOf(sorted(entries));
        check(entries, claims.getFirst().amount());
    }

    private static Collection<Entry> sorted(List<Entry> entries) {
        TreeMap<Long, Entry> bySequence = new TreeMap<>();
        for (Entry entry : entries) {
            Entry other = bySequence.put(entry.sequence(), entry);
            if (other != null && !other.equals(entry)) {
                throw invalid("Entries " + entry + " and " + other + " have one sequence");
            }
        }
        List<Entry> sorted = new ArrayList<>(bySequence.values());
        sorted.sort(Comparator.comparing(Entry::valueDate).thenComparingLong(Entry::sequence));
        return sorted;
    }

    private static void check(List<Entry> entries, Money sample) {
        Set<Long> payments = new HashSet<>();
        for (Entry entry : entries) {
            switch (entry) {
                case Entry.Payment it -> {
                    checkAmount(it, it.amount(), sample);
                    payments.add(it.sequence());
                }
                case Entry.Capitalisation it -> checkAmount(it, it.amount(), sample);
                case Entry.Fee it -> checkAmount(it, it.amount(), sample);
                case Entry.Reversal _ -> {}
            }
        }
        for (Entry entry : entries) {
            if (entry instanceof Entry.Reversal it && !payments.remove(it.payment())) {
                throw invalid("Entry " + it + " reverses what is no payment, or was reversed");
            }
        }
    }

    private static void checkAmount(Entry entry, Money amount, Money sample) {
        if (!amount.isPositive() || !amount.currency().equals(sample.currency())) {
            throw invalid("Entry " + entry + " has an amount that cannot be");
        }
    }

    private static RuntimeException invalid(String what) {
        return ContractProblem.ENTRY_INVALID.with(
                what + ".", "Give each entry a sequence of its own, an amount above 0, and reverse a payment once.");
    }

    /** The same with entries more. */
    public Account with(List<Entry> more) {
        List<Entry> all = new ArrayList<>(entries);
        all.addAll(more);
        return new Account(claims, order, penalty, all);
    }

    /** How it stands at the end of a business date, by all that is booked, also later. */
    public AccountState on(LocalDate date) {
        return on(date, LocalDate.MAX);
    }

    /**
     * How it stands at the end of a business date, as known then or at another time.
     *
     * @param date the date
     * @param bookedUntil the last business date whose bookings count
     */
    public AccountState on(LocalDate date, LocalDate bookedUntil) {
        return new Settlement(this, counted(bookedUntil)).at(date);
    }

    /**
     * What is still to be paid on each due date up to one, as it stands at the end of another, 0 where all of it is paid. What was paid
     * ahead is taken from what falls due next.
     *
     * @param today the business date on which it stands
     * @param until the last due date that is told
     */
    public SortedMap<LocalDate, Money> unpaid(LocalDate today, LocalDate until) {
        AccountState state = on(today);
        SortedMap<LocalDate, Money> unpaid = new TreeMap<>();
        for (Position position : state.due()) {
            unpaid.merge(position.claim().due(), position.unpaid(), Money::plus);
        }
        for (Claim claim : claims) {
            if (claim.due().isAfter(today) && !claim.due().isAfter(until)) {
                unpaid.merge(claim.due(), claim.amount(), Money::plus);
            }
        }
        Money credit = state.credit();
        for (var entry : unpaid.tailMap(today.plusDays(1)).entrySet()) {
            Money used = credit.min(entry.getValue());
            credit = credit.minus(used);
            entry.setValue(entry.getValue().minus(used));
        }
        return unpaid;
    }

    private List<Entry> counted(LocalDate bookedUntil) {
        List<Entry> booked = entries.stream()
                .filter(one -> !one.bookedOn().isAfter(bookedUntil))
                .toList();
        Set<Long> reversed = booked.stream()
                .<Long>mapMulti((one, found) -> {
                    if (one instanceof Entry.Reversal it) {
                        found.accept(it.payment());
                    }
                })
                .collect(Collectors.toSet());
        return booked.stream()
                .filter(one -> !(one instanceof Entry.Reversal) && !reversed.contains(one.sequence()))
                .toList();
    }

    /**
     * What was past due, as the definition of default reads it: a record for each date on which something fell past due or was paid.
     * Penalty interest is brought up to date on those dates.
     *
     * @param facility under which facility
     * @param until the last business date that is told
     */
    public List<Arrears> arrears(FacilityId facility, LocalDate until) {
        TreeSet<LocalDate> dates = new TreeSet<>();
        claims.forEach(claim -> dates.add(claim.due().plusDays(1)));
        for (Entry entry : entries) {
            dates.add(entry.valueDate());
            dates.add(entry.valueDate().plusDays(1));
        }
        Settlement settlement = new Settlement(this, counted(LocalDate.MAX));
        List<Arrears> records = new ArrayList<>();
        for (LocalDate date : dates.headSet(until.plusDays(1))) {
            AccountState state = settlement.at(date);
            Arrears record = new Arrears(date, facility, state.pastDue(), state.onBalance());
            boolean same = !records.isEmpty()
                    && records.getLast().pastDue().equals(record.pastDue())
                    && records.getLast().onBalance().equals(record.onBalance());
            if (!same) {
                records.add(record);
            }
        }
        return List.copyOf(records);
    }
}
