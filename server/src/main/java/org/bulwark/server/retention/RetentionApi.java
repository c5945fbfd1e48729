package org.bulwark.server.retention;

import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.bulwark.basics.ProblemException;
import org.bulwark.server.access.Caller;
import org.bulwark.server.access.Needs;
import org.bulwark.server.access.Permission;
import org.bulwark.server.audit.AuditEntry;
import org.bulwark.server.audit.AuditTrail;
import org.bulwark.server.desk.Desk;
import org.bulwark.server.desk.VersionAnswer;
import org.bulwark.server.jobs.Job;
import org.bulwark.server.web.BodyLimit;
import org.bulwark.server.web.Sent;
import org.bulwark.server.web.StrictJson;
import org.bulwark.server.web.description.Takes;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** How long what is kept: the policy in force, what it would let go of now, drafts of the next one, holds, and runs. */
@RestController
@RequestMapping("/api/retention")
class RetentionApi {

    private static final int LARGEST = 32 << 10;
    private static final int MOST_LISTED = 500;

    private final Retention retention;
    private final RetentionKind kind;
    private final RetentionJob job;
    private final Holds holds;
    private final Desk desk;
    private final AuditTrail audit;
    private final StrictJson json;

    RetentionApi(
            Retention retention,
            RetentionKind kind,
            RetentionJob job,
            Holds holds,
            Desk desk,
            AuditTrail audit,
            StrictJson json) {
        this.retention = retention;
        this.kind = kind;
        this.job = job;
        this.holds = holds;
        this.desk = desk;
        this.audit = audit;
        this.json = json;
    }

    /**
     * The policy in force.
     *
     * @param version which version, and its life
     * @param rules how long what is kept, and why
     */
    record InForce(VersionAnswer version, List<Map<String, String>> rules) {}

    /**
     * What would go now.
     *
     * @param policy the policy's version
     * @param parties how many parties would be erased
     * @param next their ids, at most 500; ask again with {@code after} the last one for the rest
     * @param rows how many rows would be deleted, by what they are
     */
    record DueAnswer(String policy, long parties, List<UUID> next, Map<String, Long> rows) {

        static DueAnswer of(Retention.Due due) {
            Map<String, Long> rows = new TreeMap<>();
            due.rows().forEach((what, count) -> rows.put(what.word(), count));
            return new DueAnswer(due.version().key().toString(), due.parties(), due.next(), rows);
        }
    }

    /**
     * A rule as it is handed in; there is one for each thing that is kept.
     *
     * @param what what it is about: declined, withdrawn, paid, sessions, attempts, idempotency, jobs, quarantine, flow, fields or files
     * @param keep how long at most, after ISO 8601: P90D, P5Y
     * @param reason why so long and no longer
     */
    record Handed(String what, String keep, String reason) {}

    /**
     * A hold as it is placed.
     *
     * @param party the id of the party
     * @param reason why, 10 to 500 characters, nothing personal
     */
    record Placed(String party, String reason) {}

    /**
     * A run.
     *
     * @param id the job's id
     * @param status how far it is
     * @param askedAt when it was asked for
     * @param result what went
     */
    record Run(UUID id, Job.Status status, Instant askedAt, Optional<String> result) {

        static Run of(Job job) {
            return new Run(job.id(), job.status(), job.createdAt(), job.result());
        }
    }

    /** The policy in force: {@link RetentionProblem#NO_POLICY}. */
    @GetMapping
    @Needs(Permission.RETENTION_READ)
    InForce policy() {
        return retention
                .inForce()
                .map(version -> new InForce(VersionAnswer.of(version), RetentionForm.tree(version.content())))
                .orElseThrow(RetentionApi::noPolicy);
    }

    /** A dry run: lists what would go, and changes nothing: {@link RetentionProblem#NO_POLICY}. */
    @GetMapping("/due")
    @Needs(Permission.RETENTION_READ)
    DueAnswer due(@RequestParam Optional<UUID> after) {
        return retention.due(after, MOST_LISTED).map(DueAnswer::of).orElseThrow(RetentionApi::noPolicy);
    }

    /** Hands in the next policy as a draft; it is tested, approved by a second person and activated at {@code /api/desk}. */
    @PostMapping("/drafts")
    @Needs(Permission.RETENTION_EDIT)
    @Takes(value = Handed.class, many = true)
    @ApiResponse(responseCode = "201", description = "It is a draft now.")
    ResponseEntity<VersionAnswer> draft(HttpServletRequest request, Caller caller) {
        RetentionPolicy policy = RetentionForm.of(json.objects(BodyLimit.read(request, LARGEST)));
        Optional<Integer> basedOn =
                retention.inForce().map(version -> version.key().number());
        VersionAnswer draft = VersionAnswer.of(desk.draft(kind, RetentionKind.ID, basedOn, policy, "", caller));
        return ResponseEntity.created(URI.create("/api/desk/versions/retention/" + draft.id() + "/" + draft.number()))
                .body(draft);
    }

    /** The holds that stand. */
    @GetMapping("/holds")
    @Needs(Permission.RETENTION_READ)
    List<Hold> holds() {
        return holds.standing();
    }

    /** Places a hold on a party. */
    @PostMapping("/holds")
    @Needs(Permission.RETENTION_EDIT)
    @Takes(Placed.class)
    Hold place(HttpServletRequest request, Caller caller) {
        Sent sent = Sent.of(request, json, Placed.class);
        return holds.place(id(sent.text("party")), sent.text("reason"), caller);
    }

    /** Releases a hold. */
    @PostMapping("/holds/{id}/release")
    @Needs(Permission.RETENTION_APPROVE)
    Hold release(@PathVariable UUID id, Caller caller) {
        return holds.release(id, caller);
    }

    /** Has the policy applied now, by whichever process has the role {@code batch}: {@link RetentionProblem#NO_POLICY}. */
    @PostMapping("/runs")
    @Needs(Permission.RETENTION_APPROVE)
    Run run(Caller caller) {
        if (retention.inForce().isEmpty()) {
            throw noPolicy();
        }
        audit.record(AuditEntry.of(caller.login(), "retention/run-asked", RetentionJob.SUBJECT));
        return Run.of(job.ask(caller.login()));
    }

    /**
     * Erases a party on its request.
     *
     * @param reason why, 10 to 500 characters, nothing personal
     */
    record Asked(String reason) {}

    /** What was done: the key of the party is destroyed, and what was personal of it is gone. */
    record Erased(UUID party, Instant at) {}

    /** Erases a party that asks for it; refused while law or a contract asks for what is kept: {@link RetentionProblem#STILL_NEEDED}. */
    @PostMapping("/parties/{id}/erase")
    @Needs(Permission.PERSONAL_ERASE)
    @Takes(Asked.class)
    Erased erase(@PathVariable UUID id, HttpServletRequest request, Caller caller) {
        String reason = Sent.of(request, json, Asked.class).text("reason");
        return new Erased(id, retention.erase(id, reason, caller));
    }

    /** The run that was asked for last. */
    @GetMapping("/runs")
    @Needs(Permission.RETENTION_READ)
    List<Run> runs() {
        return job.last().map(Run::of).stream().toList();
    }

    private static UUID id(String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException e) {
            throw RetentionProblem.UNKNOWN.with("'party' is no id.", "Give the id that the party's page shows.");
        }
    }

    private static ProblemException noPolicy() {
        return RetentionProblem.NO_POLICY.with(
                "No retention policy is in force: nothing goes.",
                "Hand one in at POST /api/retention/drafts, have it approved, and activate it.");
    }
}
