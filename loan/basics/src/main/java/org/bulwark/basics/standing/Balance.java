package org.bulwark.basics.standing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiPredicate;
import org.bulwark.basics.money.Money;
import org.bulwark.basics.money.MoneySum;
import org.bulwark.basics.party.FacilityId;

/** What is past due and owed over some facilities: sums that change on some dates and hold in between. */
final class Balance {

    /** The sums from a date on. */
    private record Sums(Money pastDue, Money onBalance) {}

    private final TreeMap<LocalDate, Sums> steps = new TreeMap<>();

    private Balance() {}

    /** The sums over records in the order of their dates. */
    static Balance of(List<Arrears> arrears) {
        Balance balance = new Balance();
        Map<FacilityId, Arrears> current = new HashMap<>();
        for (Arrears record : arrears) {
            current.put(record.facility(), record);
            // Records of one date overwrite each other's sums until the last of them is in.
            balance.steps.put(record.from(), sums(current.values()));
        }
        return balance;
    }

    private static Sums sums(Iterable<Arrears> records) {
        MoneySum pastDue = MoneySum.zero(records.iterator().next().pastDue().currency());
        MoneySum onBalance = pastDue;
        for (Arrears record : records) {
            pastDue = pastDue.plus(record.pastDue());
            onBalance = onBalance.plus(record.onBalance());
        }
        return new Sums(pastDue.total(), onBalance.total());
    }

    /** The longest spans of dates before an end on which the sums pass a test of past due and on balance. */
    List<Span> where(BiPredicate<Money, Money> test, LocalDate end) {
        List<Span> spans = new ArrayList<>();
        steps.forEach((from, sums) -> {
            LocalDate next = steps.higherKey(from);
            Span span = new Span(from, next == null || next.isAfter(end) ? end : next);
            if (test.test(sums.pastDue(), sums.onBalance()) && !span.isEmpty()) {
                boolean joins = !spans.isEmpty() && spans.getLast().until().equals(from);
                Span whole = joins ? new Span(spans.removeLast().from(), span.until()) : span;
                spans.add(whole);
            }
        });
        return spans;
    }

    /** What is owed on a date, in minor units; nothing before the first record. */
    long onBalance(LocalDate date) {
        Map.Entry<LocalDate, Sums> step = steps.floorEntry(date);
        return step == null ? 0 : step.getValue().onBalance().minor();
    }

    /** The dates on which sums change. */
    Iterable<LocalDate> dates() {
        return steps.keySet();
    }
}
