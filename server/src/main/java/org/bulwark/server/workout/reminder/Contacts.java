package org.bulwark.server.workout.reminder;

import java.time.InstantSource;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.bulwark.server.access.Caller;
import org.bulwark.server.access.vault.PersonalVault;
import org.bulwark.server.audit.AuditEntry;
import org.bulwark.server.audit.AuditTrail;
import org.bulwark.server.data.KnownParty;
import org.bulwark.server.data.Parties;
import org.bulwark.workout.reminder.Client;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Keeps how parties can be reached, under their keys. */
@Service
public class Contacts {

    private static final String CONTEXT = "workout-contact";

    private final JdbcClient database;
    private final Parties parties;
    private final PersonalVault vault;
    private final AuditTrail audit;
    private final InstantSource clock;
    private final ZoneId bank;

    Contacts(
            JdbcClient database,
            Parties parties,
            PersonalVault vault,
            AuditTrail audit,
            InstantSource clock,
            ZoneId bankZone) {
        this.database = database;
        this.parties = parties;
        this.vault = vault;
        this.audit = audit;
        this.clock = clock;
        this.bank = bankZone;
    }

    /** A party of the caller's branches: {@link ReminderProblem#CONTACT_UNKNOWN}. */
    KnownParty party(UUID id, Caller caller) {
        return parties.byId(id)
                .filter(one -> caller.sees(one.branch()))
                .orElseThrow(() ->
                        ReminderProblem.CONTACT_UNKNOWN.with("There is no such customer.", "Look for it by name."));
    }

    /** How a party can be reached; {@link Contact#NONE} where nothing was written down or the party was erased. */
    Contact of(UUID party) {
        return database.sql("select sealed from workout.contact where party = ?")
                .param(party)
                .query((row, n) -> row.getBytes(1))
                .optional()
                .flatMap(kept -> vault.find(party, kept, CONTEXT))
                .map(Contact::read)
                .orElse(Contact.NONE);
    }

    /** Where a party lives; where the bank is when nothing was written down or the party was erased. */
    public ZoneId zone(UUID party) {
        return of(party).zone().orElse(bank);
    }

    /** Writes down how a party can be reached. */
    @Transactional
    void keep(UUID id, Contact contact, Caller caller) {
        KnownParty party = party(id, caller);
        database.sql("insert into workout.contact (party, sealed, changed_at, changed_by) values (?, ?, ?, ?)"
                        + " on conflict (party) do update set sealed = excluded.sealed, changed_at = excluded.changed_at,"
                        + " changed_by = excluded.changed_by")
                .params(party.id(), vault.seal(party.id(), contact.bytes(), CONTEXT))
                .params(clock.instant().atOffset(ZoneOffset.UTC), caller.login())
                .update();
        audit.record(AuditEntry.of(caller.login(), "workout/contact-changed", "party:" + id)
                .with("opted-out", contact.optedOut().stream().sorted().toList().toString()));
    }

    /** Whom to remind; the segment is the word of the kind of party. Nothing for a party that there is not. */
    Optional<Client> client(UUID id) {
        Contact contact = of(id);
        return parties.byId(id)
                .map(party -> new Client(
                        party.kind().word(), contact.zone().orElse(bank), contact.language(), contact.optedOut()));
    }
}
