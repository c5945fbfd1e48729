package org.bulwark.server.warning;

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

/** Warnings replayed over what the bank knew: begun, watched, stopped, read. */
@RestController
@RequestMapping(WarningReplayApi.PATH)
class WarningReplayApi {

    static final String PATH = "/api/warning/replays";

    private final WarningReplays replays;
    private final StrictJson json;

    WarningReplayApi(WarningReplays replays, StrictJson json) {
        this.replays = replays;
        this.json = json;
    }

    /**
     * What is replayed.
     *
     * @param from the first month that is judged, as {@code 2025-01}
     * @param to the last one, at most 60 months in all
     * @param parties how many customers at most; 500 when left out
     * @param officers how many people look at alerts; 5 when left out
     * @param draft a version of signals, of the rules of tiers or of playbooks that is compared with what is in force, such as {@code signal/repayment/2}
     */
    record Begin(
            String from, String to, Optional<Integer> parties, Optional<Integer> officers, Optional<String> draft) {}

    /** A replay, with what came of it when one is asked for and done. */
    record ReplayShown(
            UUID id,
            String from,
            String to,
            String draft,
            String status,
            Instant createdAt,
            String createdBy,
            long done,
            long total,
            Optional<String> failure,
            Optional<ReplayReport> report) {}

    /** Begins a replay; it goes on in the background and makes no alert. */
    @PostMapping
    @Needs(Permission.SIGNAL_EDIT)
    @Takes(Begin.class)
    @ApiResponse(responseCode = "202", description = "It waits or runs.")
    ResponseEntity<ReplayShown> begin(HttpServletRequest request, Caller caller) {
        Sent sent = Sent.of(request, json, Begin.class);
        Job job = replays.begin(
                new WarningReplays.Wanted(
                        sent.text("from"),
                        sent.text("to"),
                        sent.findWhole("parties").orElse(ReplayRequest.USUAL_PARTIES),
                        sent.findWhole("officers").orElse(ReplayRequest.USUAL_OFFICERS),
                        sent.findText("draft").orElse("")),
                caller);
        return ResponseEntity.accepted()
                .location(URI.create(PATH + "/" + job.id()))
                .body(shown(job, Optional.empty()));
    }

    /** The replays that the caller may see, the newest first. */
    @GetMapping
    @Needs(Permission.SIGNAL_READ)
    List<ReplayShown> list(Caller caller) {
        return replays.list(caller).stream()
                .map(job -> shown(job, Optional.empty()))
                .toList();
    }

    /** One replay, with what came of it. */
    @GetMapping("/{id}")
    @Needs(Permission.SIGNAL_READ)
    ReplayShown one(@PathVariable UUID id, Caller caller) {
        Job job = replays.find(id, caller);
        return shown(job, WarningReplays.report(job));
    }

    /** Stops a replay. */
    @PostMapping("/{id}/cancel")
    @Needs(Permission.SIGNAL_EDIT)
    ReplayShown cancel(@PathVariable UUID id, Caller caller) {
        return shown(replays.cancel(id, caller), Optional.empty());
    }

    private static ReplayShown shown(Job job, Optional<ReplayReport> report) {
        WarningReplays.Wanted wanted = WarningReplays.wanted(job);
        return new ReplayShown(
                job.id(),
                wanted.from(),
                wanted.to(),
                wanted.draft(),
                Sent.word(job.status()),
                job.createdAt(),
                job.createdBy(),
                job.done(),
                job.total(),
                job.failureText(),
                report);
    }
}
