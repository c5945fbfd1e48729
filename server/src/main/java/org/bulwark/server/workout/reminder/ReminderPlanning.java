package org.bulwark.server.workout.reminder;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.bulwark.basics.Progress;
import org.bulwark.server.contract.KeptLoan;
import org.bulwark.server.contract.KeptLoans;
import org.bulwark.server.workout.RulesBook;
import org.bulwark.workout.reminder.Client;
import org.bulwark.workout.reminder.Due;
import org.bulwark.workout.reminder.QuietHours;
import org.bulwark.workout.reminder.Reminder;
import org.bulwark.workout.reminder.ReminderPlan;
import org.bulwark.workout.reminder.ReminderRule;
import org.bulwark.workout.reminder.ReminderRules;
import org.bulwark.workout.reminder.Sent;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Puts the reminders of a business date into the outbox. Each party is a transaction of its own; to plan a date again changes nothing,
 * because a reminder is there once.
 */
@Service
public class ReminderPlanning {

    private static final int AT_ONCE = 200;

    /** As far as a holiday can move a reminder from its day. */
    private static final int MOVED_DAYS = 15;

    private static final Duration STEP = Duration.ofMinutes(15);

    private final KeptLoans loans;
    private final Contacts contacts;
    private final Reminders reminders;
    private final RulesBook book;
    private final TransactionTemplate transaction;

    ReminderPlanning(
            KeptLoans loans, Contacts contacts, Reminders reminders, RulesBook book, TransactionTemplate transaction) {
        this.loans = loans;
        this.contacts = contacts;
        this.reminders = reminders;
        this.book = book;
        this.transaction = transaction;
    }

    /**
     * Plans a date for every party.
     *
     * @return how many reminders are new
     */
    public long run(LocalDate businessDate, Progress progress) {
        UUID last = new UUID(0, 0);
        long done = 0;
        long fresh = 0;
        while (true) {
            progress.at("planning reminders", done, 0);
            List<UUID> next = loans.parties(last, AT_ONCE);
            if (next.isEmpty()) {
                return fresh;
            }
            for (UUID party : next) {
                fresh += plan(party, businessDate);
                progress.at("planning reminders", ++done, 0);
            }
            last = next.getLast();
        }
    }

    /** Plans a date for one party. */
    int plan(UUID party, LocalDate day) {
        Integer fresh = transaction.execute(_ ->
                contacts.client(party).map(client -> plan(party, client, day)).orElse(0));
        return fresh == null ? 0 : fresh;
    }

    private int plan(UUID party, Client client, LocalDate day) {
        ReminderRules rules = book.reminders();
        Optional<Instant> hour = hour(day, client.zone(), rules.quiet());
        if (hour.isEmpty()) {
            return 0;
        }
        Client open = new Client(client.segment(), client.zone(), client.language(), Set.of());
        List<Sent> known = new ArrayList<>(reminders.known(party, day));
        int fresh = 0;
        for (KeptLoan loan : loans.ofParty(party)) {
            ReminderPlan plan =
                    ReminderPlan.of(rules, loan.schedule().terms().due().days());
            List<Due> dues = dues(loan, day, day.plusDays(furthestBefore(rules)));
            List<Reminder> wanted = plan.at(dues, client, known, hour.get()).send();
            wanted.forEach(one -> known.add(new Sent(one.id(), hour.get())));
            List<Reminder> unwanted = client.optedOut().isEmpty()
                    ? List.of()
                    : plan.at(dues, open, known, hour.get()).send().stream()
                            .filter(one -> client.optedOut().contains(one.channel()))
                            .toList();
            unwanted.forEach(one -> known.add(new Sent(one.id(), Instant.EPOCH)));
            fresh += (int) Stream.concat(
                            wanted.stream().filter(one -> reminders.plan(loan, one, day, hour.get(), null)),
                            unwanted.stream().filter(one -> reminders.plan(loan, one, day, hour.get(), "opted-out")))
                    .count();
        }
        return fresh;
    }

    /** What of a loan is unpaid, or falls due until a day. */
    static List<Due> dues(KeptLoan loan, LocalDate today, LocalDate until) {
        return Due.of(loan.facility().id().toString(), loan.facility().product(), loan.account(), today, until);
    }

    private static int furthestBefore(ReminderRules rules) {
        return MOVED_DAYS
                + rules.rules().stream()
                        .mapToInt(ReminderRule::offsetDays)
                        .map(offset -> Math.max(0, -offset))
                        .max()
                        .orElse(0);
    }

    /** The first quarter of an hour of a client's day that is not quiet; nothing on a day that is quiet throughout. */
    static Optional<Instant> hour(LocalDate day, ZoneId zone, QuietHours quiet) {
        Instant end = day.plusDays(1).atStartOfDay(zone).toInstant();
        for (Instant at = day.atStartOfDay(zone).toInstant(); at.isBefore(end); at = at.plus(STEP)) {
            if (!quiet.isQuiet(at, zone)) {
                return Optional.of(at);
            }
        }
        return Optional.empty();
    }
}
