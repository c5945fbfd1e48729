package org.bulwark.server.workout.collection;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.bulwark.basics.Reason;
import org.bulwark.files.words.Words;
import org.bulwark.server.access.Caller;
import org.bulwark.server.audit.AuditEntry;
import org.bulwark.server.audit.AuditTrail;
import org.bulwark.server.web.Sent;
import org.bulwark.server.workout.RulesBook;
import org.bulwark.workout.collection.Purpose;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Asks the rules before somebody is contacted, and writes contacts down. One that the bank makes is written down before it is made: then it
 * counts, and nobody else takes its place. Each act is one transaction with its entry in the audit log.
 */
@Service
class ContactDesk {

    private final CaseDesk desk;
    private final PersonDesk persons;
    private final ContactLog log;
    private final RulesBook book;
    private final AuditTrail audit;
    private final InstantSource clock;

    ContactDesk(
            CaseDesk desk, PersonDesk persons, ContactLog log, RulesBook book, AuditTrail audit, InstantSource clock) {
        this.desk = desk;
        this.persons = persons;
        this.log = log;
        this.book = book;
        this.audit = audit;
        this.clock = clock;
    }

    /** Why somebody may not be contacted now; empty where it is allowed. */
    Optional<Reason> against(Person person, Purpose purpose) {
        Instant now = clock.instant();
        return book.collection().contact().against(person.associate(), purpose, log.before(person.key(), now), now);
    }

    /**
     * Somebody is about to be contacted. The same under the same id changes nothing.
     *
     * @throws org.bulwark.basics.ProblemException {@link CollectionProblem#CONTACT_AGAINST_RULES}
     */
    @Transactional
    ContactLog.Entry plan(UUID id, UUID who, ContactLog.Plan plan, Caller caller) {
        CaseRow row = desk.open(id, caller);
        Person person = persons.one(row, who, caller);
        log.hold(person.key());
        Optional<ContactLog.Entry> before = same(row, person, plan, caller);
        if (before.isPresent()) {
            return before.get();
        }
        against(person, plan.purpose()).ifPresent(reason -> {
            throw CollectionProblem.CONTACT_AGAINST_RULES.with(
                    "The rules are against it: " + Words.in(Locale.ENGLISH).say(reason),
                    "Wait, or look at who else may be contacted.");
        });
        log.keep(row, person, plan, clock.instant(), Optional.empty(), caller);
        audit.record(entry("workout/contact-planned", row, person, plan, caller));
        return same(row, person, plan, caller).orElseThrow();
    }

    /** What came before under the same id: {@link CollectionProblem#COLLECTION_ID_TAKEN} where it was something else. */
    private Optional<ContactLog.Entry> same(CaseRow row, Person person, ContactLog.Plan plan, Caller caller) {
        Optional<ContactLog.Entry> before = log.of(row, caller).stream()
                .filter(one -> one.senderId().equals(plan.senderId()))
                .findFirst();
        if (before.filter(one -> !one.person().equals(person.id()) || one.purpose() != plan.purpose())
                .isPresent()) {
            throw CollectionProblem.COLLECTION_ID_TAKEN.with(
                    "'" + plan.senderId() + "' came before with another contact.",
                    "Give a new contact an id of its own.");
        }
        return before;
    }

    private static AuditEntry entry(String kind, CaseRow row, Person person, ContactLog.Plan plan, Caller caller) {
        return AuditEntry.of(caller.login(), kind, row.subject())
                .with("person", person.id().toString())
                .with("purpose", Sent.word(plan.purpose()))
                .with("channel", Sent.word(plan.way()));
    }

    /**
     * Somebody contacted the bank: that is written down always, and does not count.
     *
     * @param at when; not in the future
     */
    @Transactional
    ContactLog.Entry incoming(
            UUID id, UUID who, ContactLog.Plan plan, Instant at, ContactLog.Told told, Caller caller) {
        CaseRow row = desk.hold(id, caller);
        Person person = persons.one(row, who, caller);
        Optional<ContactLog.Entry> before = same(row, person, plan, caller);
        if (before.isPresent()) {
            return before.get();
        }
        if (at.isAfter(clock.instant()) || told.outcome() == ContactLog.Outcome.NOT_MADE) {
            throw CollectionProblem.CONTACT_UNFIT.with(
                    "A contact that was had is not in the future, and was made.",
                    "Say when it was and what came of it.");
        }
        CaseWork.checkNote(told.note());
        log.keep(row, person, plan, at, Optional.of(told), caller);
        audit.record(entry("workout/contact-incoming", row, person, plan, caller)
                .with("outcome", Sent.word(told.outcome())));
        return same(row, person, plan, caller).orElseThrow();
    }

    /**
     * What came of a contact that was planned. The same again changes nothing.
     *
     * @throws org.bulwark.basics.ProblemException {@link CollectionProblem#CONTACT_NOT_THERE}, {@link CollectionProblem#CONTACT_OVER}
     */
    @Transactional
    ContactLog.Entry tell(UUID id, UUID contact, ContactLog.Told told, Caller caller) {
        CaseRow row = desk.hold(id, caller);
        ContactLog.Entry before = one(row, contact, caller);
        if (before.outcome().filter(one -> one == told.outcome()).isPresent()) {
            return before;
        }
        CaseWork.checkNote(told.note());
        if (!log.tell(row, contact, told)) {
            throw CollectionProblem.CONTACT_OVER.with(
                    "What came of it was said already.", "Write down another contact.");
        }
        audit.record(AuditEntry.of(caller.login(), "workout/contact-told", row.subject())
                .with("contact", contact.toString())
                .with("outcome", Sent.word(told.outcome())));
        return one(row, contact, caller);
    }

    private ContactLog.Entry one(CaseRow row, UUID contact, Caller caller) {
        return log.of(row, caller).stream()
                .filter(one -> one.id().equals(contact))
                .findFirst()
                .orElseThrow(() -> CollectionProblem.CONTACT_NOT_THERE.with(
                        "There is no such contact in this case.", "Look at the page of the case."));
    }
}
