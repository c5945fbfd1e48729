package org.bulwark.server.workout.collection;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.bulwark.basics.party.PartyName;
import org.bulwark.server.TimeOrderedId;
import org.bulwark.server.access.Caller;
import org.bulwark.server.access.Permission;
import org.bulwark.server.web.Sent;
import org.bulwark.server.workout.Notes;
import org.bulwark.server.workout.reminder.Contacts;
import org.bulwark.workout.collection.Tie;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Keeps who may be spoken to about what a party owes: the party, those tied to it in the bank's books, and whom people add. */
@Repository
class Persons {

    /** Who lifts a stop lifts their own: what a court said a court takes back. */
    private static final String ROWS = """
            select a.*, p.label, c.word as consent, c.said_by as consent_by, c.said_on as consent_on, s.word as stop,
                s.said_by as stop_by, s.said_on as stop_on
            from workout.associate a left join data.party p on p.id = a.related
            left join lateral (select * from workout.associate_word w where w.associate = a.id
                and w.word in ('consented', 'withdrew') order by w.number desc limit 1) c on true
            left join lateral (select * from (select distinct on (w.said_by) * from workout.associate_word w
                where w.person = coalesce(a.related, a.id) and w.word in ('stopped', 'resumed')
                order by w.said_by, w.number desc) w order by w.word desc, w.number desc limit 1) s on true
            where a.party = ?
            """;

    /** Whoever was tied by the bank's books and is not any more is left out: a guarantee that ended makes nobody liable. */
    private static final String TIED = """
            and (a.related is null or a.related = a.party or exists (select 1 from data.relation r
                where r.valid_from <= ? and coalesce(r.valid_to > ?, true) and case a.tie
                    when 'guarantor' then r.kind = 'guarantees' and r.from_party = a.related and r.to_party = a.party
                    when 'controller' then r.kind = 'controls' and r.from_party = a.related and r.to_party = a.party
                    else r.kind = 'spouse' and ((r.from_party = a.related and r.to_party = a.party)
                        or (r.from_party = a.party and r.to_party = a.related)) end))
            order by a.tie <> 'borrower', a.at, a.id
            """;

    private final JdbcClient database;
    private final Notes notes;
    private final Contacts contacts;
    private final ZoneId bank;
    private final InstantSource clock;

    Persons(JdbcClient database, Notes notes, Contacts contacts, ZoneId bankZone, InstantSource clock) {
        this.database = database;
        this.notes = notes;
        this.contacts = contacts;
        this.bank = bankZone;
        this.clock = clock;
    }

    /** Those who can be named on a business date: who owes first. */
    List<Person> of(UUID party, LocalDate day, Caller caller) {
        return database.sql(ROWS + TIED)
                .params(party, day, day)
                .query((row, n) -> person(row, caller))
                .list();
    }

    private Person person(ResultSet row, Caller caller) throws SQLException {
        UUID id = row.getObject("id", UUID.class);
        UUID party = row.getObject("party", UUID.class);
        Optional<UUID> related = Optional.ofNullable(row.getObject("related", UUID.class));
        byte[] sealed = row.getBytes("sealed");
        Optional<Person.Details> details = sealed == null
                ? Optional.empty()
                : notes.open(party, sealed, context(id)).map(Persons::details);
        String zone = row.getString("zone");
        return new Person(
                id,
                party,
                related,
                related.isPresent()
                        ? row.getString("label")
                        : details.map(one -> new PartyName(one.name()).masked()).orElse(""),
                new Sent(Map.of("tie", row.getString("tie"))).word("tie", Tie.class),
                related.map(contacts::zone).orElseGet(() -> zone == null ? bank : ZoneId.of(zone)),
                said(row, "consent"),
                said(row, "stop"),
                caller.may(Permission.PERSONAL_UNMASK) ? details : Optional.empty());
    }

    private static Person.Details details(String text) {
        int end = text.indexOf('\n');
        return end < 0 // without a number
                ? new Person.Details(text, "")
                : new Person.Details(text.substring(0, end), text.substring(end + 1));
    }

    private static Optional<Person.Said> said(ResultSet row, String what) throws SQLException {
        String word = row.getString(what);
        if (word == null) {
            return Optional.empty();
        }
        Sent sent = new Sent(Map.of("word", word, "by", row.getString(what + "_by")));
        return Optional.of(new Person.Said(
                sent.word("word", Person.Word.class),
                sent.word("by", Person.Speaker.class),
                row.getObject(what + "_on", LocalDate.class)));
    }

    /** Names who owes and who is tied to that party in the bank's books; whoever is named stays. */
    @Transactional(propagation = Propagation.MANDATORY)
    void name(UUID party, LocalDate day) {
        database.sql("""
                        insert into workout.associate (id, party, related, tie, sender_id, added_by, at)
                        select gen_random_uuid(), ?, t.related, t.tie, t.tie || '/' || t.related, 'bulwark', ? from (
                            select ?::uuid as related, 'borrower' as tie
                            union select from_party, case kind when 'guarantees' then 'guarantor' else 'controller' end
                                from data.relation where to_party = ? and kind in ('guarantees', 'controls')
                                    and valid_from <= ? and coalesce(valid_to > ?, true)
                            union select case when from_party = ? then to_party else from_party end, 'spouse'
                                from data.relation where (from_party = ? or to_party = ?) and kind = 'spouse'
                                    and valid_from <= ? and coalesce(valid_to > ?, true)) t
                        on conflict (party, sender_id) do nothing
                        """)
                .params(party, clock.instant().atOffset(ZoneOffset.UTC), party, party, day, day)
                .params(party, party, party, day, day)
                .update();
    }

    /** Adds somebody who has no party; whether that one is new. */
    @Transactional(propagation = Propagation.MANDATORY)
    boolean add(UUID party, Tie tie, Person.Details details, Optional<ZoneId> zone, String senderId, Caller caller) {
        UUID id = TimeOrderedId.at(clock.instant());
        byte[] sealed = notes.seal(party, details.name() + "\n" + details.phone(), context(id));
        @Nullable String where = zone.map(ZoneId::getId).orElse(null);
        return database.sql("insert into workout.associate (id, party, tie, zone, sealed, sender_id, added_by, at)"
                                + " values (?, ?, ?, ?, ?, ?, ?, ?) on conflict (party, sender_id) do nothing")
                        .params(Arrays.asList(
                                id,
                                party,
                                Sent.word(tie),
                                where,
                                sealed,
                                "added/" + senderId,
                                caller.login(),
                                clock.instant().atOffset(ZoneOffset.UTC)))
                        .update()
                > 0;
    }

    @Transactional(propagation = Propagation.MANDATORY)
    void say(Person person, Person.Said said, Caller caller) {
        database.sql("insert into workout.associate_word (associate, person, word, said_by, said_on, written_by, at)"
                        + " values (?, ?, ?, ?, ?, ?, ?)")
                .params(person.id(), person.key(), Sent.word(said.word()), Sent.word(said.by()), said.on())
                .params(caller.login(), clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }

    private static String context(UUID id) {
        return "workout-associate/" + id;
    }
}
