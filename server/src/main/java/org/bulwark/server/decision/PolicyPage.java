package org.bulwark.server.decision;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.bulwark.basics.version.Status;
import org.bulwark.basics.version.Versioned;
import org.bulwark.decision.policy.Policy;
import org.bulwark.decision.policy.PolicyCheck;
import org.bulwark.decision.product.Product;
import org.bulwark.files.policy.PolicyFile;
import org.bulwark.server.access.Caller;
import org.bulwark.server.access.Needs;
import org.bulwark.server.access.Permission;
import org.bulwark.server.desk.DeskProblem;
import org.bulwark.server.desk.VersionDesk;
import org.bulwark.server.desk.VersionViews;
import org.bulwark.server.web.frame.Crumb;
import org.bulwark.server.web.part.Badge;
import org.bulwark.server.web.part.Difference;
import org.bulwark.server.web.part.Tab;
import org.bulwark.server.web.part.Toast;
import org.bulwark.server.web.part.Tone;
import org.bulwark.server.web.show.Text;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** One version of a policy: what it says, whether it holds together, what it would change, and the steps that it can take. */
@Controller
@RequestMapping(PolicyListPage.PATH + "/{product}/{number}")
class PolicyPage {

    static final VersionViews VIEWS =
            new VersionViews(PolicyListPage.PATH, Permission.POLICY_EDIT, Permission.POLICY_APPROVE);

    private final PolicyContents contents;
    private final VersionDesk desk;
    private final PolicyTrial trial;

    PolicyPage(PolicyContents contents, VersionDesk desk, PolicyTrial trial) {
        this.contents = contents;
        this.desk = desk;
        this.trial = trial;
    }

    @GetMapping
    @Needs(Permission.POLICY_READ)
    String rules(@PathVariable String product, @PathVariable int number, Caller caller, Model model) {
        Versioned<Policy> version = open(product, number, "rules", caller, model);
        model.addAttribute("policy", PolicyView.of(version.content()));
        model.addAttribute("findings", FindingView.of(PolicyCheck.of(version.content())));
        return "decision/policy";
    }

    @GetMapping("/text")
    @Needs(Permission.POLICY_READ)
    String text(@PathVariable String product, @PathVariable int number, Caller caller, Model model) {
        Versioned<Policy> version = open(product, number, "text", caller, model);
        model.addAttribute("text", PolicyFile.yaml(version.content()));
        return "decision/policy-text";
    }

    @GetMapping("/changes")
    @Needs(Permission.POLICY_READ)
    String changes(@PathVariable String product, @PathVariable int number, Caller caller, Model model) {
        Versioned<Policy> version = open(product, number, "changes", caller, model);
        version.basedOn().ifPresent(base -> {
            Versioned<Policy> before = desk.version(contents.of(product), product, base);
            model.addAttribute("difference", Difference.between(
                    Text.plain(String.valueOf(base)),
                    PolicyFile.yaml(before.content()),
                    Text.plain(String.valueOf(number)),
                    PolicyFile.yaml(version.content())));
        });
        return "decision/policy-changes";
    }

    @GetMapping("/versions")
    @Needs(Permission.POLICY_READ)
    String versions(@PathVariable String product, @PathVariable int number, Caller caller, Model model) {
        Versioned<Policy> version = open(product, number, "versions", caller, model);
        model.addAttribute("list", VIEWS.list(desk.timeline(contents.of(product), product)));
        model.addAttribute("history", VIEWS.history(version));
        return "decision/policy-versions";
    }

    @GetMapping("/trial")
    @Needs({Permission.POLICY_READ, Permission.APPLICATION_READ})
    String trial(@PathVariable String product, @PathVariable int number, Caller caller, Model model) {
        open(product, number, "trial", caller, model);
        model.addAttribute("address", PolicyListPage.PATH + "/" + product + "/" + number + "/trial/result");
        return "decision/policy-trial";
    }

    /** Decides the latest applications anew; asked for by the page, because it takes a moment. */
    @GetMapping("/trial/result")
    @Needs({Permission.POLICY_READ, Permission.APPLICATION_READ})
    String trialResult(@PathVariable String product, @PathVariable int number, Caller caller, Model model) {
        model.addAttribute("result", trial.of(product, number, caller));
        return "decision/trial-result :: result";
    }

    /** Its checks find no error, and whoever wrote it says that its cases pass. */
    @PostMapping("/tested")
    @Needs(Permission.POLICY_EDIT)
    String tested(@PathVariable String product, @PathVariable int number, @RequestParam String note, Caller caller, RedirectAttributes flash) {
        if (!PolicyCheck.isRunnable(desk.version(contents.of(product), product, number).content())) {
            throw DeskProblem.VERSION_NOT_RUNNABLE.with(
                    "Version " + number + " of the policy '" + product + "' has errors.",
                    "Mend what its page lists, then mark it as tested.");
        }
        return step(product, number, Status.TESTED, note, caller, flash);
    }

    @PostMapping("/withdrawn")
    @Needs(Permission.POLICY_EDIT)
    String withdrawn(@PathVariable String product, @PathVariable int number, @RequestParam String note, Caller caller, RedirectAttributes flash) {
        return step(product, number, Status.WITHDRAWN, note, caller, flash);
    }

    @PostMapping("/approved")
    @Needs(Permission.POLICY_APPROVE)
    String approved(@PathVariable String product, @PathVariable int number, @RequestParam String note, Caller caller, RedirectAttributes flash) {
        return step(product, number, Status.APPROVED, note, caller, flash);
    }

    @PostMapping("/rejected")
    @Needs(Permission.POLICY_APPROVE)
    String rejected(@PathVariable String product, @PathVariable int number, @RequestParam String note, Caller caller, RedirectAttributes flash) {
        return step(product, number, Status.REJECTED, note, caller, flash);
    }

    @PostMapping("/active")
    @Needs(Permission.POLICY_APPROVE)
    String active(@PathVariable String product, @PathVariable int number, @RequestParam String note, Caller caller, RedirectAttributes flash) {
        return step(product, number, Status.ACTIVE, note, caller, flash);
    }

    @PostMapping("/retired")
    @Needs(Permission.POLICY_APPROVE)
    String retired(@PathVariable String product, @PathVariable int number, @RequestParam String note, Caller caller, RedirectAttributes flash) {
        return step(product, number, Status.RETIRED, note, caller, flash);
    }

    private String step(String product, int number, Status to, String note, Caller caller, RedirectAttributes flash) {
        desk.step(contents.of(product), product, number, to, note, caller);
        Text status = Text.word("status." + to.name().toLowerCase(Locale.ROOT));
        flash.addFlashAttribute("toast", new Toast(Tone.APPROVE, Text.word("version.stepped", number, status)));
        return "redirect:" + PolicyListPage.PATH + "/" + product + "/" + number;
    }

    private Versioned<Policy> open(String product, int number, String current, Caller caller, Model model) {
        Product sold = contents.product(product);
        Versioned<Policy> version = desk.version(new PolicyContent(sold), product, number);
        String address = VIEWS.address(version);
        List<Tab> tabs = new ArrayList<>(List.of(
                Tab.of("policy.tab.rules", address, current.equals("rules")),
                Tab.of("policy.tab.text", address + "/text", current.equals("text")),
                Tab.of("policy.tab.changes", address + "/changes", current.equals("changes"))));
        if (caller.may(Permission.APPLICATION_READ)) {
            tabs.add(Tab.of("policy.tab.trial", address + "/trial", current.equals("trial")));
        }
        tabs.add(Tab.of("policy.tab.versions", address + "/versions", current.equals("versions")));
        model.addAttribute("crumbs", List.of(Crumb.to("policies")));
        model.addAttribute("title", sold.title());
        model.addAttribute("version", version);
        model.addAttribute("badge", Badge.status(version.status()));
        model.addAttribute("tabs", tabs);
        model.addAttribute("steps", VIEWS.steps(version, caller));
        model.addAttribute("edit", caller.may(Permission.POLICY_EDIT) ? Optional.of(address + "/edit") : Optional.empty());
        return version;
    }
}
