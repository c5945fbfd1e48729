package org.bulwark.server.decision.referral;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.bulwark.basics.money.Money;
import org.bulwark.server.access.Caller;
import org.bulwark.server.access.Needs;
import org.bulwark.server.access.Permission;
import org.bulwark.server.decision.ApplicationRow;
import org.bulwark.server.web.BodyLimit;
import org.bulwark.server.web.StrictJson;
import org.bulwark.server.web.description.Takes;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Referred applications for other systems: the queue, whose desk, and what officers decide. */
@RestController
@RequestMapping("/api/decision")
class ReferralApi {

    private static final int LARGEST = 64 << 10;

    private final ReferralQueue queue;
    private final Desks desks;
    private final Rulings rulings;
    private final StrictJson json;

    ReferralApi(ReferralQueue queue, Desks desks, Rulings rulings, StrictJson json) {
        this.queue = queue;
        this.desks = desks;
        this.rulings = rulings;
        this.json = json;
    }

    /** A referred application as the queue shows it. */
    record Waiting(
            UUID id,
            long number,
            String label,
            String product,
            String branch,
            String requested,
            int termMonths,
            Optional<String> grade,
            Optional<Integer> points,
            Instant receivedAt,
            Optional<Instant> dueAt,
            Optional<String> owner,
            int eyes) {

        static Waiting of(ApplicationRow row) {
            return new Waiting(
                    row.id(),
                    row.number(),
                    row.label(),
                    row.product(),
                    row.branch(),
                    row.requested().toString(),
                    row.termMonths(),
                    row.grade(),
                    row.points(),
                    row.receivedAt(),
                    row.dueAt(),
                    row.owner(),
                    row.eyes());
        }
    }

    /** A page of the queue. */
    record Page(List<Waiting> applications, Optional<String> next) {}

    /** How many have another owner now. */
    record Assigned(int assigned) {}

    /** What became of a ruling. */
    record Ruled(
            UUID id,
            int ordinal,
            String act,
            String outcome,
            Optional<String> limit,
            boolean override,
            Instant decidedAt) {

        static Ruled of(Settled settled) {
            return new Ruled(
                    settled.application(),
                    settled.ordinal(),
                    settled.act().kind(),
                    settled.outcome().name(),
                    settled.granted().map(Money::toString),
                    settled.override(),
                    settled.decidedAt());
        }
    }

    /** What waits for a person, the most urgent first. */
    @GetMapping("/referrals")
    @Needs(Permission.APPLICATION_READ)
    Page queue(
            @RequestParam(defaultValue = "ALL") QueueView view,
            @RequestParam(required = false) @Nullable String product,
            @RequestParam(required = false) @Nullable String after,
            @RequestParam(defaultValue = "50") int most,
            Caller caller) {
        QueuePage page = queue.page(
                view,
                Optional.ofNullable(product),
                Optional.ofNullable(after).map(QueuePage.Place::parse),
                most,
                caller);
        return new Page(
                page.rows().stream().map(Waiting::of).toList(), page.next().map(QueuePage.Place::toString));
    }

    /** How much waits. */
    @GetMapping("/referrals/counts")
    @Needs(Permission.APPLICATION_READ)
    ReferralQueue.Counts counts(Caller caller) {
        return queue.counts(caller);
    }

    /** Gives many applications to somebody, all of them or none. */
    @PostMapping(path = "/referrals/assign", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Needs(Permission.APPLICATION_ASSIGN)
    @Takes(AssignmentReader.Many.class)
    Assigned assign(HttpServletRequest request, Caller caller) {
        return assigned(AssignmentReader.many(body(request)), caller);
    }

    /** Gives one application to somebody, or without an owner back into the queue of all. */
    @PutMapping(path = "/applications/{id}/owner", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Needs(Permission.APPLICATION_ASSIGN)
    @Takes(AssignmentReader.One.class)
    Assigned assignOne(@PathVariable UUID id, HttpServletRequest request, Caller caller) {
        return assigned(AssignmentReader.one(id, body(request)), caller);
    }

    /** Decides about an application; where two people decide, the first one recommends and another agrees or sends it back. */
    @PostMapping(path = "/applications/{id}/rulings", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Needs(Permission.APPLICATION_DECIDE)
    @Takes(RulingReader.Body.class)
    Ruled rule(@PathVariable UUID id, HttpServletRequest request, Caller caller) {
        return Ruled.of(rulings.decide(id, RulingReader.read(body(request)), caller));
    }

    private Assigned assigned(AssignmentReader wanted, Caller caller) {
        return new Assigned(desks.assign(wanted.applications(), wanted.owner(), caller));
    }

    private Map<String, Object> body(HttpServletRequest request) {
        return json.object(BodyLimit.read(request, LARGEST));
    }
}
