package org.bulwark.server.contract.day;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.bulwark.basics.Progress;
import org.bulwark.basics.money.Money;
import org.bulwark.files.contract.LedgerLine;
import org.bulwark.server.contract.AccountPosition;
import org.bulwark.server.contract.AccountPositions;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Holds the balances that a core-banking system sent for the day against ours, to the minor unit, and lists where they differ. Without a file
 * there is nothing to do; one that comes later is compared when it comes. All of it is one transaction.
 */
@Component
class LedgerStep implements CloseStep {

    private static final int AT_ONCE = 500;

    private final Ledgers ledgers;
    private final AccountPositions positions;
    private final TransactionTemplate transaction;

    LedgerStep(Ledgers ledgers, AccountPositions positions, TransactionTemplate transaction) {
        this.ledgers = ledgers;
        this.positions = positions;
        this.transaction = transaction;
    }

    @Override
    public String word() {
        return "ledger";
    }

    @Override
    public Place place() {
        return Place.LEDGER;
    }

    @Override
    public Done run(LocalDate day, Progress progress) {
        Optional<Ledger> ledger = ledgers.last(day);
        return ledger.map(one -> new Done(
                        one.lines(),
                        transaction.<Long>execute(_ -> one.comparedAt().isPresent() ? 0L : compare(one, progress))))
                .orElse(new Done(0, 0));
    }

    private long compare(Ledger ledger, Progress progress) {
        long found = 0;
        List<UUID> next = positions.next(AccountPositions.BEFORE, AT_ONCE);
        while (!next.isEmpty()) {
            progress.at("ledger", 0, ledger.lines());
            Map<String, LedgerLine> lines = ledgers.lines(ledger, next);
            for (AccountPosition ours : positions.on(next, ledger.date())) {
                String facility = ours.facility().id().toString();
                found += compare(ledger, ours, Optional.ofNullable(lines.get(facility)));
            }
            next = positions.next(next.getLast(), AT_ONCE);
        }
        found += ledgers.foundUnknown(ledger);
        ledgers.compared(ledger);
        return found;
    }

    private long compare(Ledger ledger, AccountPosition ours, Optional<LedgerLine> line) {
        Money owed = ours.principal().plus(ours.interest()).plus(ours.pastDue());
        if (line.isEmpty()) {
            return owed.isZero()
                    ? 0
                    : differs(
                            ledger,
                            ours,
                            LedgerBreak.Field.NOT_THERE,
                            ours.principal().toString(),
                            "");
        }
        LedgerLine theirs = line.get();
        if (!theirs.principal().currency().equals(ours.facility().currency())) {
            return differs(
                    ledger,
                    ours,
                    LedgerBreak.Field.CURRENCY,
                    ours.facility().currency().getCurrencyCode(),
                    theirs.principal().currency().getCurrencyCode());
        }
        return amount(ledger, ours, LedgerBreak.Field.PRINCIPAL, ours.principal(), Optional.of(theirs.principal()))
                + amount(ledger, ours, LedgerBreak.Field.INTEREST, ours.interest(), theirs.interest())
                + amount(ledger, ours, LedgerBreak.Field.PAST_DUE, ours.pastDue(), theirs.pastDue())
                + theirs.daysPastDue()
                        .filter(days -> days != ours.daysPastDue())
                        .map(days -> differs(
                                ledger,
                                ours,
                                LedgerBreak.Field.DAYS_PAST_DUE,
                                String.valueOf(ours.daysPastDue()),
                                String.valueOf(days)))
                        .orElse(0L);
    }

    private long amount(
            Ledger ledger, AccountPosition of, LedgerBreak.Field field, Money ours, Optional<Money> theirs) {
        return theirs.filter(it -> !it.equals(ours))
                .map(it -> differs(ledger, of, field, ours.toString(), it.toString()))
                .orElse(0L);
    }

    private long differs(Ledger ledger, AccountPosition of, LedgerBreak.Field field, String ours, String theirs) {
        ledgers.found(
                ledger, of.facility().id().toString(), Optional.of(of.facility().branch()), field, ours, theirs);
        return 1;
    }
}
