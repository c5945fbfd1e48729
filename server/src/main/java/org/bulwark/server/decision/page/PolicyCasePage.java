package org.bulwark.server.decision.page;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.bulwark.basics.ProblemException;
import org.bulwark.basics.version.Versioned;
import org.bulwark.decision.engine.PolicyEngine;
import org.bulwark.decision.policy.Policy;
import org.bulwark.decision.product.Product;
import org.bulwark.decision.trial.CaseResult;
import org.bulwark.decision.trial.PolicyCase;
import org.bulwark.server.access.Caller;
import org.bulwark.server.access.Needs;
import org.bulwark.server.access.Permission;
import org.bulwark.server.decision.policy.CaseLines;
import org.bulwark.server.decision.policy.Policies;
import org.bulwark.server.decision.policy.PolicyCases;
import org.bulwark.server.web.part.Badge;
import org.bulwark.server.web.part.Cell;
import org.bulwark.server.web.part.Column;
import org.bulwark.server.web.part.DataList;
import org.bulwark.server.web.part.Row;
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

/** The cases that a policy must answer as expected, and how this version answers them. */
@Controller
@RequestMapping(PolicyFrame.VERSION + "/cases")
class PolicyCasePage {

    private final Policies policies;
    private final PolicyCases cases;
    private final PolicyFrame frame;
    private final PastCase past;

    PolicyCasePage(Policies policies, PolicyCases cases, PolicyFrame frame, PastCase past) {
        this.policies = policies;
        this.cases = cases;
        this.frame = frame;
        this.past = past;
    }

    @GetMapping
    @Needs(Permission.POLICY_READ)
    String cases(
            @PathVariable String product,
            @PathVariable int number,
            @RequestParam Optional<UUID> application,
            @RequestParam Optional<String> change,
            Caller caller,
            Model model) {
        Versioned<Policy> version = frame.open(product, number, "cases", caller, model);
        List<PolicyCase> all = cases.all(policies.product(product));
        boolean runs = policies.check(version.content()).isRunnable();
        model.addAttribute("runs", runs);
        model.addAttribute("list", list(results(version.content(), runs, all), caller.may(Permission.POLICY_EDIT)));
        if (caller.may(Permission.POLICY_EDIT)) {
            model.addAttribute("names", all.stream().map(PolicyCase::name).toList());
            if (!model.containsAttribute("draft")) {
                model.addAttribute("draft", draft(policies.product(product), application, change, caller));
            }
        }
        return "decision/policy-cases";
    }

    private static List<CaseResult> results(Policy policy, boolean runs, List<PolicyCase> cases) {
        return runs ? CaseResult.of(PolicyEngine.of(policy), cases) : List.of();
    }

    private CaseDraft draft(Product product, Optional<UUID> application, Optional<String> change, Caller caller) {
        return application
                .map(id -> past.of(id, product, caller))
                .or(() -> change.map(name -> {
                    PolicyCase one = cases.one(product, name);
                    return new CaseDraft(
                            name,
                            CaseLines.write(cases.facts(product, one)),
                            CaseLines.write(cases.expected(product, one)));
                }))
                .orElse(CaseDraft.EMPTY);
    }

    @PostMapping
    @Needs(Permission.POLICY_EDIT)
    String save(
            @PathVariable String product,
            @PathVariable int number,
            @RequestParam String name,
            @RequestParam String facts,
            @RequestParam String expected,
            Caller caller,
            RedirectAttributes flash) {
        try {
            cases.save(policies.product(product), name, CaseLines.read(facts), CaseLines.expected(expected), caller);
            flash.addFlashAttribute("toast", new Toast(Tone.APPROVE, Text.word("policy.case.saved", name)));
        } catch (ProblemException e) {
            flash.addFlashAttribute("toast", Toast.of(e.problem()));
            flash.addFlashAttribute("draft", new CaseDraft(name, facts, expected)); // what was written is not lost
        }
        return "redirect:" + PolicyFrame.address(product, number) + "/cases";
    }

    @PostMapping("/remove")
    @Needs(Permission.POLICY_EDIT)
    String remove(
            @PathVariable String product,
            @PathVariable int number,
            @RequestParam String name,
            Caller caller,
            RedirectAttributes flash) {
        try {
            cases.remove(policies.product(product), name, caller);
            flash.addFlashAttribute("toast", new Toast(Tone.APPROVE, Text.word("policy.case.removed", name)));
        } catch (ProblemException e) {
            flash.addFlashAttribute("toast", Toast.of(e.problem()));
        }
        return "redirect:" + PolicyFrame.address(product, number) + "/cases";
    }

    private static DataList list(List<CaseResult> results, boolean edits) {
        return DataList.plain(
                "cases",
                Text.word("policy.tab.cases"),
                List.of(
                        Column.of("case", "policy.case"),
                        Column.of("result", "trace.result"),
                        Column.of("expected", "policy.case.expected"),
                        Column.of("decided", "policy.case.decided"),
                        Column.of("difference", "policy.case.difference")),
                results.stream().map(result -> row(result, edits)).toList(),
                DataList.Empty.of(Text.word("policy.cases.empty"), Text.word("policy.cases.empty.how")));
    }

    private static Row row(CaseResult result, boolean edits) {
        String differences = result.differences().stream()
                .map(one -> one.what() + ": " + one.expected() + " ≠ " + one.actual())
                .collect(Collectors.joining("; "));
        String name = result.of().name();
        return new Row(
                name,
                name,
                List.of(
                        edits ? Cell.link(name, "?change=" + encoded(name)) : Cell.text(name),
                        Cell.mark(
                                result.passed()
                                        ? Badge.of(Tone.APPROVE, "policy.case.passed")
                                        : Badge.of(Tone.DECLINE, "policy.case.failed")),
                        outcome(result.of().outcome().name()),
                        outcome(result.decision().outcome().name()),
                        differences.isEmpty() ? Cell.none() : Cell.text(differences)));
    }

    private static Cell outcome(String name) {
        return Cell.mark(Badge.outcome(name.toLowerCase(Locale.ROOT)));
    }

    private static String encoded(String name) {
        return URLEncoder.encode(name, StandardCharsets.UTF_8);
    }
}
