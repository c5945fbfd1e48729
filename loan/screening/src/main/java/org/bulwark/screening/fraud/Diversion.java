package org.bulwark.screening.fraud;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.bulwark.data.event.Event;

/**
 * Loan money that goes where nothing is lent for: securities, property, the owner. A payment counts when it is a good part of the loan and
 * greater than such payments were before it. And a loan whose use was never shown, review after review.
 */
final class Diversion {

    private static final long DAY = TimeUnit.DAYS.toMicros(1);
    private static final int BEFORE = 183;
    private static final int MONTH = 31;

    private final FraudRules.Diversion rules;

    Diversion(FraudRules.Diversion rules) {
        this.rules = rules;
    }

    /**
     * The clues of a firm.
     *
     * @param account its entries, in the order in which they occurred
     * @param loans the bank's books of its loans, in that order
     */
    List<Clue> clues(List<Event> account, List<Event> loans) {
        List<Clue> clues = new ArrayList<>();
        loans.stream()
                .filter(event -> Fields.text(event, "kind").equals("disbursement"))
                .forEach(event -> elsewhere(event, account).ifPresent(clues::add));
        unproven(loans).ifPresent(clues::add);
        return clues;
    }

    private Optional<Clue> elsewhere(Event loan, List<Event> account) {
        long lent = Fields.whole(loan, "principal");
        boolean land = rules.landProducts().contains(Fields.text(loan, "product"));
        long from = loan.occurredAt();
        long until = from + rules.days() * DAY;
        if (isUsedAsAgreed(account, from, lent)) {
            return Optional.empty();
        }
        List<Event> there = account.stream()
                .filter(event -> Fields.text(event, "direction").equals("out") && !Fields.flag(event, "returned"))
                .filter(event -> rules.destinations().contains(Fields.text(event, "counterparty_kind")))
                .filter(event ->
                        !land || !Fields.text(event, "counterparty_kind").equals("property"))
                .toList();
        double usual = there.stream()
                .filter(event -> event.occurredAt() < from && event.occurredAt() >= from - BEFORE * DAY)
                .mapToLong(event -> Fields.whole(event, "amount"))
                .max()
                .orElse(0);
        List<Event> counted = there.stream()
                .filter(event -> event.occurredAt() >= from && event.occurredAt() <= until)
                // what is more than the loan is other money
                .filter(event -> Fields.whole(event, "amount") <= lent
                        && Fields.whole(event, "amount") >= rules.single() * lent
                        && Fields.whole(event, "amount") >= rules.usual() * usual)
                .toList();
        long gone = counted.stream()
                .mapToLong(event -> Fields.whole(event, "amount"))
                .sum();
        return lent > 0 && gone >= rules.part() * lent
                ? Optional.of(Clue.of(
                        "loan-money-elsewhere",
                        counted.stream().map(Fields::place).toList(),
                        "facility",
                        Fields.text(loan, "facility"),
                        "lent",
                        lent,
                        "gone",
                        gone,
                        "payments",
                        counted.size()))
                : Optional.empty();
    }

    /** Whether one payment to a supplier or for land spent a good part of the loan within a month. */
    private boolean isUsedAsAgreed(List<Event> account, long from, long lent) {
        return account.stream()
                .filter(event -> event.occurredAt() >= from && event.occurredAt() <= from + MONTH * DAY)
                .filter(event -> Fields.text(event, "direction").equals("out") && !Fields.flag(event, "returned"))
                .filter(event -> List.of("supplier", "property").contains(Fields.text(event, "counterparty_kind")))
                .anyMatch(event -> Fields.whole(event, "amount") >= rules.purpose() * lent);
    }

    private Optional<Clue> unproven(List<Event> loans) {
        List<Event> run = new ArrayList<>();
        List<Event> longest = List.of();
        for (Event event : loans.stream()
                .filter(one -> Fields.text(one, "kind").equals("month-end"))
                .sorted(Comparator.comparingLong(Event::occurredAt))
                .toList()) {
            if (Fields.denied(event, "use_checked")) {
                run.add(event);
                longest = run.size() > longest.size() ? List.copyOf(run) : longest;
            } else if (Fields.flag(event, "use_checked")) {
                run.clear();
            }
        }
        return longest.size() >= rules.unproven()
                ? Optional.of(Clue.of(
                        "use-never-shown",
                        longest.stream().map(Fields::place).toList(),
                        "reviews",
                        longest.size(),
                        "facility",
                        Fields.text(longest.getFirst(), "facility")))
                : Optional.empty();
    }
}
