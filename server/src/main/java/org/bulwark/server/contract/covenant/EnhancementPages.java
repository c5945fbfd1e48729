package org.bulwark.server.contract.covenant;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
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
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Keeps what stands behind a facility, from its page. */
@Controller
class EnhancementPages {

    private final Enhancements enhancements;
    private final Facilities facilities;

    EnhancementPages(Enhancements enhancements, Facilities facilities) {
        this.enhancements = enhancements;
        this.facilities = facilities;
    }

    /** Keeps one as it is now; one of the same name is replaced. */
    @PostMapping("/contract/facilities/{id}/enhancements")
    @Needs(Permission.CONTRACT_EDIT)
    String kept(
            @PathVariable UUID id,
            @RequestParam String name,
            @RequestParam String kind,
            @RequestParam String brings,
            @RequestParam(defaultValue = "0") int daysToCall,
            @RequestParam Optional<LocalDate> validUntil,
            Caller caller,
            RedirectAttributes flash) {
        FacilityRow facility = facilities.of(id, caller);
        ActToast.show(flash, () -> {
            Map<String, Object> tree =
                    new HashMap<>(Map.of("id", name.strip(), "kind", kind, "brings", brings, "daysToCall", daysToCall));
            validUntil.ifPresent(day -> tree.put("validUntil", day.toString()));
            enhancements.keep(id, Behind.read(new Sent(tree), facility.currency()), caller);
            return Text.word("covenant.told.behind");
        });
        return "redirect:/contract/facilities/" + id;
    }
}
