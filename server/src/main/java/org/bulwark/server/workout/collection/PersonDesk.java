package org.bulwark.server.workout.collection;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.bulwark.basics.party.PartyName;
import org.bulwark.server.access.Caller;
import org.bulwark.server.audit.AuditEntry;
import org.bulwark.server.audit.AuditTrail;
import org.bulwark.server.contract.BusinessDate;
import org.bulwark.server.web.Sent;
import org.bulwark.workout.collection.Tie;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Who may be spoken to in a case. Each act is one transaction with its entry in the audit log. */
@Service
class PersonDesk {

    private static final int LONGEST_PHONE = 40;

    private final CaseDesk desk;
    private final Persons persons;
    private final BusinessDate business;
    private final AuditTrail audit;

    PersonDesk(CaseDesk desk, Persons persons, BusinessDate business, AuditTrail audit) {
        this.desk = desk;
        this.persons = persons;
        this.business = business;
        this.audit = audit;
    }

    /** Those of a case, who owes first. */
    List<Person> of(CaseRow row, Caller caller) {
        return persons.of(row.party(), business.today(), caller);
    }

    /** One of them: {@link CollectionProblem#ASSOCIATE_UNKNOWN}. */
    Person one(CaseRow row, UUID id, Caller caller) {
        return of(row, caller).stream()
                .filter(one -> one.id().equals(id))
                .findFirst()
                .orElseThrow(() -> CollectionProblem.ASSOCIATE_UNKNOWN.with(
                        "There is no such person at this case.", "Look at the page of the case."));
    }

    /**
     * Somebody to be added who has no party of their own.
     *
     * @param senderId what its sender calls it: what comes again changes nothing
     * @param tie not that of who owes
     * @param details who it is
     * @param zone where that one lives; empty for where the bank is
     */
    record Added(String senderId, Tie tie, Person.Details details, String zone) {}

    /** Adds somebody: {@link CollectionProblem#ASSOCIATE_INVALID}, and what is no name. */
    @Transactional
    List<Person> add(UUID id, Added added, Caller caller) {
        CaseRow row = desk.open(id, caller);
        PartyName name = new PartyName(added.details.name());
        String phone = added.details.phone().strip();
        if (added.tie == Tie.BORROWER
                || phone.length() > LONGEST_PHONE
                || phone.chars().anyMatch(Character::isISOControl)) {
            throw CollectionProblem.ASSOCIATE_INVALID.with(
                    "That person cannot be added.",
                    "Who owes is there already; a telephone number has at most " + LONGEST_PHONE + " characters.");
        }
        Optional<ZoneId> zone =
                Optional.of(added.zone.strip()).filter(text -> !text.isEmpty()).map(PersonDesk::zone);
        Person.Details details = new Person.Details(name.value(), phone);
        if (persons.add(row.party(), added.tie, details, zone, added.senderId, caller)) {
            audit.record(AuditEntry.of(caller.login(), "workout/person-added", row.subject())
                    .with("tie", Sent.word(added.tie)));
        }
        return of(row, caller);
    }

    private static ZoneId zone(String name) {
        try {
            return ZoneId.of(name);
        } catch (DateTimeException e) {
            throw CollectionProblem.ASSOCIATE_INVALID.with("There is no such time zone.", "Write it as Asia/Shanghai.");
        }
    }

    /** Writes down that somebody agreed to be asked, or that there be no more contact. What holds already changes nothing. */
    @Transactional
    Person say(UUID id, UUID who, Person.Word word, Person.Speaker by, Optional<LocalDate> on, Caller caller) {
        CaseRow row = desk.hold(id, caller);
        Person person = one(row, who, caller);
        LocalDate today = business.held();
        Person.Said said = new Person.Said(word, by, on.orElse(today));
        if (said.on().isAfter(today)) {
            throw CollectionProblem.ASSOCIATE_INVALID.with(
                    "What is said on " + said.on() + " was not said yet.", "Give today or an earlier day.");
        }
        boolean holds = Stream.of(person.consent(), person.stop())
                .flatMap(Optional::stream)
                .anyMatch(said::equals);
        if (!holds) {
            persons.say(person, said, caller);
            audit.record(AuditEntry.of(caller.login(), "workout/person-" + Sent.word(word), row.subject())
                    .with("person", person.id().toString())
                    .with("by", Sent.word(by))
                    .with("on", said.on().toString()));
        }
        return one(row, who, caller);
    }
}
