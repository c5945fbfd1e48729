package org.bulwark.server.desk;

import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Optional;
import java.util.function.Supplier;
import org.bulwark.basics.version.ContentDigest;
import org.bulwark.basics.version.Part;
import org.bulwark.basics.version.Status;
import org.bulwark.basics.version.VersionKey;
import org.bulwark.basics.version.Versioned;
import org.bulwark.files.tree.Form;
import org.bulwark.server.access.Caller;
import org.bulwark.server.access.SignedIn;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.util.UriUtils;

/**
 * The steps of a version's life as people take them on its page, the same for all kinds. Which permission a step needs hangs on the kind in the
 * address, so that every handler is for everybody who is signed in and {@link Desk} demands what the kind says.
 */
@Controller
@RequestMapping("/desk/{kind}/{id}/{number}")
class StepPages {

    private final Desk desk;
    private final DeskKinds kinds;
    private final ZoneId bank;

    StepPages(Desk desk, DeskKinds kinds, ZoneId bank) {
        this.desk = desk;
        this.kinds = kinds;
        this.bank = bank;
    }

    /** Where a step is taken. */
    static String address(VersionKey key, Status to) {
        return "/desk/" + key.kind() + "/" + key.id() + "/" + key.number() + "/" + Form.word(to);
    }

    /** The version in the address, which every handler is about. */
    @ModelAttribute
    VersionKey key(@PathVariable String kind, @PathVariable String id, @PathVariable int number) {
        return DeskReader.key(kind, id, number);
    }

    private static Seen seen(VersionKey key, String digest) {
        return new Seen(key, new ContentDigest(digest));
    }

    /** Takes a step and goes back to the version's page, or home when the kind has none. */
    private String step(VersionKey key, RedirectAttributes flash, Supplier<Versioned<?>> step) {
        StepToast.show(flash, step);
        return "redirect:"
                + kinds.of(key)
                        .pages()
                        .map(pages -> pages + "/" + UriUtils.encodePathSegment(key.id(), StandardCharsets.UTF_8) + "/"
                                + key.number())
                        .orElse("/");
    }

    @PostMapping("/tested")
    @SignedIn
    String tested(
            @ModelAttribute(binding = false) VersionKey key,
            @RequestParam String digest,
            Caller caller,
            RedirectAttributes flash) {
        return step(key, flash, () -> desk.test(seen(key, digest), caller));
    }

    @PostMapping("/withdrawn")
    @SignedIn
    String withdrawn(
            @ModelAttribute(binding = false) VersionKey key,
            @RequestParam String note,
            Caller caller,
            RedirectAttributes flash) {
        return step(key, flash, () -> desk.withdraw(key, note, caller));
    }

    @PostMapping("/approved")
    @SignedIn
    String approved(
            @ModelAttribute(binding = false) VersionKey key,
            @RequestParam String digest,
            @RequestParam String note,
            Caller caller,
            RedirectAttributes flash) {
        return step(key, flash, () -> desk.approve(seen(key, digest), note, caller));
    }

    @PostMapping("/rejected")
    @SignedIn
    String rejected(
            @ModelAttribute(binding = false) VersionKey key,
            @RequestParam String digest,
            @RequestParam String note,
            Caller caller,
            RedirectAttributes flash) {
        return step(key, flash, () -> desk.reject(seen(key, digest), note, caller));
    }

    @PostMapping("/active")
    @SignedIn
    String active(
            @ModelAttribute(binding = false) VersionKey key,
            @RequestParam Part part,
            @RequestParam(defaultValue = "100") int percent,
            @RequestParam @DateTimeFormat(iso = DateTimeFormat.ISO.DATE_TIME) Optional<LocalDateTime> from,
            @RequestParam String note,
            Caller caller,
            RedirectAttributes flash) {
        Plan plan = Plan.of(part, percent).from(from, bank);
        return step(key, flash, () -> desk.activate(key, plan, note, caller));
    }

    @PostMapping("/retired")
    @SignedIn
    String retired(
            @ModelAttribute(binding = false) VersionKey key,
            @RequestParam String note,
            Caller caller,
            RedirectAttributes flash) {
        return step(key, flash, () -> desk.retire(key, Optional.empty(), note, caller));
    }
}
