package org.bulwark.server.workout.recovery;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.bulwark.basics.money.Money;
import org.bulwark.workout.recovery.Recovery;
import org.bulwark.workout.recovery.RecoveryEvent;
import org.bulwark.workout.recovery.WorkoutLoss;

/**
 * The account of a debt in default.
 *
 * @param id names it
 * @param facility which debt
 * @param party who owes
 * @param branch the branch that answers for it
 * @param senderId what its sender calls it
 * @param defaultedOn the business date of default
 * @param gross all that was owed then
 * @param rate the effective rate a year, as a fraction
 * @param curedOn when the debtor performed again
 * @param events all entries, in the order in which they were entered
 */
record AccountRow(
        UUID id,
        UUID facility,
        UUID party,
        String branch,
        String senderId,
        LocalDate defaultedOn,
        Money gross,
        double rate,
        Optional<LocalDate> curedOn,
        List<Entered> events) {

    /**
     * An entry.
     *
     * @param id names it
     * @param senderId what its sender calls it
     * @param event what happened
     * @param by who entered it
     * @param at when
     * @param voided who took it back; it counts no more
     */
    record Entered(UUID id, String senderId, RecoveryEvent event, String by, Instant at, Optional<String> voided) {}

    /** Copies the list. */
    AccountRow {
        events = List.copyOf(events);
    }

    /** As the stage keeps account: of what was not taken back. */
    Recovery recovery() {
        return new Recovery(
                defaultedOn,
                gross,
                events.stream()
                        .filter(one -> one.voided.isEmpty())
                        .map(Entered::event)
                        .toList());
    }

    /** Costs up to a business date. */
    Money costs(LocalDate on) {
        return recovery().events().stream()
                .filter(one -> !one.on().isAfter(on))
                .<Money>mapMulti((one, found) -> {
                    if (one instanceof RecoveryEvent.Cost cost) {
                        found.accept(cost.amount());
                    }
                })
                .reduce(Money.zero(gross.currency()), Money::plus);
    }

    /** The share that was lost, by what happened up to a business date. */
    WorkoutLoss loss(LocalDate on) {
        return WorkoutLoss.of(recovery(), rate, on);
    }

    /** What the audit log calls it. */
    String subject() {
        return "recovery:" + id;
    }
}
