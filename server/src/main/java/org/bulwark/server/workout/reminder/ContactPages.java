package org.bulwark.server.workout.reminder;

import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.bulwark.basics.party.Phone;
import org.bulwark.server.access.Caller;
import org.bulwark.server.access.Needs;
import org.bulwark.server.access.Permission;
import org.bulwark.server.desk.ActToast;
import org.bulwark.server.web.show.Text;
import org.bulwark.workout.reminder.Channel;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Changes how a customer can be reached, from the page of a facility. */
@Controller
@RequestMapping(ContactPages.PATH)
class ContactPages {

    static final String PATH = "/workout/contacts";

    /** What is written where something is to be forgotten: an empty field keeps what is there, because it is not shown in full. */
    private static final String GONE = "-";

    private final Contacts contacts;

    ContactPages(Contacts contacts) {
        this.contacts = contacts;
    }

    /** Changes what is written down; fields left empty stay as they were. */
    @PostMapping("/{id}/changed")
    @Needs(Permission.WORKOUT_WORK)
    String changed(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String email,
            @RequestParam(defaultValue = "") String phone,
            @RequestParam(defaultValue = "en") String language,
            @RequestParam Map<String, String> form,
            @RequestParam Optional<UUID> facility,
            Caller caller,
            RedirectAttributes flash) {
        contacts.party(id, caller);
        ActToast.show(flash, () -> {
            Contact before = contacts.of(id);
            contacts.keep(
                    id,
                    new Contact(
                            after(before.email(), email),
                            after(before.phone().map(Phone::value), phone).map(Phone::new),
                            language,
                            before.zone(),
                            optedOut(form)),
                    caller);
            return Text.word("contact.told.changed");
        });
        return "redirect:" + facility.map(one -> "/contract/facilities/" + one).orElse("/data/parties/" + id);
    }

    private static Optional<String> after(Optional<String> before, String written) {
        String text = written.strip();
        return text.isEmpty() ? before : Optional.of(text).filter(it -> !it.equals(GONE));
    }

    private static Set<Channel> optedOut(Map<String, String> form) {
        EnumSet<Channel> channels = EnumSet.noneOf(Channel.class);
        for (Channel channel : Channel.values()) {
            if (form.getOrDefault("without-" + ReminderView.word(channel), "").equals("yes")) {
                channels.add(channel);
            }
        }
        return channels;
    }
}
