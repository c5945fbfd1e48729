package org.bulwark.server.workout.reminder;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.bulwark.server.TimeOrderedId;
import org.bulwark.server.contract.KeptLoan;
import org.bulwark.workout.reminder.Channel;
import org.bulwark.workout.reminder.Reminder;
import org.bulwark.workout.reminder.ReminderId;
import org.bulwark.workout.reminder.Sent;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Keeps reminders. */
@Repository
class Reminders {

    /** No rule reaches further from its due date. */
    private static final int FURTHEST_DAYS = 500;

    /** How long whoever sends has before it is taken for dead. */
    private static final Duration LEASE = Duration.ofMinutes(5);

    private final JdbcClient database;
    private final InstantSource clock;

    Reminders(JdbcClient database, InstantSource clock) {
        this.database = database;
        this.clock = clock;
    }

    /**
     * Puts a reminder into the outbox.
     *
     * @param from not before this instant
     * @param reason why it is suppressed at once; nothing for one to be sent
     * @return whether it is new
     */
    @Transactional(propagation = Propagation.MANDATORY)
    boolean plan(KeptLoan loan, Reminder reminder, LocalDate day, Instant from, @Nullable String reason) {
        return database.sql("""
                        insert into workout.reminder (id, name, facility, due_on, rule, party, branch, channel, planned_on, state,
                            reason, next_at)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict (name) do nothing
                        """)
                        .params(Arrays.asList(
                                TimeOrderedId.at(clock.instant()),
                                reminder.id().text(),
                                loan.facility().id(),
                                reminder.id().due(),
                                reminder.id().rule(),
                                loan.facility().party(),
                                loan.facility().branch(),
                                reminder.channel().name().toLowerCase(Locale.ROOT),
                                day,
                                (reason == null ? ReminderState.WAITING : ReminderState.SUPPRESSED).word(),
                                reason,
                                at(from)))
                        .update()
                > 0;
    }

    /**
     * What was sent to a party, or will be, up to a day: of all that can matter on it. What was suppressed takes no place in a week.
     */
    List<Sent> known(UUID party, LocalDate day) {
        return database.sql("select * from workout.reminder where party = ? and planned_on > ?")
                .params(party, day.minusDays(FURTHEST_DAYS))
                .query((row, n) -> {
                    ReminderId id = new ReminderId(
                            row.getString("facility"), row.getObject("due_on", LocalDate.class), row.getString("rule"));
                    OffsetDateTime sent = row.getObject("sent_at", OffsetDateTime.class);
                    return switch (row.getString("state")) {
                        case "suppressed", "failed" -> new Sent(id, Instant.EPOCH);
                        default ->
                            new Sent(
                                    id,
                                    (sent == null ? row.getObject("next_at", OffsetDateTime.class) : sent).toInstant());
                    };
                })
                .list();
    }

    /** What a party got in the week before an instant. */
    List<Sent> gotBefore(UUID party, Instant now) {
        return database.sql("select facility, due_on, rule, sent_at from workout.reminder"
                        + " where party = ? and sent_at > ? and sent_at <= ? and state = 'sent'")
                .params(party, at(now.minus(Duration.ofDays(7))), at(now))
                .query((row, n) -> new Sent(
                        new ReminderId(row.getString(1), row.getObject(2, LocalDate.class), row.getString(3)),
                        row.getObject(4, OffsetDateTime.class).toInstant()))
                .list();
    }

    /** Takes the next reminder that may go, for as long as a lease: nobody else takes it, and after a crash somebody does. */
    Optional<ReminderRow> take(Collection<Channel> channels, Instant now) {
        return database.sql("""
                        update workout.reminder set attempts = attempts + 1, next_at = ? where id = (
                            select id from workout.reminder where state = 'waiting' and next_at <= ? and channel = any (?)
                            order by next_at, id limit 1 for update skip locked)
                        returning id
                        """)
                .params(at(now.plus(LEASE)), at(now))
                .param(channels.stream()
                        .map(one -> one.name().toLowerCase(Locale.ROOT))
                        .toArray(String[]::new))
                .query(UUID.class)
                .optional()
                .flatMap(this::find);
    }

    /** It was not tried: it waits until an instant. */
    void putOff(UUID id, Instant until) {
        database.sql(
                        "update workout.reminder set attempts = attempts - 1, next_at = ? where id = ? and state = 'waiting'")
                .params(at(until), id)
                .update();
    }

    /** It did not work, and is tried again. */
    void tryAgain(UUID id, String reason, Instant from) {
        database.sql("update workout.reminder set reason = ?, next_at = ? where id = ? and state = 'waiting'")
                .params(reason, at(from), id)
                .update();
    }

    /** It ends without being sent. */
    @Transactional(propagation = Propagation.MANDATORY)
    void end(UUID id, ReminderState state, String reason) {
        database.sql("update workout.reminder set state = ?, reason = ? where id = ? and state = 'waiting'")
                .params(state.word(), reason, id)
                .update();
    }

    /** The channel took it. */
    @Transactional(propagation = Propagation.MANDATORY)
    void sent(UUID id, Instant at, byte[] sealed) {
        database.sql("update workout.reminder set state = 'sent', reason = null, sent_at = ?, sealed = ?"
                        + " where id = ? and state = 'waiting'")
                .params(at(at), sealed, id)
                .update();
    }

    /** One that failed waits again. */
    @Transactional(propagation = Propagation.MANDATORY)
    boolean again(UUID id) {
        return database.sql("update workout.reminder set state = 'waiting', attempts = 0, next_at = ?"
                                + " where id = ? and state = 'failed'")
                        .params(at(clock.instant()), id)
                        .update()
                > 0;
    }

    Optional<ReminderRow> find(UUID id) {
        return database.sql(ReminderRow.ROWS + " where r.id = ?")
                .param(id)
                .query((row, n) -> ReminderRow.of(row))
                .optional();
    }

    /** Those of a facility, the latest due date first. */
    List<ReminderRow> of(UUID facility) {
        return database.sql(ReminderRow.ROWS + " where r.facility = ? order by r.due_on desc, r.id desc limit 40")
                .param(facility)
                .query((row, n) -> ReminderRow.of(row))
                .list();
    }

    /** What was said, under the party's key; nothing before it was sent. */
    Optional<byte[]> sealed(UUID id) {
        return database.sql("select sealed from workout.reminder where id = ? and sealed is not null")
                .param(id)
                .query((row, n) -> row.getBytes(1))
                .optional();
    }

    private static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
