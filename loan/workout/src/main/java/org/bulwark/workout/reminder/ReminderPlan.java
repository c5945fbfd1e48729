package org.bulwark.workout.reminder;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.bulwark.contract.calendar.WorkingDays;

/**
 * Says what to remind a client of. The same facts give the same answer: nothing is sent twice as long as whoever sends gives back what was
 * sent, and what a payment settled is not sent at all.
 */
public final class ReminderPlan {

    private static final Duration WEEK = Duration.ofDays(7);

    private final ReminderRules rules;
    private final WorkingDays days;

    /** A reminder that may be sent, and when. */
    private record Candidate(Due due, ReminderRule rule, LocalDate first, LocalDate last) {

        ReminderId id() {
            return new ReminderId(due.account(), due.on(), rule.code());
        }
    }

    private ReminderPlan(ReminderRules rules, WorkingDays days) {
        this.rules = rules;
        this.days = days;
    }

    /** A plan by rules and working days. */
    public static ReminderPlan of(ReminderRules rules, WorkingDays days) {
        return new ReminderPlan(rules, days);
    }

    /**
     * What to send a client at an instant, and when to look again.
     *
     * @param dues all that falls due, or fell due and is unpaid
     * @param client whom
     * @param sent what was sent to the client before, of all accounts; at least all of these due dates and of the last seven days
     * @param now the instant
     */
    public ReminderLook at(List<Due> dues, Client client, List<Sent> sent, Instant now) {
        List<Candidate> open = candidates(dues, client, sent);
        List<Instant> week = new ArrayList<>(sent.stream()
                .map(Sent::at)
                .filter(at -> at.isAfter(now.minus(WEEK)))
                .toList());
        List<Reminder> send = new ArrayList<>();
        List<Candidate> left = new ArrayList<>();
        LocalDate today = now.atZone(client.zone()).toLocalDate();
        for (Candidate one : open) {
            boolean sendable = isSendable(one, client, now) && week.size() < rules.mostPerWeek();
            if (sendable) {
                week.add(now);
                send.add(new Reminder(
                        one.id(),
                        one.rule().channel(),
                        rules.template(one.rule().template(), client.language()),
                        one.due(),
                        today));
            } else {
                left.add(one);
            }
        }
        Optional<Instant> next = rules.mostPerWeek() == 0
                ? Optional.empty()
                : left.stream()
                        .flatMap(one -> next(one, client, week, now).stream())
                        .min(Comparator.naturalOrder());
        return new ReminderLook(send, next);
    }

    private List<Candidate> candidates(List<Due> dues, Client client, List<Sent> sent) {
        Set<ReminderId> done = new HashSet<>();
        sent.forEach(one -> done.add(one.id()));
        List<Candidate> found = new ArrayList<>();
        for (Due due : dues) {
            for (ReminderRule rule : rules.rules()) {
                if (rule.isFor(due, client) && !client.optedOut().contains(rule.channel())) {
                    Candidate one = candidate(due, rule);
                    if (!done.contains(one.id())) {
                        found.add(one);
                    }
                }
            }
        }
        found.sort(Comparator.comparing((Candidate one) -> one.due().on())
                .thenComparing(one -> one.due().account())
                .thenComparing(one -> one.rule().offsetDays(), Comparator.reverseOrder())
                .thenComparing(one -> one.rule().code()));
        return found;
    }

    private Candidate candidate(Due due, ReminderRule rule) {
        LocalDate day = rule.moved().adjusted(due.on().plusDays(rule.offsetDays()), days);
        LocalDate last =
                rule.onWorkingDays() ? days.plusWorkingDays(day, rule.lastsDays()) : day.plusDays(rule.lastsDays());
        // a reminder of what is to come is out of place once it has come
        boolean late = rule.offsetDays() < 0 && last.isAfter(due.on());
        return new Candidate(due, rule, day, late ? due.on() : last);
    }

    private boolean isSendable(Candidate one, Client client, Instant instant) {
        LocalDate day = instant.atZone(client.zone()).toLocalDate();
        return !day.isBefore(one.first())
                && !day.isAfter(one.last())
                && (!one.rule().onWorkingDays() || days.isWorkingDay(day))
                && !rules.quiet().isQuiet(instant, client.zone());
    }

    /** The first instant after now at which it may be sent, as far as what was sent lets it. */
    private Optional<Instant> next(Candidate one, Client client, List<Instant> week, Instant now) {
        Instant from = now;
        if (week.size() >= rules.mostPerWeek()) {
            List<Instant> sorted = week.stream().sorted().toList();
            from = sorted.get(sorted.size() - rules.mostPerWeek()).plus(WEEK);
        }
        Instant begin = one.first().atStartOfDay(client.zone()).toInstant();
        Instant found = from.isBefore(begin) ? begin : from;
        while (true) {
            found = rules.quiet().endsAfter(found, client.zone());
            ZonedDateTime there = found.atZone(client.zone());
            LocalDate day = there.toLocalDate();
            if (day.isAfter(one.last())) {
                return Optional.empty();
            }
            if (isSendable(one, client, found)) {
                return Optional.of(found);
            }
            found = day.plusDays(1).atStartOfDay(client.zone()).toInstant();
        }
    }
}
