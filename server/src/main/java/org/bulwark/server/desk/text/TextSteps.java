package org.bulwark.server.desk.text;

import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Optional;
import org.bulwark.basics.version.ContentDigest;
import org.bulwark.basics.version.Part;
import org.bulwark.basics.version.VersionKey;
import org.bulwark.server.access.Caller;
import org.bulwark.server.access.SignedIn;
import org.bulwark.server.desk.Desk;
import org.bulwark.server.desk.DeskReader;
import org.bulwark.server.desk.Plan;
import org.bulwark.server.desk.Seen;
import org.bulwark.server.desk.StepToast;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The steps of a text's life as people take them on its page. The desk demands what the kind says. */
@Controller
@RequestMapping(TextFrame.VERSION)
class TextSteps {

    private final Texts texts;
    private final Desk desk;
    private final ZoneId bank;

    TextSteps(Texts texts, Desk desk, ZoneId bank) {
        this.texts = texts;
        this.desk = desk;
        this.bank = bank;
    }

    private VersionKey key(String kind, String id, int number) {
        return DeskReader.key(texts.kind(kind).word(), id, number);
    }

    private Seen seen(String kind, String id, int number, String digest) {
        return new Seen(key(kind, id, number), new ContentDigest(digest));
    }

    private static String back(String kind, String id, int number) {
        return "redirect:" + TextFrame.address(kind, id) + "/" + number;
    }

    @PostMapping("/tested")
    @SignedIn
    String tested(
            @PathVariable String kind,
            @PathVariable String id,
            @PathVariable int number,
            @RequestParam String digest,
            Caller caller,
            RedirectAttributes flash) {
        StepToast.show(flash, () -> desk.test(seen(kind, id, number, digest), caller));
        return back(kind, id, number);
    }

    @PostMapping("/withdrawn")
    @SignedIn
    String withdrawn(
            @PathVariable String kind,
            @PathVariable String id,
            @PathVariable int number,
            @RequestParam String note,
            Caller caller,
            RedirectAttributes flash) {
        StepToast.show(flash, () -> desk.withdraw(key(kind, id, number), note, caller));
        return back(kind, id, number);
    }

    @PostMapping("/approved")
    @SignedIn
    String approved(
            @PathVariable String kind,
            @PathVariable String id,
            @PathVariable int number,
            @RequestParam String digest,
            @RequestParam String note,
            Caller caller,
            RedirectAttributes flash) {
        StepToast.show(flash, () -> desk.approve(seen(kind, id, number, digest), note, caller));
        return back(kind, id, number);
    }

    @PostMapping("/rejected")
    @SignedIn
    String rejected(
            @PathVariable String kind,
            @PathVariable String id,
            @PathVariable int number,
            @RequestParam String digest,
            @RequestParam String note,
            Caller caller,
            RedirectAttributes flash) {
        StepToast.show(flash, () -> desk.reject(seen(kind, id, number, digest), note, caller));
        return back(kind, id, number);
    }

    @PostMapping("/active")
    @SignedIn
    String active(
            @PathVariable String kind,
            @PathVariable String id,
            @PathVariable int number,
            @RequestParam Part part,
            @RequestParam(defaultValue = "100") int percent,
            @RequestParam @DateTimeFormat(iso = DateTimeFormat.ISO.DATE_TIME) Optional<LocalDateTime> from,
            @RequestParam String note,
            Caller caller,
            RedirectAttributes flash) {
        Plan plan = Plan.of(part, percent).from(from, bank);
        StepToast.show(flash, () -> desk.activate(key(kind, id, number), plan, note, caller));
        return back(kind, id, number);
    }

    @PostMapping("/retired")
    @SignedIn
    String retired(
            @PathVariable String kind,
            @PathVariable String id,
            @PathVariable int number,
            @RequestParam String note,
            Caller caller,
            RedirectAttributes flash) {
        StepToast.show(flash, () -> desk.retire(key(kind, id, number), Optional.empty(), note, caller));
        return back(kind, id, number);
    }
}
