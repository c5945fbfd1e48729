package org.bulwark.server.workout.reminder;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.bulwark.basics.ProblemException;
import org.bulwark.server.BulwarkProperties;
import org.bulwark.server.ServerRole;
import org.bulwark.server.access.vault.PersonalVault;
import org.bulwark.server.audit.AuditEntry;
import org.bulwark.server.audit.AuditTrail;
import org.bulwark.workout.reminder.Channel;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Sends what waits. A reminder is taken for five minutes, sent, and then written down as sent; whoever is killed in between leaves it to be
 * sent once more, under the same name. So each is sent at least once, and receivers who look at the name take it once.
 */
@Service
class Outbox {

    private static final String ACTOR = "bulwark";
    private static final int MOST_ATTEMPTS = 6;
    private static final int GROWTH = 4;

    private final Reminders reminders;
    private final ReminderMessages messages;
    private final List<Sender> senders;
    private final PersonalVault vault;
    private final AuditTrail audit;
    private final TransactionTemplate transaction;
    private final InstantSource clock;
    private final BulwarkProperties properties;

    Outbox(
            Reminders reminders,
            ReminderMessages messages,
            List<Sender> senders,
            PersonalVault vault,
            AuditTrail audit,
            TransactionTemplate transaction,
            InstantSource clock,
            BulwarkProperties properties) {
        this.reminders = reminders;
        this.messages = messages;
        this.senders = List.copyOf(senders);
        this.vault = vault;
        this.audit = audit;
        this.transaction = transaction;
        this.clock = clock;
        this.properties = properties;
    }

    /** The same outbox with other ways out. */
    Outbox with(List<Sender> others) {
        return new Outbox(reminders, messages, others, vault, audit, transaction, clock, properties);
    }

    /** The channels that are set up; what is meant for others waits. */
    Set<Channel> ready() {
        Set<Channel> ready = EnumSet.noneOf(Channel.class);
        senders.stream().filter(Sender::isReady).map(Sender::channels).forEach(ready::addAll);
        return ready;
    }

    /** Every two minutes, in the process that works in the background. */
    @Scheduled(fixedDelay = 120_000, initialDelay = 120_000)
    void pass() {
        if (properties.roles().contains(ServerRole.BATCH)) {
            pass(clock.instant());
        }
    }

    /**
     * Sends what may go at an instant.
     *
     * @return how many were sent
     */
    int pass(Instant now) {
        Collection<Channel> ready = ready();
        int sent = 0;
        for (Optional<ReminderRow> row = reminders.take(ready, now);
                row.isPresent();
                row = reminders.take(ready, now)) {
            sent += send(row.get(), now) ? 1 : 0;
        }
        return sent;
    }

    private boolean send(ReminderRow row, Instant now) {
        try {
            return switch (messages.of(row, now)) {
                case ReminderMessages.Verdict.Go(Outgoing outgoing) -> send(outgoing, now);
                case ReminderMessages.Verdict.Wait(Instant until) -> {
                    reminders.putOff(row.id(), until);
                    yield false;
                }
                case ReminderMessages.Verdict.Drop(String reason) -> end(row, ReminderState.SUPPRESSED, reason);
            };
        } catch (ProblemException e) {
            return end(row, ReminderState.FAILED, e.problem().code().code());
        }
    }

    private boolean send(Outgoing outgoing, Instant now) {
        ReminderRow row = outgoing.row();
        Sender sender = senders.stream()
                .filter(one -> one.isReady() && one.channels().contains(row.channel()))
                .findFirst()
                .orElseThrow();
        return switch (sender.send(outgoing)) {
            case Sender.Delivery.Sent _ -> {
                transaction.executeWithoutResult(_ -> {
                    reminders.sent(
                            row.id(), now, vault.seal(row.party(), outgoing.bytes(), ReminderRow.context(row.id())));
                    audit.record(AuditEntry.of(ACTOR, "workout/reminder-sent", row.subject())
                            .with("facility", row.facility().toString())
                            .with("due", row.dueOn().toString())
                            .with("rule", row.rule())
                            .with("channel", row.channel().name()));
                });
                yield true;
            }
            case Sender.Delivery.Later(String reason) -> {
                if (row.attempts() >= MOST_ATTEMPTS) {
                    yield end(row, ReminderState.FAILED, reason);
                }
                reminders.tryAgain(row.id(), reason, now.plus(pause(row.attempts())));
                yield false;
            }
            case Sender.Delivery.Never(String reason) -> end(row, ReminderState.FAILED, reason);
        };
    }

    /** After one minute, four, sixteen, and so on. */
    private static Duration pause(int attempts) {
        return Duration.ofMinutes((long) Math.pow(GROWTH, attempts - 1.0));
    }

    private boolean end(ReminderRow row, ReminderState state, String reason) {
        transaction.executeWithoutResult(_ -> {
            reminders.end(row.id(), state, reason);
            audit.record(AuditEntry.of(ACTOR, "workout/reminder-" + state.word(), row.subject())
                    .with("reason", reason));
        });
        return false;
    }
}
