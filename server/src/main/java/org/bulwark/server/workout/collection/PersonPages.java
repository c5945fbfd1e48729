package org.bulwark.server.workout.collection;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.bulwark.server.TimeOrderedId;
import org.bulwark.server.access.Caller;
import org.bulwark.server.access.Needs;
import org.bulwark.server.access.Permission;
import org.bulwark.server.desk.ActToast;
import org.bulwark.server.web.Sent;
import org.bulwark.server.web.show.Text;
import org.bulwark.workout.collection.Purpose;
import org.bulwark.workout.collection.Tie;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What the page of a case sends about persons and contacts. */
@Controller
@RequestMapping(CollectionPages.PATH + "/{id}")
class PersonPages {

    private final CaseDesk desk;
    private final PersonDesk persons;
    private final ContactDesk contacts;
    private final ZoneId bank;
    private final InstantSource clock;

    PersonPages(CaseDesk desk, PersonDesk persons, ContactDesk contacts, ZoneId bankZone, InstantSource clock) {
        this.desk = desk;
        this.persons = persons;
        this.contacts = contacts;
        this.bank = bankZone;
        this.clock = clock;
    }

    private static String back(UUID id) {
        return "redirect:" + CollectionPages.PATH + "/" + id;
    }

    private String key(Map<String, String> form) {
        String key = form.getOrDefault("key", "");
        return key.isEmpty() ? "page/" + TimeOrderedId.at(clock.instant()) : key;
    }

    private static UUID id(Map<String, String> form, String key) {
        return CollectionApi.id(form.getOrDefault(key, ""), key);
    }

    private static Sent sent(Map<String, String> form) {
        return new Sent(Map.copyOf(form));
    }

    /** Adds somebody who may be spoken to. */
    @PostMapping("/persons")
    @Needs(Permission.WORKOUT_WORK)
    String persons(
            @PathVariable UUID id, @RequestParam Map<String, String> form, Caller caller, RedirectAttributes flash) {
        desk.row(id, caller);
        ActToast.show(flash, () -> {
            persons.add(
                    id,
                    new PersonDesk.Added(
                            key(form),
                            sent(form).word("tie", Tie.class),
                            new Person.Details(form.getOrDefault("name", ""), form.getOrDefault("phone", "")),
                            form.getOrDefault("zone", "")),
                    caller);
            return Text.word("case.told.person");
        });
        return back(id);
    }

    /** Somebody agreed to be asked, or wants no more contact. */
    @PostMapping("/words")
    @Needs(Permission.WORKOUT_WORK)
    String words(
            @PathVariable UUID id,
            @RequestParam Optional<LocalDate> on,
            @RequestParam Map<String, String> form,
            Caller caller,
            RedirectAttributes flash) {
        desk.row(id, caller);
        ActToast.show(flash, () -> {
            persons.say(
                    id,
                    id(form, "person"),
                    sent(form).word("word", Person.Word.class),
                    sent(form).word("by", Person.Speaker.class),
                    on,
                    caller);
            return Text.word("case.told.word");
        });
        return back(id);
    }

    private ContactLog.Plan plan(Map<String, String> form) {
        return new ContactLog.Plan(
                key(form), sent(form).word("purpose", Purpose.class), sent(form).word("channel", ContactLog.Way.class));
    }

    private static ContactLog.Told told(Map<String, String> form) {
        return new ContactLog.Told(sent(form).word("outcome", ContactLog.Outcome.class), form.getOrDefault("note", ""));
    }

    /** Somebody is about to be contacted. */
    @PostMapping("/contacts")
    @Needs(Permission.WORKOUT_WORK)
    String contacts(
            @PathVariable UUID id, @RequestParam Map<String, String> form, Caller caller, RedirectAttributes flash) {
        desk.row(id, caller);
        ActToast.show(flash, () -> {
            contacts.plan(id, id(form, "person"), plan(form), caller);
            return Text.word("case.told.contact");
        });
        return back(id);
    }

    /** Somebody contacted the bank. */
    @PostMapping("/incoming")
    @Needs(Permission.WORKOUT_WORK)
    String incoming(
            @PathVariable UUID id,
            @RequestParam @DateTimeFormat(iso = DateTimeFormat.ISO.DATE_TIME) Optional<LocalDateTime> at,
            @RequestParam Map<String, String> form,
            Caller caller,
            RedirectAttributes flash) {
        desk.row(id, caller);
        Instant when = at.map(it -> it.atZone(bank).toInstant()).orElseGet(clock::instant);
        ActToast.show(flash, () -> {
            contacts.incoming(id, id(form, "person"), plan(form), when, told(form), caller);
            return Text.word("case.told.incoming");
        });
        return back(id);
    }

    /** What came of a contact that was planned. */
    @PostMapping("/outcomes")
    @Needs(Permission.WORKOUT_WORK)
    String outcomes(
            @PathVariable UUID id, @RequestParam Map<String, String> form, Caller caller, RedirectAttributes flash) {
        desk.row(id, caller);
        ActToast.show(flash, () -> {
            contacts.tell(id, id(form, "contact"), told(form), caller);
            return Text.word("case.told.outcome");
        });
        return back(id);
    }
}
