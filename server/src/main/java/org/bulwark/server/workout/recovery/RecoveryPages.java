package org.bulwark.server.workout.recovery;

import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.bulwark.basics.money.Money;
import org.bulwark.server.TimeOrderedId;
import org.bulwark.server.access.Caller;
import org.bulwark.server.access.Needs;
import org.bulwark.server.access.Permission;
import org.bulwark.server.contract.BusinessDate;
import org.bulwark.server.contract.Facilities;
import org.bulwark.server.contract.FacilityRow;
import org.bulwark.server.desk.ActToast;
import org.bulwark.server.web.Sent;
import org.bulwark.server.web.StrictJson.BodyProblem;
import org.bulwark.server.web.show.Text;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What the page of a facility sends about what came back; {@code id} is the facility or the account. */
@Controller
@RequestMapping(RecoveryPages.PATH)
class RecoveryPages {

    static final String PATH = "/workout/recoveries";

    private final RecoveryDesk desk;
    private final WriteOffDesk writeOffs;
    private final Facilities facilities;
    private final BusinessDate business;
    private final InstantSource clock;

    RecoveryPages(
            RecoveryDesk desk,
            WriteOffDesk writeOffs,
            Facilities facilities,
            BusinessDate business,
            InstantSource clock) {
        this.desk = desk;
        this.writeOffs = writeOffs;
        this.facilities = facilities;
        this.business = business;
        this.clock = clock;
    }

    private String key(Map<String, String> form) {
        String key = form.getOrDefault("key", "");
        return key.isEmpty() ? "page/" + TimeOrderedId.at(clock.instant()) : key;
    }

    private static UUID id(Map<String, String> form, String key) {
        try {
            return UUID.fromString(form.getOrDefault(key, ""));
        } catch (IllegalArgumentException e) {
            throw BodyProblem.FIELD_INVALID.with("'" + key + "' is no id.", "Look at the page again.");
        }
    }

    private static String act(UUID facility, RedirectAttributes flash, Supplier<String> act) {
        ActToast.show(flash, () -> Text.word("recovery.told." + act.get()));
        return "redirect:/contract/facilities/" + facility;
    }

    /** Opens the account of a facility. */
    @PostMapping("/{id}/opened")
    @Needs(Permission.WORKOUT_WORK)
    String opened(
            @PathVariable UUID id,
            @RequestParam Optional<LocalDate> on,
            @RequestParam Map<String, String> form,
            Caller caller,
            RedirectAttributes flash) {
        FacilityRow facility = facilities.of(id, caller);
        return act(id, flash, () -> {
            Money gross = Money.parse(form.getOrDefault("amount", ""), facility.currency());
            desk.open(id, key(form), on.orElseGet(business::today), gross, caller);
            return "opened";
        });
    }

    /** Enters what happened in an account. */
    @PostMapping("/{id}/entered")
    @Needs(Permission.WORKOUT_WORK)
    String entered(
            @PathVariable UUID id,
            @RequestParam Optional<LocalDate> on,
            @RequestParam Map<String, String> form,
            Caller caller,
            RedirectAttributes flash) {
        AccountRow row = desk.one(id, caller);
        return act(row.facility(), flash, () -> {
            desk.enter(
                    id,
                    key(form),
                    RecoveryEntry.read(
                            new Sent(Map.copyOf(form)),
                            on.orElseGet(business::today),
                            row.gross().currency()),
                    caller);
            return "entered";
        });
    }

    /** Takes back an entry of an account. */
    @PostMapping("/{id}/voided")
    @Needs(Permission.WORKOUT_WORK)
    String voided(
            @PathVariable UUID id, @RequestParam Map<String, String> form, Caller caller, RedirectAttributes flash) {
        AccountRow row = desk.one(id, caller);
        return act(row.facility(), flash, () -> {
            desk.takeBack(id, id(form, "event"), form.getOrDefault("note", ""), caller);
            return "voided";
        });
    }

    /** Asks for a write-off. */
    @PostMapping("/{id}/asked")
    @Needs(Permission.WORKOUT_WORK)
    String asked(
            @PathVariable UUID id, @RequestParam Map<String, String> form, Caller caller, RedirectAttributes flash) {
        AccountRow row = desk.one(id, caller);
        return act(row.facility(), flash, () -> {
            Money amount =
                    Money.parse(form.getOrDefault("amount", ""), row.gross().currency());
            writeOffs.ask(id, key(form), amount, form.getOrDefault("note", ""), caller);
            return "asked";
        });
    }

    /** Grants or refuses a write-off; {@code said} is granted or refused. */
    @PostMapping("/{id}/settled")
    @Needs(Permission.WORKOUT_APPROVE)
    String settled(
            @PathVariable UUID id, @RequestParam Map<String, String> form, Caller caller, RedirectAttributes flash) {
        AccountRow row = desk.one(id, caller);
        return act(
                row.facility(),
                flash,
                () -> writeOffs
                        .settle(
                                id,
                                id(form, "writeOff"),
                                form.getOrDefault("said", "").equals("granted"),
                                caller)
                        .state()
                        .word());
    }
}
