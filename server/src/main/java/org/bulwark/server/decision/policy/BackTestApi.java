package org.bulwark.server.decision.policy;

import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.bulwark.server.access.Caller;
import org.bulwark.server.access.Needs;
import org.bulwark.server.access.Permission;
import org.bulwark.server.jobs.Job;
import org.bulwark.server.web.Sent;
import org.bulwark.server.web.StrictJson;
import org.bulwark.server.web.description.Takes;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Back-tests of policies: begun, watched, stopped, read. */
@RestController
@RequestMapping("/api/decision/policies/{product}")
class BackTestApi {

    private final BackTests tests;
    private final StrictJson json;

    BackTestApi(BackTests tests, StrictJson json) {
        this.tests = tests;
        this.json = json;
    }

    /**
     * A back-test.
     *
     * @param id its id
     * @param number the version that is tried
     * @param status {@code waiting}, {@code running}, {@code done}, {@code failed} or {@code cancelled}
     * @param createdAt when it was asked for
     * @param createdBy by whom
     * @param done applications looked at
     * @param total applications in all
     * @param failure why it failed
     * @param report what came of it, when one test is asked for and done
     */
    record Shown(
            UUID id,
            int number,
            String status,
            Instant createdAt,
            String createdBy,
            long done,
            long total,
            Optional<String> failure,
            Optional<BackTestReport> report) {}

    /**
     * Which applications are looked at.
     *
     * @param from received from this instant on; from the first one when left out
     * @param until received before this instant; to the last one when left out
     */
    record Span(Optional<Instant> from, Optional<Instant> until) {}

    /** Begins a test of a version on past applications; it goes on in the background. */
    @PostMapping("/versions/{number}/back-tests")
    @Needs(Permission.POLICY_EDIT)
    @Takes(value = Span.class, orNothing = true)
    @ApiResponse(responseCode = "202", description = "It waits or runs.")
    ResponseEntity<Shown> begin(
            @PathVariable String product, @PathVariable int number, HttpServletRequest request, Caller caller) {
        Sent sent = Sent.of(request, json, Span.class);
        Job job = tests.begin(product, number, sent.findInstant("from"), sent.findInstant("until"), caller);
        return ResponseEntity.accepted()
                .location(URI.create("/api/decision/policies/" + product + "/back-tests/" + job.id()))
                .body(shown(job, Optional.empty()));
    }

    /** The tests of a product's policy, the newest first. */
    @GetMapping("/back-tests")
    @Needs(Permission.POLICY_READ)
    List<Shown> list(@PathVariable String product, Caller caller) {
        return tests.list(product, caller).stream()
                .map(job -> shown(job, Optional.empty()))
                .toList();
    }

    /** One test, with what came of it. */
    @GetMapping("/back-tests/{test}")
    @Needs(Permission.POLICY_READ)
    Shown one(@PathVariable String product, @PathVariable UUID test, Caller caller) {
        Job job = tests.find(product, test, caller);
        return shown(job, tests.report(job));
    }

    /** Stops a test. */
    @PostMapping("/back-tests/{test}/cancel")
    @Needs(Permission.POLICY_EDIT)
    Shown cancel(@PathVariable String product, @PathVariable UUID test, Caller caller) {
        return shown(tests.cancel(product, test, caller), Optional.empty());
    }

    private Shown shown(Job job, Optional<BackTestReport> report) {
        return new Shown(
                job.id(),
                tests.number(job),
                Sent.word(job.status()),
                job.createdAt(),
                job.createdBy(),
                job.done(),
                job.total(),
                job.failureText(),
                report);
    }
}
