package org.bulwark.server.workout.classification;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.bulwark.basics.party.FacilityId;
import org.bulwark.basics.standing.Arrears;
import org.bulwark.contract.payment.AccountState;
import org.bulwark.contract.payment.Allotment;
import org.bulwark.contract.payment.Claim;
import org.bulwark.contract.payment.Position;
import org.bulwark.server.contract.KeptLoan;

/** How a loan was past due up to a business date, by its schedule and what was booked. */
final class PastDue {

    private final AccountState state;
    private final List<Arrears> arrears;

    private PastDue(AccountState state, List<Arrears> arrears) {
        this.state = state;
        this.arrears = arrears;
    }

    static PastDue of(KeptLoan loan, LocalDate until) {
        AccountState state = loan.account().on(until);
        FacilityId facility = new FacilityId(loan.facility().id().toString());
        List<Arrears> arrears = firstLate(state)
                .map(first -> arrears(loan, facility, first, until))
                .orElseGet(() -> List.of(new Arrears(until, facility, state.pastDue(), state.onBalance())));
        return new PastDue(state, arrears);
    }

    /** The first due date after which something was unpaid: most loans have none, and are not walked through. */
    private static Optional<LocalDate> firstLate(AccountState state) {
        Map<String, LocalDate> paid = new HashMap<>();
        for (Allotment one : state.allotments()) {
            paid.merge(one.instalment() + "/" + one.kind(), one.on(), (a, b) -> a.isAfter(b) ? a : b);
        }
        return state.due().stream()
                .filter(position -> {
                    Claim claim = position.claim();
                    LocalDate last = paid.get(claim.instalment() + "/" + claim.kind());
                    return position.unpaid().isPositive() || (last != null && last.isAfter(claim.due()));
                })
                .map(position -> position.claim().due())
                .min(LocalDate::compareTo);
    }

    private static List<Arrears> arrears(KeptLoan loan, FacilityId facility, LocalDate first, LocalDate until) {
        TreeSet<LocalDate> dates = new TreeSet<>();
        dates.add(first);
        loan.account()
                .on(until)
                .due()
                .forEach(position -> dates.add(position.claim().due().plusDays(1)));
        loan.account().entries().forEach(entry -> dates.add(entry.valueDate()));
        List<Arrears> arrears = new ArrayList<>();
        for (LocalDate date : dates.subSet(first, true, until, true)) {
            AccountState then = loan.account().on(date);
            arrears.add(new Arrears(date, facility, then.pastDue(), then.onBalance()));
        }
        return arrears;
    }

    /** How the account stands on that date. */
    AccountState state() {
        return state;
    }

    /** What was past due, a record for each date on which that may have changed. */
    List<Arrears> arrears() {
        return arrears;
    }

    /** The last date after another on which it fell past due when nothing was. */
    Optional<LocalDate> fellAfter(LocalDate date) {
        Optional<LocalDate> fell = Optional.empty();
        boolean before = false;
        for (Arrears one : arrears) {
            boolean late = one.pastDue().isPositive();
            if (late && !before && one.from().isAfter(date)) {
                fell = Optional.of(one.from());
            }
            before = late;
        }
        return fell;
    }

    /** How many due dates after another were paid in full. */
    int periodsPaidAfter(LocalDate date) {
        SequencedMap<LocalDate, Boolean> paid = new TreeMap<>();
        for (Position position : state.due()) {
            if (position.claim().due().isAfter(date)) {
                paid.merge(position.claim().due(), !position.unpaid().isPositive(), Boolean::logicalAnd);
            }
        }
        return (int) paid.values().stream().filter(one -> one).count();
    }
}
