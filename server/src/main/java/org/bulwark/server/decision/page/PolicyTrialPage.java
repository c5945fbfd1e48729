package org.bulwark.server.decision.page;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.bulwark.basics.ProblemException;
import org.bulwark.server.access.Caller;
import org.bulwark.server.access.Needs;
import org.bulwark.server.access.Permission;
import org.bulwark.server.decision.policy.BackTests;
import org.bulwark.server.jobs.Job;
import org.bulwark.server.web.part.LongWork;
import org.bulwark.server.web.part.Toast;
import org.bulwark.server.web.show.Text;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Back-tests of a version: who would change side? They run in the background; the page looks every second. */
@Controller
@RequestMapping(PolicyFrame.VERSION + "/trial")
class PolicyTrialPage {

    private final BackTests tests;
    private final PolicyFrame frame;

    PolicyTrialPage(BackTests tests, PolicyFrame frame) {
        this.tests = tests;
        this.frame = frame;
    }

    /** The latest test of this version. */
    @GetMapping
    @Needs(Permission.POLICY_READ)
    String show(@PathVariable String product, @PathVariable int number, Caller caller, Model model) {
        frame.open(product, number, "trial", caller, model);
        Optional<Job> latest = tests.list(product, caller).stream()
                .filter(job -> tests.number(job) == number)
                .findFirst();
        latest.ifPresent(job -> state(product, number, job, model));
        model.addAttribute("may", caller.may(Permission.POLICY_EDIT));
        model.addAttribute("begin", PolicyFrame.address(product, number) + "/trial");
        return "decision/policy-trial";
    }

    @PostMapping
    @Needs(Permission.POLICY_EDIT)
    String begin(@PathVariable String product, @PathVariable int number, Caller caller, RedirectAttributes flash) {
        try {
            tests.begin(product, number, Optional.empty(), Optional.empty(), caller);
        } catch (ProblemException e) {
            flash.addFlashAttribute("toast", Toast.of(e.problem()));
        }
        return "redirect:" + PolicyFrame.address(product, number) + "/trial";
    }

    /** How far a test is, as a part of the page. */
    @GetMapping("/{id}")
    @Needs(Permission.POLICY_READ)
    String progress(
            @PathVariable String product, @PathVariable int number, @PathVariable UUID id, Caller caller, Model model) {
        state(product, number, tests.find(product, id, caller), model);
        return "decision/trial :: state";
    }

    private void state(String product, int number, Job job, Model model) {
        model.addAttribute("job", job);
        model.addAttribute(
                "work",
                new LongWork(
                        Text.word("trial.running"),
                        Text.plain(job.step()),
                        job.done(),
                        job.total(),
                        PolicyFrame.address(product, number) + "/trial/" + job.id(),
                        job.status().isOver()));
        tests.report(job).ifPresent(report -> model.addAttribute("report", TrialView.of(report)));
        model.addAttribute(
                "failure", job.failureText().<List<String>>map(List::of).orElse(List.of()));
    }
}
