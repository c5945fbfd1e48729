package org.bulwark.server.workout.reminder;

import jakarta.servlet.http.HttpServletRequest;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.bulwark.basics.party.Phone;
import org.bulwark.server.access.Caller;
import org.bulwark.server.access.Needs;
import org.bulwark.server.access.Permission;
import org.bulwark.server.web.Sent;
import org.bulwark.server.web.StrictJson;
import org.bulwark.server.web.description.Takes;
import org.bulwark.workout.reminder.Channel;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** How customers can be reached, for other systems. */
@RestController
@RequestMapping("/api/workout/contacts")
class ContactApi {

    private final Contacts contacts;
    private final StrictJson json;

    ContactApi(Contacts contacts, StrictJson json) {
        this.contacts = contacts;
        this.json = json;
    }

    /** How somebody can be reached; e-mail and telephone are masked. */
    record Reached(
            Optional<String> email,
            Optional<String> phone,
            String language,
            Optional<String> zone,
            List<String> optedOut) {
        static Reached of(Contact contact) {
            return new Reached(
                    contact.maskedEmail(),
                    contact.phone().map(Phone::masked),
                    contact.language(),
                    contact.zone().map(ZoneId::getId),
                    contact.optedOut().stream().sorted().map(Sent::word).toList());
        }
    }

    /** How a customer can be reached. */
    @GetMapping("/{id}")
    @Needs(Permission.WORKOUT_READ)
    Reached contact(@PathVariable UUID id, Caller caller) {
        return Reached.of(contacts.of(contacts.party(id, caller).id()));
    }

    /** How somebody can be reached from now on: the whole of it. {@code optedOut} names channels with blanks between them. */
    record Changed(
            Optional<String> email,
            Optional<String> phone,
            Optional<String> language,
            Optional<String> zone,
            Optional<String> optedOut) {}

    /** Writes down how a customer can be reached, in place of what was there. */
    @PutMapping("/{id}")
    @Needs(Permission.WORKOUT_WORK)
    @Takes(Changed.class)
    Reached change(@PathVariable UUID id, HttpServletRequest request, Caller caller) {
        contacts.party(id, caller);
        Sent sent = Sent.of(request, json, Changed.class);
        Contact contact = new Contact(
                sent.findText("email"),
                sent.findText("phone").map(Phone::new),
                sent.findText("language").orElse("en"),
                sent.findText("zone").map(Contact::zone),
                optedOut(sent.findText("optedOut").orElse("")));
        contacts.keep(id, contact, caller);
        return Reached.of(contact);
    }

    /** Channels by their words: {@link ReminderProblem#CONTACT_INVALID}. */
    static Set<Channel> optedOut(String words) {
        EnumSet<Channel> channels = EnumSet.noneOf(Channel.class);
        for (String word : words.strip().split("\\s+", -1)) {
            if (!word.isEmpty()) {
                channels.add(EnumSet.allOf(Channel.class).stream()
                        .filter(one -> ReminderView.word(one).equals(word))
                        .findFirst()
                        .orElseThrow(() -> ReminderProblem.CONTACT_INVALID.with(
                                "There is no such channel.", "Give email, webhook, letter or call.")));
            }
        }
        return channels;
    }
}
