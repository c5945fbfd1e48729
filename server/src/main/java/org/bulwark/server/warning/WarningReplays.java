package org.bulwark.server.warning;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.bulwark.basics.version.Versioned;
import org.bulwark.indicator.definition.RiskGroup;
import org.bulwark.server.access.Caller;
import org.bulwark.server.access.Permission;
import org.bulwark.server.audit.AuditEntry;
import org.bulwark.server.audit.AuditTrail;
import org.bulwark.server.data.intake.EventLog;
import org.bulwark.server.desk.Versions;
import org.bulwark.server.jobs.Job;
import org.bulwark.server.jobs.Jobs;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Warnings replayed over what the bank knew, in the background. A replay looks at the branches of whoever asks for it, and is there for those
 * who see all of these; it makes no alert.
 */
@Service
class WarningReplays {

    private static final int MOST_LISTED = 100;

    private final ReplayRules rules;
    private final Versions versions;
    private final EventLog events;
    private final Jobs jobs;
    private final AuditTrail audit;
    private final InstantSource clock;

    WarningReplays(
            ReplayRules rules, Versions versions, EventLog events, Jobs jobs, AuditTrail audit, InstantSource clock) {
        this.rules = rules;
        this.versions = versions;
        this.events = events;
        this.jobs = jobs;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * What is asked for.
     *
     * @param draft {@code kind/id/number}; empty for none
     */
    record Wanted(String from, String to, int parties, int officers, String draft) {}

    /**
     * Begins a replay. While the caller's last one of the same is not over, that is the one.
     *
     * @throws org.bulwark.basics.ProblemException {@link AlertProblem#REPLAY_INVALID}, or what is wrong with the draft
     */
    @Transactional
    Job begin(Wanted wanted, Caller caller) {
        caller.demand(Permission.SIGNAL_EDIT, clock.instant());
        EventLog.Moment moment = events.moment(clock.instant());
        ReplayRequest request = new ReplayRequest(
                wanted.from,
                wanted.to,
                wanted.parties,
                wanted.officers,
                wanted.draft,
                caller.branches(),
                clock.instant(),
                moment.seq());
        request.version().ifPresent(key -> rules.with(key, rules.inForce(request.at()), request.at()));
        Optional<Job> same = list(caller).stream()
                .filter(job -> !job.status().isOver() && job.createdBy().equals(caller.login()))
                .filter(job -> wanted(job).equals(wanted))
                .findFirst();
        if (same.isPresent()) {
            return same.get();
        }
        audit.record(AuditEntry.of(caller.login(), "warning/replayed", ReplayRequest.SUBJECT)
                .with("from", wanted.from)
                .with("to", wanted.to)
                .with("draft", wanted.draft));
        return jobs.ask(ReplayRequest.KIND, ReplayRequest.SUBJECT, request.json(), caller.login());
    }

    static Wanted wanted(Job job) {
        ReplayRequest request = ReplayRequest.parse(job.parameters());
        return new Wanted(request.from(), request.to(), request.parties(), request.officers(), request.draft());
    }

    /** The replays that the caller may see, the newest first; at most 100. */
    List<Job> list(Caller caller) {
        return jobs.about(ReplayRequest.KIND, ReplayRequest.SUBJECT, MOST_LISTED).stream()
                .filter(job -> isSeen(job, caller))
                .toList();
    }

    /** One of them: {@link AlertProblem#REPLAY_UNKNOWN}. */
    Job find(UUID id, Caller caller) {
        return jobs.find(id)
                .filter(job -> job.kind().equals(ReplayRequest.KIND) && isSeen(job, caller))
                .orElseThrow(() ->
                        AlertProblem.REPLAY_UNKNOWN.with("There is no such replay.", "Look at the list of replays."));
    }

    /** What came of it; nothing before it is done. */
    static Optional<ReplayReport> report(Job job) {
        return job.result().map(ReplayReport::parse);
    }

    /** Stops a replay: {@link AlertProblem#REPLAY_UNKNOWN}. */
    @Transactional
    Job cancel(UUID id, Caller caller) {
        caller.demand(Permission.SIGNAL_EDIT, clock.instant());
        jobs.cancel(find(id, caller).id());
        return find(id, caller);
    }

    private static boolean isSeen(Job job, Caller caller) {
        ReplayRequest request = ReplayRequest.parse(job.parameters());
        return request.branches().isEmpty()
                ? caller.seesWholeBank()
                : request.branches().stream().allMatch(caller::sees);
    }

    /** The versions that may be compared with what is in force: all that are not over and not in force, by kind and id. */
    List<String> drafts() {
        List<String> drafts = new ArrayList<>();
        for (RiskGroup group : RiskGroup.values()) {
            add(drafts, versions.timeline(new SignalForm(group), group.word()).versions());
        }
        add(drafts, versions.timeline(TierForm.FORM, TierForm.ID).versions());
        add(drafts, versions.timeline(PlaybookForm.FORM, PlaybookForm.ID).versions());
        return drafts;
    }

    private <T> void add(List<String> drafts, List<Versioned<T>> all) {
        all.stream()
                .filter(one -> !one.status().isOver() && !one.isInForce(clock.instant()))
                .map(one -> one.key().kind() + "/" + one.key().id() + "/"
                        + one.key().number())
                .forEach(drafts::add);
    }
}
