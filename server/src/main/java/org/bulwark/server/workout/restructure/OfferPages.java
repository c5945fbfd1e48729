package org.bulwark.server.workout.restructure;

import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.bulwark.server.TimeOrderedId;
import org.bulwark.server.access.Caller;
import org.bulwark.server.access.Needs;
import org.bulwark.server.access.Permission;
import org.bulwark.server.contract.Facilities;
import org.bulwark.server.contract.FacilityRow;
import org.bulwark.server.desk.ActToast;
import org.bulwark.server.web.Sent;
import org.bulwark.server.web.show.Text;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What the page of a facility sends about new terms. */
@Controller
@RequestMapping(OfferPages.PATH)
class OfferPages {

    static final String PATH = "/workout/offers";

    private final OfferDesk desk;
    private final Facilities facilities;
    private final InstantSource clock;

    OfferPages(OfferDesk desk, Facilities facilities, InstantSource clock) {
        this.desk = desk;
        this.facilities = facilities;
        this.clock = clock;
    }

    /** Writes down what a client can pay. */
    @PostMapping("/{id}/means")
    @Needs(Permission.WORKOUT_WORK)
    String means(
            @PathVariable UUID id, @RequestParam Map<String, String> form, Caller caller, RedirectAttributes flash) {
        FacilityRow facility = facilities.of(id, caller);
        ActToast.show(flash, () -> {
            Map<String, Object> tree = new HashMap<>();
            form.forEach((key, value) -> {
                if (!value.isBlank()) {
                    tree.put(key, key.equals("more") || key.equals("grace") ? whole(value) : value.strip());
                }
            });
            desk.say(id, OfferApi.said(new Sent(tree), facility), caller);
            return Text.word("offer.told.means");
        });
        return "redirect:/contract/facilities/" + id;
    }

    private static Object whole(String text) {
        try {
            return Integer.valueOf(text.strip());
        } catch (NumberFormatException e) {
            return -1; // which no loan is longer by, and the means say so
        }
    }

    /** Proposes an offer as new terms. */
    @PostMapping("/{id}/proposed")
    @Needs(Permission.WORKOUT_WORK)
    String proposed(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String offer,
            @RequestParam(defaultValue = "") String note,
            @RequestParam(defaultValue = "") String key,
            Caller caller,
            RedirectAttributes flash) {
        facilities.of(id, caller);
        ActToast.show(flash, () -> {
            desk.propose(id, offer, key.isEmpty() ? "page/" + TimeOrderedId.at(clock.instant()) : key, note, caller);
            return Text.word("contract.told.proposed");
        });
        return "redirect:/contract/facilities/" + id;
    }
}
