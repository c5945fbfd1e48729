package org.bulwark.server.decision.page;

import org.bulwark.basics.version.Versioned;
import org.bulwark.decision.policy.Policy;
import org.bulwark.server.access.Caller;
import org.bulwark.server.access.Needs;
import org.bulwark.server.access.Permission;
import org.bulwark.server.decision.policy.Policies;
import org.bulwark.server.web.part.Difference;
import org.bulwark.server.web.show.Text;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;

/** One version of a policy: what it says, whether it holds together, what is new in it, and where it came from. */
@Controller
@RequestMapping(PolicyFrame.VERSION)
class PolicyPage {

    private final Policies policies;
    private final PolicyFrame frame;

    PolicyPage(Policies policies, PolicyFrame frame) {
        this.policies = policies;
        this.frame = frame;
    }

    @GetMapping
    @Needs(Permission.POLICY_READ)
    String rules(@PathVariable String product, @PathVariable int number, Caller caller, Model model) {
        Versioned<Policy> version = frame.open(product, number, "rules", caller, model);
        model.addAttribute("policy", PolicyView.of(version.content()));
        model.addAttribute("findings", FindingView.of(policies.check(version.content())));
        return "decision/policy";
    }

    @GetMapping("/text")
    @Needs(Permission.POLICY_READ)
    String text(@PathVariable String product, @PathVariable int number, Caller caller, Model model) {
        Versioned<Policy> version = frame.open(product, number, "text", caller, model);
        model.addAttribute("text", policies.yaml(version.content()));
        return "desk/version-text";
    }

    @GetMapping("/changes")
    @Needs(Permission.POLICY_READ)
    String changes(@PathVariable String product, @PathVariable int number, Caller caller, Model model) {
        Versioned<Policy> version = frame.open(product, number, "changes", caller, model);
        version.basedOn().ifPresent(base -> {
            Versioned<Policy> before = policies.version(product, base, caller);
            model.addAttribute(
                    "difference",
                    Difference.between(
                            Text.plain(String.valueOf(base)),
                            policies.yaml(before.content()),
                            Text.plain(String.valueOf(number)),
                            policies.yaml(version.content())));
        });
        return "desk/version-changes";
    }

    @GetMapping("/versions")
    @Needs(Permission.POLICY_READ)
    String versions(@PathVariable String product, @PathVariable int number, Caller caller, Model model) {
        Versioned<Policy> version = frame.open(product, number, "versions", caller, model);
        model.addAttribute("list", PolicyFrame.VIEWS.list(policies.timeline(product, caller)));
        model.addAttribute("history", PolicyFrame.VIEWS.history(version));
        return "desk/version-list";
    }
}
