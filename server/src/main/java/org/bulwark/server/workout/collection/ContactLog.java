package org.bulwark.server.workout.collection;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.bulwark.server.TimeOrderedId;
import org.bulwark.server.access.Caller;
import org.bulwark.server.web.Sent;
import org.bulwark.server.workout.Notes;
import org.bulwark.workout.collection.Purpose;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Keeps contacts; what was said is under the key of the party that owes. */
@Repository
class ContactLog {

    /** More than the rules look back. */
    private static final Duration BACK = Duration.ofDays(9);

    private final JdbcClient database;
    private final Notes notes;
    private final InstantSource clock;

    ContactLog(JdbcClient database, Notes notes, InstantSource clock) {
        this.database = database;
        this.notes = notes;
        this.clock = clock;
    }

    /** How somebody is contacted. */
    enum Way {
        /** By telephone. */
        CALL,
        /** By a written message. */
        MESSAGE,
        /** By post. */
        LETTER,
        /** Where that one lives or works. */
        VISIT
    }

    /** What came of a contact. */
    enum Outcome {
        /** Spoke to that one. */
        REACHED,
        /** Did not. */
        NOT_REACHED,
        /** That one promised to pay. */
        PROMISED,
        /** That one refused to pay or to speak. */
        REFUSED,
        /** The number or the address is another one's. */
        WRONG_NUMBER,
        /** It was planned and not made; it does not count. */
        NOT_MADE
    }

    /** What somebody is contacted for, and how. */
    record Plan(String senderId, Purpose purpose, Way way) {}

    /** What came of a contact, and what was said. */
    record Told(Outcome outcome, String note) {}

    /**
     * A contact as it is kept.
     *
     * @param person the tie under which it was made
     * @param incoming whether the bank was contacted
     * @param at when it was had or begun
     * @param outcome what came of it; nothing while it is not known
     * @param note what was said; nothing for who may not see it, and once the party was erased
     */
    record Entry(
            UUID id,
            String senderId,
            UUID person,
            Purpose purpose,
            Way way,
            boolean incoming,
            Instant at,
            String by,
            Optional<Outcome> outcome,
            Optional<String> note) {}

    /** Those of a case, the latest first. */
    List<Entry> of(CaseRow row, Caller caller) {
        return database.sql("select * from workout.collection_contact where of_case = ? order by at desc, id desc")
                .param(row.id())
                .query((found, n) -> {
                    UUID id = found.getObject("id", UUID.class);
                    byte[] note = found.getBytes("note");
                    String outcome = found.getString("outcome");
                    Sent words = new Sent(Map.of(
                            "purpose",
                            found.getString("purpose"),
                            "channel",
                            found.getString("channel"),
                            "outcome",
                            outcome == null ? "" : outcome));
                    return new Entry(
                            id,
                            found.getString("sender_id"),
                            found.getObject("associate", UUID.class),
                            words.word("purpose", Purpose.class),
                            words.word("channel", Way.class),
                            found.getBoolean("incoming"),
                            found.getObject("at", OffsetDateTime.class).toInstant(),
                            found.getString("made_by"),
                            outcome == null ? Optional.empty() : Optional.of(words.word("outcome", Outcome.class)),
                            note == null ? Optional.empty() : notes.read(row.party(), note, context(id), caller));
                })
                .list();
    }

    /** Makes whoever else contacts somebody wait until the transaction under way has ended. */
    @Transactional(propagation = Propagation.MANDATORY)
    void hold(UUID person) {
        database.sql("select 1 from (select pg_advisory_xact_lock(hashtextextended(?, 0))) locked")
                .param("workout-person/" + person)
                .query(Integer.class)
                .single();
    }

    /** When somebody was contacted lately, whatever for: by people, and by reminders that went by e-mail or as a message. */
    List<Instant> before(UUID person, Instant now) {
        OffsetDateTime from = now.minus(BACK).atOffset(ZoneOffset.UTC);
        return database.sql("select at from workout.collection_contact where person = ? and at > ? and not incoming"
                        + " and outcome is distinct from 'not-made' union all select sent_at from workout.reminder"
                        + " where party = ? and sent_at > ? and state = 'sent' and channel in ('email', 'webhook')")
                .params(person, from, person, from)
                .query((row, n) -> row.getObject(1, OffsetDateTime.class).toInstant())
                .list();
    }

    @Transactional(propagation = Propagation.MANDATORY)
    void keep(CaseRow row, Person person, Plan plan, Instant at, Optional<Told> had, Caller caller) {
        UUID id = TimeOrderedId.at(clock.instant());
        @Nullable String outcome = had.map(told -> Sent.word(told.outcome)).orElse(null);
        byte @Nullable [] note =
                had.map(told -> notes.seal(row.party(), told.note, context(id))).orElse(null);
        database.sql(
                        "insert into workout.collection_contact (id, of_case, sender_id, party, associate, person, purpose,"
                                + " channel, incoming, at, made_by, outcome, note) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
                .params(id, row.id(), plan.senderId, row.party(), person.id(), person.key())
                .params(Sent.word(plan.purpose), Sent.word(plan.way), had.isPresent())
                .params(at.atOffset(ZoneOffset.UTC), caller.login())
                .params(Arrays.asList(outcome, note))
                .update();
    }

    /** Keeps what came of one that was planned; false when that is known already. */
    @Transactional(propagation = Propagation.MANDATORY)
    boolean tell(CaseRow row, UUID id, Told told) {
        return database.sql(
                                "update workout.collection_contact set outcome = ?, note = ? where id = ? and outcome is null")
                        .params(Sent.word(told.outcome), notes.seal(row.party(), told.note, context(id)), id)
                        .update()
                > 0;
    }

    private static String context(UUID id) {
        return "workout-contact/" + id;
    }
}
