package org.bulwark.server.decision.replay;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.bulwark.server.access.Caller;
import org.bulwark.server.access.Needs;
import org.bulwark.server.access.Permission;
import org.bulwark.server.audit.AuditEntry;
import org.bulwark.server.audit.AuditTrail;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Opens decisions again, one or all of them. */
@RestController
@RequestMapping("/api/decision")
class ReplayApi {

    private final Replays replays;
    private final LogAgreement agreement;
    private final AuditTrail trail;

    ReplayApi(Replays replays, LogAgreement agreement, AuditTrail trail) {
        this.replays = replays;
        this.agreement = agreement;
        this.trail = trail;
    }

    /**
     * What came of a replay.
     *
     * @param application the application
     * @param verdict {@code same}, {@code different}, {@code erased} or {@code altered}
     * @param answers how many answers it got
     * @param sealed how many of them a signed checkpoint covers
     * @param policy the policy's version
     * @param steps how many steps were taken again
     * @param findings where something differs
     */
    record Replayed(
            UUID application,
            String verdict,
            Optional<Integer> answers,
            Optional<Integer> sealed,
            Optional<String> policy,
            Optional<Integer> steps,
            List<Finding> findings) {

        static Replayed of(Replay replay) {
            return switch (replay) {
                case Replay.Same same ->
                    new Replayed(
                            same.application(),
                            same.verdict(),
                            Optional.of(same.answers()),
                            Optional.of(same.sealed()),
                            Optional.of(same.policy()),
                            Optional.of(same.steps()),
                            List.of());
                case Replay.Erased erased -> with(erased, Optional.of(erased.answers()), List.of());
                case Replay.Different different -> with(different, Optional.empty(), different.findings());
                case Replay.Altered altered -> with(altered, Optional.empty(), altered.findings());
            };
        }

        private static Replayed with(Replay replay, Optional<Integer> answers, List<Finding> findings) {
            return new Replayed(
                    replay.application(),
                    replay.verdict(),
                    answers,
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    findings);
        }
    }

    /**
     * Whether log and tables agree.
     *
     * @param agree whether they do
     * @param answers how many answers agree; where they do not, up to the first that does not
     * @param waiting how many of their entries wait to be sealed
     * @param first the first disagreement
     */
    record Compared(boolean agree, long answers, Optional<Long> waiting, Optional<Finding> first) {

        static Compared of(Agreement agreement) {
            return switch (agreement) {
                case Agreement.Agreed(long answers, long waiting) ->
                    new Compared(true, answers, Optional.of(waiting), Optional.empty());
                case Agreement.Disagreed(Finding first, long answers) ->
                    new Compared(false, answers, Optional.empty(), Optional.of(first));
            };
        }
    }

    /** Decides again from the decision's own record, and compares. Nothing is changed. */
    @PostMapping("/applications/{id}/replay")
    @Needs({Permission.APPLICATION_READ, Permission.POLICY_READ})
    Replayed replay(@PathVariable UUID id, Caller caller) {
        return Replayed.of(replays.of(id, caller));
    }

    /** Holds the whole log and all answers against each other. */
    @GetMapping("/agreement")
    @Needs(Permission.AUDIT_READ)
    Compared agreement(Caller caller) {
        Compared compared = Compared.of(agreement.check());
        trail.record(AuditEntry.of(caller.login(), "decision/agreement-checked", "log:decision")
                .with("agree", Boolean.toString(compared.agree)));
        return compared;
    }
}
