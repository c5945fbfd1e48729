package org.bulwark.server.decision.page;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.bulwark.basics.version.Versioned;
import org.bulwark.decision.engine.PolicyEngine;
import org.bulwark.decision.policy.Policy;
import org.bulwark.decision.trial.CaseResult;
import org.bulwark.decision.trial.PolicyCase;
import org.bulwark.server.access.Caller;
import org.bulwark.server.access.Needs;
import org.bulwark.server.access.Permission;
import org.bulwark.server.decision.policy.Policies;
import org.bulwark.server.decision.policy.PolicyCases;
import org.bulwark.server.web.part.Badge;
import org.bulwark.server.web.part.Cell;
import org.bulwark.server.web.part.Column;
import org.bulwark.server.web.part.DataList;
import org.bulwark.server.web.part.Row;
import org.bulwark.server.web.part.Tone;
import org.bulwark.server.web.show.Text;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;

/** The cases that a policy must answer as expected, and how this version answers them. */
@Controller
@RequestMapping(PolicyFrame.VERSION + "/cases")
class PolicyCasePage {

    private final Policies policies;
    private final PolicyCases cases;
    private final PolicyFrame frame;

    PolicyCasePage(Policies policies, PolicyCases cases, PolicyFrame frame) {
        this.policies = policies;
        this.cases = cases;
        this.frame = frame;
    }

    @GetMapping
    @Needs(Permission.POLICY_READ)
    String cases(@PathVariable String product, @PathVariable int number, Caller caller, Model model) {
        Versioned<Policy> version = frame.open(product, number, "cases", caller, model);
        List<PolicyCase> all = cases.all(policies.product(product));
        boolean runs = policies.check(version.content()).isRunnable();
        model.addAttribute("runs", runs);
        model.addAttribute("list", list(runs ? CaseResult.of(PolicyEngine.of(version.content()), all) : List.of()));
        return "decision/policy-cases";
    }

    private static DataList list(List<CaseResult> results) {
        return DataList.plain(
                "cases",
                Text.word("policy.tab.cases"),
                List.of(
                        Column.of("case", "policy.case"),
                        Column.of("result", "trace.result"),
                        Column.of("expected", "policy.case.expected"),
                        Column.of("decided", "policy.case.decided"),
                        Column.of("difference", "policy.case.difference")),
                results.stream().map(PolicyCasePage::row).toList(),
                DataList.Empty.of(Text.word("policy.cases.empty"), Text.word("policy.cases.empty.how")));
    }

    private static Row row(CaseResult result) {
        String differences = result.differences().stream()
                .map(one -> one.what() + ": " + one.expected() + " ≠ " + one.actual())
                .collect(Collectors.joining("; "));
        return new Row(
                result.of().name(),
                result.of().name(),
                List.of(
                        Cell.text(result.of().name()),
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
}
