package org.bulwark.server.workout.collection;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.bulwark.basics.Reason;
import org.bulwark.server.access.Caller;
import org.bulwark.server.access.Needs;
import org.bulwark.server.access.Permission;
import org.bulwark.server.contract.Days;
import org.bulwark.server.web.Sent;
import org.bulwark.server.web.StrictJson;
import org.bulwark.server.web.StrictJson.BodyProblem;
import org.bulwark.server.web.description.Takes;
import org.bulwark.workout.collection.Purpose;
import org.bulwark.workout.collection.Tie;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Who may be spoken to in a case, and the contacts that were had, for other systems. */
@RestController
@RequestMapping(CollectionApi.PATH + "/cases/{id}")
class CaseContactApi {

    private final CaseDesk desk;
    private final PersonDesk persons;
    private final ContactDesk contacts;
    private final ContactLog log;
    private final StrictJson json;

    CaseContactApi(CaseDesk desk, PersonDesk persons, ContactDesk contacts, ContactLog log, StrictJson json) {
        this.desk = desk;
        this.persons = persons;
        this.contacts = contacts;
        this.log = log;
        this.json = json;
    }

    /**
     * Somebody who may be spoken to; {@code against} is the code of the reason for which that one may not be contacted now for
     * {@code purpose}.
     */
    record Someone(
            UUID id,
            Optional<UUID> party,
            String label,
            String tie,
            String zone,
            boolean consented,
            boolean stopped,
            String purpose,
            Optional<String> against) {}

    private Someone someone(Person person) {
        return new Someone(
                person.id(),
                person.related(),
                person.label(),
                Sent.word(person.tie()),
                person.zone().getId(),
                person.associate().consented(),
                person.associate().stopped(),
                Sent.word(person.purpose()),
                contacts.against(person, person.purpose()).map(Reason::code));
    }

    /** Those who may be spoken to, who owes first, and whether they may be contacted now. */
    @GetMapping("/persons")
    @Needs(Permission.WORKOUT_READ)
    List<Someone> persons(@PathVariable UUID id, Caller caller) {
        return persons.of(desk.row(id, caller), caller).stream()
                .map(this::someone)
                .toList();
    }

    /** Somebody without a party: the id at the sender, the name, the tie, and if known a telephone number and a time zone. */
    record Added(String id, String name, String tie, Optional<String> phone, Optional<String> zone) {}

    /** Adds somebody who may be spoken to; the same again changes nothing. */
    @PostMapping("/persons")
    @Needs(Permission.WORKOUT_WORK)
    @Takes(Added.class)
    List<Someone> add(@PathVariable UUID id, HttpServletRequest request, Caller caller) {
        desk.row(id, caller);
        Sent sent = Sent.of(request, json, Added.class);
        PersonDesk.Added added = new PersonDesk.Added(
                CollectionApi.senderId(sent),
                sent.word("tie", Tie.class),
                new Person.Details(sent.text("name"), sent.findText("phone").orElse("")),
                sent.findText("zone").orElse(""));
        return persons.add(id, added, caller).stream().map(this::someone).toList();
    }

    /**
     * What was said of contacting somebody: {@code consented}, {@code withdrew}, {@code stopped} or {@code resumed}, by the {@code person} or a
     * {@code court}, on a day; today when left out.
     */
    record Word(String word, String by, Optional<String> on) {}

    /** Writes down that somebody agreed to be asked, or that there be no more contact. */
    @PostMapping("/persons/{person}/words")
    @Needs(Permission.WORKOUT_WORK)
    @Takes(Word.class)
    Someone say(@PathVariable UUID id, @PathVariable UUID person, HttpServletRequest request, Caller caller) {
        desk.row(id, caller);
        Sent sent = Sent.of(request, json, Word.class);
        Optional<LocalDate> on = sent.findText("on").map(text -> Days.day(text, "on"));
        return someone(persons.say(
                id, person, sent.word("word", Person.Word.class), sent.word("by", Person.Speaker.class), on, caller));
    }

    /** A contact; {@code outcome} is left out while it is not known, {@code note} for who may not see names in full. */
    record Had(
            UUID id,
            UUID person,
            String purpose,
            String channel,
            boolean incoming,
            Instant at,
            String by,
            Optional<String> outcome,
            Optional<String> note) {
        static Had of(ContactLog.Entry one) {
            return new Had(
                    one.id(),
                    one.person(),
                    Sent.word(one.purpose()),
                    Sent.word(one.way()),
                    one.incoming(),
                    one.at(),
                    one.by(),
                    one.outcome().map(Sent::word),
                    one.note());
        }
    }

    /** The contacts of a case, the latest first. */
    @GetMapping("/contacts")
    @Needs(Permission.WORKOUT_READ)
    List<Had> contacts(@PathVariable UUID id, Caller caller) {
        return log.of(desk.opened(id, caller), caller).stream().map(Had::of).toList();
    }

    /**
     * A contact: its id at the sender, with whom, for the {@code debt} or {@code whereabouts}, by {@code call}, {@code message}, {@code letter}
     * or {@code visit}. When the bank was contacted, {@code at} says when, with the outcome and the note.
     */
    record Planned(
            String id,
            String person,
            String purpose,
            String channel,
            Optional<String> at,
            Optional<String> outcome,
            Optional<String> note) {}

    /** Writes down that somebody is about to be contacted, if the rules allow it, or that the bank was contacted. */
    @PostMapping("/contacts")
    @Needs(Permission.WORKOUT_WORK)
    @Takes(Planned.class)
    Had plan(@PathVariable UUID id, HttpServletRequest request, Caller caller) {
        desk.row(id, caller);
        Sent sent = Sent.of(request, json, Planned.class);
        UUID person = CollectionApi.id(sent.text("person"), "person");
        ContactLog.Plan plan = new ContactLog.Plan(
                CollectionApi.senderId(sent),
                sent.word("purpose", Purpose.class),
                sent.word("channel", ContactLog.Way.class));
        Optional<Instant> at = sent.findInstant("at");
        if (at.isEmpty()
                && (sent.findText("outcome").isPresent()
                        || sent.findText("note").isPresent())) {
            throw BodyProblem.FIELD_INVALID.with(
                    "What came of a contact that is planned is not known yet.", "Send it when it is, or say 'at'.");
        }
        return Had.of(
                at.isPresent()
                        ? contacts.incoming(id, person, plan, at.get(), told(sent), caller)
                        : contacts.plan(id, person, plan, caller));
    }

    private static ContactLog.Told told(Sent sent) {
        return new ContactLog.Told(sent.word("outcome", ContactLog.Outcome.class), sent.text("note"));
    }

    /**
     * What came of a contact: {@code reached}, {@code not-reached}, {@code promised}, {@code refused}, {@code wrong-number} or
     * {@code not-made}, and what was said.
     */
    record Outcome(String outcome, String note) {}

    /** Says what came of a contact that was planned. */
    @PostMapping("/contacts/{contact}/outcome")
    @Needs(Permission.WORKOUT_WORK)
    @Takes(Outcome.class)
    Had outcome(@PathVariable UUID id, @PathVariable UUID contact, HttpServletRequest request, Caller caller) {
        desk.row(id, caller);
        return Had.of(contacts.tell(id, contact, told(Sent.of(request, json, Outcome.class)), caller));
    }
}
