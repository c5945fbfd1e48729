package org.bulwark.server.contract.day;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.bulwark.server.access.Caller;
import org.springframework.stereotype.Component;

/** What is known of business dates, as far as the caller sees the branches. */
@Component
class DayBook {

    private final BusinessDays days;
    private final DayTotals totals;
    private final Ledgers ledgers;

    DayBook(BusinessDays days, DayTotals totals, Ledgers ledgers) {
        this.days = days;
        this.totals = totals;
        this.ledgers = ledgers;
    }

    /**
     * A business date with what its close found.
     *
     * @param day the date
     * @param steps what was done so far
     * @param totals the sums of the caller's branches
     * @param ledger what a core-banking system sent
     * @param open how many differences nobody has explained
     */
    record Entry(BusinessDay day, List<DayStep> steps, List<DayTotal> totals, Optional<Ledger> ledger, long open) {
        /** Copies the lists. */
        Entry {
            steps = List.copyOf(steps);
            totals = List.copyOf(totals);
        }

        long accounts() {
            return totals.stream().mapToLong(DayTotal::accounts).sum();
        }

        long late() {
            return totals.stream()
                    .filter(one -> !one.bucket().equals("current"))
                    .mapToLong(DayTotal::accounts)
                    .sum();
        }
    }

    /** A date: {@link DayProblem#DAY_UNKNOWN}. */
    Entry of(LocalDate date, Caller caller) {
        return entry(days.find(date).orElseThrow(CloseDesk::unknown), caller);
    }

    /** The last dates, the open one first. */
    List<Entry> last(int most, Caller caller) {
        return days.last(most).stream().map(day -> entry(day, caller)).toList();
    }

    private Entry entry(BusinessDay day, Caller caller) {
        Optional<Ledger> ledger = ledgers.last(day.date());
        return new Entry(
                day,
                days.steps(day.date()),
                totals.of(day.date(), caller),
                ledger,
                ledger.isPresent() ? ledgers.open(day.date(), caller) : 0);
    }

    /** Where books differ, those first that nobody has explained. */
    List<LedgerBreak> breaks(LocalDate date, Caller caller, int most) {
        return ledgers.breaks(date, caller, most);
    }
}
