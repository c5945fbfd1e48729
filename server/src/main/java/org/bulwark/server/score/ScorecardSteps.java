package org.bulwark.server.score;

import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Optional;
import org.bulwark.basics.version.ContentDigest;
import org.bulwark.basics.version.Part;
import org.bulwark.basics.version.VersionKey;
import org.bulwark.server.access.Caller;
import org.bulwark.server.access.Needs;
import org.bulwark.server.access.Permission;
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
import org.springframework.web.util.UriUtils;

/** The steps of a scorecard's life as people take them on its page. */
@Controller
@RequestMapping(ScorecardListPage.PATH + "/{product}/{number}")
class ScorecardSteps {

    private final Desk desk;
    private final ZoneId bank;

    ScorecardSteps(Desk desk, ZoneId bank) {
        this.desk = desk;
        this.bank = bank;
    }

    private static VersionKey key(String product, int number) {
        return DeskReader.key(ScorecardForm.FORM.kind(), product, number);
    }

    private static Seen seen(String product, int number, String digest) {
        return new Seen(key(product, number), new ContentDigest(digest));
    }

    private static String back(String product, int number) {
        return "redirect:" + ScorecardListPage.PATH + "/" + UriUtils.encodePathSegment(product, StandardCharsets.UTF_8)
                + "/" + number;
    }

    @PostMapping("/tested")
    @Needs(Permission.SCORECARD_EDIT)
    String tested(
            @PathVariable String product,
            @PathVariable int number,
            @RequestParam String digest,
            Caller caller,
            RedirectAttributes flash) {
        StepToast.show(flash, () -> desk.test(seen(product, number, digest), caller));
        return back(product, number);
    }

    @PostMapping("/withdrawn")
    @Needs(Permission.SCORECARD_EDIT)
    String withdrawn(
            @PathVariable String product,
            @PathVariable int number,
            @RequestParam String note,
            Caller caller,
            RedirectAttributes flash) {
        StepToast.show(flash, () -> desk.withdraw(key(product, number), note, caller));
        return back(product, number);
    }

    @PostMapping("/approved")
    @Needs(Permission.SCORECARD_APPROVE)
    String approved(
            @PathVariable String product,
            @PathVariable int number,
            @RequestParam String digest,
            @RequestParam String note,
            Caller caller,
            RedirectAttributes flash) {
        StepToast.show(flash, () -> desk.approve(seen(product, number, digest), note, caller));
        return back(product, number);
    }

    @PostMapping("/rejected")
    @Needs(Permission.SCORECARD_APPROVE)
    String rejected(
            @PathVariable String product,
            @PathVariable int number,
            @RequestParam String digest,
            @RequestParam String note,
            Caller caller,
            RedirectAttributes flash) {
        StepToast.show(flash, () -> desk.reject(seen(product, number, digest), note, caller));
        return back(product, number);
    }

    @PostMapping("/active")
    @Needs(Permission.SCORECARD_APPROVE)
    String active(
            @PathVariable String product,
            @PathVariable int number,
            @RequestParam Part part,
            @RequestParam(defaultValue = "100") int percent,
            @RequestParam @DateTimeFormat(iso = DateTimeFormat.ISO.DATE_TIME) Optional<LocalDateTime> from,
            @RequestParam String note,
            Caller caller,
            RedirectAttributes flash) {
        Plan plan = Plan.of(part, percent).from(from, bank);
        StepToast.show(flash, () -> desk.activate(key(product, number), plan, note, caller));
        return back(product, number);
    }

    @PostMapping("/retired")
    @Needs(Permission.SCORECARD_APPROVE)
    String retired(
            @PathVariable String product,
            @PathVariable int number,
            @RequestParam String note,
            Caller caller,
            RedirectAttributes flash) {
        StepToast.show(flash, () -> desk.retire(key(product, number), Optional.empty(), note, caller));
        return back(product, number);
    }
}
