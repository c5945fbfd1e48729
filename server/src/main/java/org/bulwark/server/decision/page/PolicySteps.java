package org.bulwark.server.decision.page;

import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Optional;
import org.bulwark.basics.version.ContentDigest;
import org.bulwark.basics.version.Part;
import org.bulwark.server.access.Caller;
import org.bulwark.server.access.Needs;
import org.bulwark.server.access.Permission;
import org.bulwark.server.decision.policy.Policies;
import org.bulwark.server.desk.Desk;
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

/** The steps of a policy's life as people take them on its page. */
@Controller
@RequestMapping(PolicyFrame.VERSION)
class PolicySteps {

    private final Policies policies;
    private final Desk desk;
    private final ZoneId bank;

    PolicySteps(Policies policies, Desk desk, ZoneId bank) {
        this.policies = policies;
        this.desk = desk;
        this.bank = bank;
    }

    private Seen seen(String product, int number, String digest) {
        return new Seen(policies.key(product, number), new ContentDigest(digest));
    }

    private static String back(String product, int number) {
        return "redirect:" + PolicyFrame.address(product, number);
    }

    @PostMapping("/tested")
    @Needs(Permission.POLICY_EDIT)
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
    @Needs(Permission.POLICY_EDIT)
    String withdrawn(
            @PathVariable String product,
            @PathVariable int number,
            @RequestParam String note,
            Caller caller,
            RedirectAttributes flash) {
        StepToast.show(flash, () -> desk.withdraw(policies.key(product, number), note, caller));
        return back(product, number);
    }

    @PostMapping("/approved")
    @Needs(Permission.POLICY_APPROVE)
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
    @Needs(Permission.POLICY_APPROVE)
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
    @Needs(Permission.POLICY_APPROVE)
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
        StepToast.show(flash, () -> desk.activate(policies.key(product, number), plan, note, caller));
        return back(product, number);
    }

    @PostMapping("/retired")
    @Needs(Permission.POLICY_APPROVE)
    String retired(
            @PathVariable String product,
            @PathVariable int number,
            @RequestParam String note,
            Caller caller,
            RedirectAttributes flash) {
        StepToast.show(flash, () -> desk.retire(policies.key(product, number), Optional.empty(), note, caller));
        return back(product, number);
    }
}
