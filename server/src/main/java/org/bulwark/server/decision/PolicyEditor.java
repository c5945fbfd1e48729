package org.bulwark.server.decision;

import java.util.List;
import org.bulwark.basics.Problem;
import org.bulwark.basics.ProblemException;
import org.bulwark.basics.version.Status;
import org.bulwark.basics.version.Versioned;
import org.bulwark.decision.policy.Policy;
import org.bulwark.decision.policy.PolicyCheck;
import org.bulwark.decision.product.Product;
import org.bulwark.files.policy.PolicyFile;
import org.bulwark.server.access.Caller;
import org.bulwark.server.access.Needs;
import org.bulwark.server.access.Permission;
import org.bulwark.server.desk.VersionDesk;
import org.bulwark.server.web.frame.Crumb;
import org.bulwark.server.web.part.Badge;
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
@RequestMapping(PolicyListPage.PATH + "/{product}/{number}/edit")
class PolicyEditor {

    private static final int LONGEST = 500_000;

    private final PolicyContents contents;
    private final VersionDesk desk;

    PolicyEditor(PolicyContents contents, VersionDesk desk) {
        this.contents = contents;
        this.desk = desk;
    }

    @GetMapping
    @Needs(Permission.POLICY_EDIT)
    String show(@PathVariable String product, @PathVariable int number, Model model) {
        Product sold = contents.product(product);
        Versioned<Policy> version = desk.version(new PolicyContent(sold), product, number);
        return page(sold, version, PolicyFile.yaml(version.content()), model);
    }

    /** What is right and wrong with a text, as a part of the page. */
    @PostMapping("/check")
    @Needs(Permission.POLICY_EDIT)
    String check(@PathVariable String product, @PathVariable int number, @RequestParam String text, Model model) {
        model.addAttribute("findings", findings(text, contents.product(product)));
        return "decision/findings :: findings";
    }

    @PostMapping
    @Needs(Permission.POLICY_EDIT)
    String save(
            @PathVariable String product,
            @PathVariable int number,
            @RequestParam String text,
            @RequestParam String note,
            Caller caller,
            Model model,
            RedirectAttributes flash) {
        Product sold = contents.product(product);
        PolicyContent form = new PolicyContent(sold);
        Policy policy;
        try {
            policy = form.read(shortened(text));
        } catch (ProblemException e) {
            model.addAttribute("toast", new Toast(Tone.DECLINE, Text.word("policy.not-saved")));
            return page(sold, desk.version(form, product, number), text, model);
        }
        int draft = desk.draft(form, product, number, policy, note, caller);
        flash.addFlashAttribute("toast", new Toast(Tone.APPROVE, Text.word("policy.saved", draft)));
        return "redirect:" + PolicyListPage.PATH + "/" + product + "/" + draft;
    }

    private static String page(Product product, Versioned<Policy> version, String text, Model model) {
        String address = PolicyPage.VIEWS.address(version);
        model.addAttribute("crumbs", List.of(
                Crumb.to("policies"), new Crumb(Text.word("version.of", version.key().number()), address)));
        model.addAttribute("title", product.title());
        model.addAttribute("version", version);
        model.addAttribute("fresh", version.status() != Status.DRAFT);
        model.addAttribute("address", address + "/edit");
        model.addAttribute("text", text);
        model.addAttribute("findings", findings(text, product));
        return "decision/policy-edit";
    }

    private static List<FindingView> findings(String text, Product product) {
        try {
            return FindingView.of(PolicyCheck.of(new PolicyContent(product).read(shortened(text))));
        } catch (ProblemException e) {
            Problem problem = e.problem();
            return List.of(new FindingView(
                    Badge.of(Tone.DECLINE, "finding.error"),
                    "",
                    Text.plain(problem.what() + "\n" + problem.remedy())));
        }
    }

    private static String shortened(String text) {
        return text.length() > LONGEST ? text.substring(0, LONGEST) : text;
    }
}
