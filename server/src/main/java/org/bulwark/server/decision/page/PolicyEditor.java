package org.bulwark.server.decision.page;

import java.util.List;
import java.util.Optional;
import org.bulwark.basics.ProblemException;
import org.bulwark.basics.version.ContentDigest;
import org.bulwark.basics.version.Versioned;
import org.bulwark.decision.policy.Policy;
import org.bulwark.server.access.Caller;
import org.bulwark.server.access.Needs;
import org.bulwark.server.access.Permission;
import org.bulwark.server.decision.policy.FaultyPolicy;
import org.bulwark.server.decision.policy.Policies;
import org.bulwark.server.desk.Seen;
import org.bulwark.server.web.frame.Crumb;
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

/** Writing a policy: its text, checked while one writes, kept as a draft. */
@Controller
@RequestMapping(PolicyFrame.VERSION + "/edit")
class PolicyEditor {

    private static final String CHECKS = "decision/findings";

    private final Policies policies;

    PolicyEditor(Policies policies) {
        this.policies = policies;
    }

    @GetMapping
    @Needs(Permission.POLICY_EDIT)
    String show(@PathVariable String product, @PathVariable int number, Caller caller, Model model) {
        Versioned<Policy> version = policies.version(product, number, caller);
        return page(version, policies.yaml(version.content()), "", model);
    }

    /** What is right and wrong with a text, as a part of the page. */
    @PostMapping("/check")
    @Needs(Permission.POLICY_EDIT)
    String check(@PathVariable String product, @PathVariable int number, @RequestParam String text, Model model) {
        model.addAttribute("findings", FindingView.of(policies.check(product, text)));
        return CHECKS + " :: findings";
    }

    @PostMapping
    @Needs(Permission.POLICY_EDIT)
    String save(
            @PathVariable String product,
            @PathVariable int number,
            @RequestParam String digest,
            @RequestParam String text,
            @RequestParam String note,
            Caller caller,
            Model model,
            RedirectAttributes flash) {
        Versioned<Policy> version = policies.version(product, number, caller);
        try {
            Versioned<Policy> saved = PolicyFrame.isDraft(version)
                    ? policies.edit(new Seen(version.key(), new ContentDigest(digest)), text, note, caller)
                    : policies.draft(product, Optional.of(number), text, note, caller);
            Text told = Text.word("policy.saved", saved.key().number());
            flash.addFlashAttribute("toast", new Toast(Tone.APPROVE, told));
            return "redirect:" + PolicyFrame.address(product, saved.key().number());
        } catch (FaultyPolicy e) {
            model.addAttribute("toast", new Toast(Tone.DECLINE, Text.word("policy.not-saved")));
        } catch (ProblemException e) {
            model.addAttribute("toast", Toast.of(e.problem()));
        }
        return page(version, text, note, model);
    }

    private String page(Versioned<Policy> version, String text, String note, Model model) {
        String product = version.key().id();
        String address = PolicyFrame.VIEWS.address(version);
        model.addAttribute(
                "crumbs",
                List.of(
                        Crumb.to("policies"),
                        new Crumb(Text.word("version.of", version.key().number()), address)));
        model.addAttribute("title", policies.product(product).title());
        model.addAttribute(
                "about",
                Text.word(
                        PolicyFrame.isDraft(version) ? "policy.edit.draft" : "policy.edit.fresh",
                        version.key().number()));
        model.addAttribute("label", Text.word("policy.text"));
        model.addAttribute("checks", CHECKS);
        model.addAttribute("digest", version.digest().hex());
        model.addAttribute("back", address);
        model.addAttribute("text", text);
        model.addAttribute("note", note);
        model.addAttribute("findings", FindingView.of(policies.check(product, text)));
        return "desk/version-edit";
    }
}
