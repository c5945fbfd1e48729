package org.bulwark.contract.payment;

import java.math.BigInteger;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.PriorityQueue;
import org.bulwark.basics.money.Money;
import org.bulwark.basics.money.MoneySum;
import org.bulwark.contract.schedule.Accrual;

/** Claims and payments in the order of their dates. It only goes forward. */
final class Settlement {

    /** What is left of a payment. */
    private record Left(long payment, Money amount) {}

    private final AllocationOrder order;
    private final Optional<PenaltyTerms> penalty;
    private final PriorityQueue<Claim> coming;
    private final Deque<Entry> entries;
    private final List<Slot> slots = new ArrayList<>();
    private final List<Allotment> allotments = new ArrayList<>();
    private final Money nothing;
    private final Deque<Left> credit = new ArrayDeque<>();
    private LocalDate today = LocalDate.MIN;

    /** Before the first date; entries are sorted by value date and sequence, and hold no reversals. */
    Settlement(Account account, Collection<Entry> entries) {
        this.order = account.order();
        this.penalty = account.penalty();
        this.nothing = Money.zero(account.claims().getFirst().amount().currency());
        this.coming = new PriorityQueue<>(Comparator.comparing(Claim::due)
                .thenComparingInt(Claim::instalment)
                .thenComparing(Claim::kind));
        this.coming.addAll(account.claims());
        this.entries = new ArrayDeque<>(entries);
    }

    /** How it stands at the end of a date that is not before the last one asked for. */
    AccountState at(LocalDate date) {
        for (Optional<LocalDate> next = next(date); next.isPresent(); next = next(date)) {
            moveTo(next.get());
            settle();
        }
        moveTo(date);
        settle();
        List<Position> due = slots.stream()
                .sorted(order.comparator())
                .map(Slot::position)
                .filter(one -> one.claim().amount().isPositive())
                .toList();
        Money later = sum(coming.stream()
                .filter(one -> one.kind() == ClaimKind.PRINCIPAL)
                .map(Claim::amount)
                .toList());
        return new AccountState(
                date,
                due,
                later,
                allotments,
                sum(credit.stream().map(Left::amount).toList()));
    }

    private Money sum(List<Money> amounts) {
        return MoneySum.of(amounts, nothing.currency()).total();
    }

    /** The next date up to one on which a claim falls due or an entry counts. */
    private Optional<LocalDate> next(LocalDate until) {
        LocalDate claim = coming.isEmpty() ? LocalDate.MAX : coming.element().due();
        LocalDate entry = entries.isEmpty() ? LocalDate.MAX : entries.element().valueDate();
        return Optional.of(claim.isBefore(entry) ? claim : entry).filter(date -> !date.isAfter(until));
    }

    private void moveTo(LocalDate date) {
        penalty.ifPresent(terms -> grow(terms, date));
        today = date;
        while (!coming.isEmpty() && !coming.element().due().isAfter(date)) {
            slots.add(new Slot(coming.remove()));
        }
        while (!entries.isEmpty() && !entries.element().valueDate().isAfter(date)) {
            switch (entries.remove()) {
                case Entry.Payment it -> credit.add(new Left(it.sequence(), it.amount()));
                case Entry.Capitalisation it -> credit.add(new Left(it.sequence(), it.amount()));
                case Entry.Fee it -> slots.add(new Slot(new Claim(0, ClaimKind.FEE, it.valueDate(), it.amount())));
                case Entry.Reversal it -> throw new IllegalStateException("a reversal is no entry to settle: " + it);
            }
        }
    }

    private void grow(PenaltyTerms terms, LocalDate date) {
        Accrual accrual = terms.accrual();
        for (Slot slot : List.copyOf(slots)) {
            LocalDate begin = slot.due().plusDays(terms.graceDays());
            LocalDate from = begin.isAfter(today) ? begin : today;
            if (terms.on().contains(slot.kind()) && slot.unpaid().isPositive() && from.isBefore(date)) {
                BigInteger parts = accrual.part(slot.unpaid(), from, date);
                penaltyOf(slot).grow(parts, terms);
            }
        }
    }

    private Slot penaltyOf(Slot source) {
        for (Slot slot : slots) {
            if (slot.kind() == ClaimKind.PENALTY_INTEREST
                    && slot.instalment() == source.instalment()
                    && slot.due().equals(source.due())) {
                return slot;
            }
        }
        Slot fresh = new Slot(new Claim(source.instalment(), ClaimKind.PENALTY_INTEREST, source.due(), nothing));
        slots.add(fresh);
        return fresh;
    }

    /** Pays what is due with what is there, the earliest payment first. */
    private void settle() {
        List<Slot> open = slots.stream()
                .filter(slot -> slot.unpaid().isPositive())
                .sorted(order.comparator())
                .toList();
        for (Slot slot : open) {
            while (slot.unpaid().isPositive() && !credit.isEmpty()) {
                Left left = credit.remove();
                Money part = left.amount().min(slot.unpaid());
                slot.pay(part);
                allotments.add(new Allotment(left.payment(), today, slot.instalment(), slot.kind(), part));
                Money rest = left.amount().minus(part);
                if (rest.isPositive()) {
                    credit.addFirst(new Left(left.payment(), rest));
                }
            }
        }
    }
}
