package org.bulwark.server.indicator.refresh;

import io.swagger.v3.oas.annotations.responses.ApiResponse;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.bulwark.basics.time.Microseconds;
import org.bulwark.server.access.Caller;
import org.bulwark.server.access.Needs;
import org.bulwark.server.access.Permission;
import org.bulwark.server.jobs.Job;
import org.bulwark.server.web.Sent;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Refreshes of all indicators of all parties: begun, watched, stopped. */
@RestController
@RequestMapping("/api/indicator/refreshes")
class RefreshApi {

    private final RefreshDesk desk;

    RefreshApi(RefreshDesk desk) {
        this.desk = desk;
    }

    /**
     * A refresh.
     *
     * @param id its id
     * @param status {@code waiting}, {@code running}, {@code done}, {@code failed} or {@code cancelled}
     * @param createdAt when it was asked for
     * @param createdBy by whom
     * @param asOf the instant at which parties are read; nothing before it began
     * @param done parties that are done
     * @param total parties in all
     * @param told of how many of those done anything is told
     * @param failure why it failed
     */
    record Shown(
            UUID id,
            String status,
            Instant createdAt,
            String createdBy,
            Optional<Instant> asOf,
            long done,
            long total,
            long told,
            Optional<String> failure) {}

    /** Begins a refresh, which goes on in the background; while one is under way, that is the one. */
    @PostMapping
    @Needs(Permission.INDICATOR_REFRESH)
    @ApiResponse(responseCode = "202", description = "It waits or runs.")
    ResponseEntity<Shown> begin(Caller caller) {
        Job job = desk.ask(caller);
        return ResponseEntity.accepted()
                .location(URI.create("/api/indicator/refreshes/" + job.id()))
                .body(shown(job));
    }

    /** The latest refreshes, the newest first. */
    @GetMapping
    @Needs(Permission.INDICATOR_READ)
    List<Shown> list() {
        return desk.latest().stream().map(this::shown).toList();
    }

    /** One refresh. */
    @GetMapping("/{id}")
    @Needs(Permission.INDICATOR_READ)
    Shown one(@PathVariable UUID id) {
        return shown(desk.find(id));
    }

    /** Stops a refresh. */
    @PostMapping("/{id}/cancel")
    @Needs(Permission.INDICATOR_REFRESH)
    Shown cancel(@PathVariable UUID id, Caller caller) {
        return shown(desk.cancel(id, caller));
    }

    /** How far it is, in a word. */
    static String word(Job job) {
        return Sent.word(job.status());
    }

    private Shown shown(Job job) {
        Optional<Refresh> kept = desk.kept(job);
        return new Shown(
                job.id(),
                word(job),
                job.createdAt(),
                job.createdBy(),
                kept.map(one -> Microseconds.instant(one.moment().instant())),
                job.done(),
                job.total(),
                kept.map(Refresh::told).orElse(0L),
                job.failureText());
    }
}
