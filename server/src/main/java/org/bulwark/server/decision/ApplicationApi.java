package org.bulwark.server.decision;

import io.swagger.v3.oas.annotations.headers.Header;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.UnaryOperator;
import org.bulwark.basics.ProblemException;
import org.bulwark.server.access.Caller;
import org.bulwark.server.access.Needs;
import org.bulwark.server.access.Permission;
import org.bulwark.server.web.BodyLimit;
import org.bulwark.server.web.StrictJson;
import org.bulwark.server.web.description.Takes;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * Applications for other systems. A request that is answered with success is on disk, with its decision and its evidence; sent again
 * under the same {@code Idempotency-Key} it gets the same answer and changes nothing.
 */
@RestController
@RequestMapping("/api/decision/applications")
class ApplicationApi {

    private static final int LARGEST = 256 << 10;
    private static final int LARGEST_BULK = 16 << 20;
    private static final int MOST_AT_ONCE = 1_000;

    private final Intake intake;
    private final ApplicationReader reader;
    private final StrictJson json;

    ApplicationApi(Intake intake, ApplicationReader reader, StrictJson json) {
        this.intake = intake;
        this.reader = reader;
        this.json = json;
    }

    /** Takes in one application and decides it; with {@code Prefer: respond-async} it is accepted and decided soon. */
    @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
    @Needs(Permission.APPLICATION_SUBMIT)
    @Takes(value = Object.class, schema = ApplicationDescription.SCHEMA)
    @ApiResponse(
            responseCode = "201",
            description = "It is on disk with its decision; Location says where.",
            headers = @Header(name = "Location", schema = @Schema(type = "string")))
    @ApiResponse(
            responseCode = "202",
            description = "It is on disk and will be decided soon; asked for with Prefer: respond-async.",
            headers = {
                @Header(name = "Location", schema = @Schema(type = "string")),
                @Header(name = "Preference-Applied", schema = @Schema(type = "string"))
            })
    @ApiResponse(
            responseCode = "200",
            description = "It came before under the same key; this is its answer.",
            headers = @Header(name = "Idempotency-Replayed", schema = @Schema(type = "string")))
    ResponseEntity<ApplicationAnswer> submit(
            HttpServletRequest request,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
            @RequestHeader(name = "Prefer", required = false) @Nullable String prefer,
            Caller caller,
            Locale language) {
        byte[] body = BodyLimit.read(request, LARGEST);
        Arrival arrival = intake.arrival(json.object(body), body, Optional.ofNullable(key), caller);
        if (prefer != null && prefer.contains("respond-async")) {
            Landed landed = intake.accept(arrival);
            UUID id = id(landed);
            return ResponseEntity.accepted()
                    .location(URI.create("/api/decision/applications/" + id))
                    .header("Preference-Applied", "respond-async")
                    .body(
                            id.equals(arrival.id())
                                    ? ApplicationAnswer.waiting(arrival)
                                    : reader.answer(id, caller, language));
        }
        Landed landed = await(intake.decide(arrival));
        ApplicationAnswer answer = answer(landed, caller, language);
        boolean fresh = answer.id().equals(arrival.id());
        return (fresh
                        ? ResponseEntity.created(URI.create("/api/decision/applications/" + answer.id()))
                        : ResponseEntity.ok().header("Idempotency-Replayed", "true"))
                .body(answer);
    }

    /**
     * Takes in up to a thousand applications. Each stands for itself: the answer has one item for each, in their order, with the decision or
     * the problem. With an idempotency key each gets the key with its place behind it.
     */
    @PostMapping(path = "/bulk", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Needs(Permission.APPLICATION_SUBMIT)
    @Takes(value = Object.class, schema = ApplicationDescription.SCHEMA, many = true)
    List<BulkItem> submitMany(
            HttpServletRequest request,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
            Caller caller,
            Locale language) {
        List<Map<String, Object>> received = json.objects(BodyLimit.read(request, LARGEST_BULK));
        if (received.size() > MOST_AT_ONCE) {
            throw ApplicationProblem.TOO_MANY.with(
                    "There are " + received.size() + " applications in one request.",
                    "Send at most " + MOST_AT_ONCE + " at a time.");
        }
        List<CompletableFuture<Landed>> landing = new ArrayList<>(received.size());
        for (int i = 0; i < received.size(); i++) {
            Optional<String> itsKey = Optional.ofNullable(key).map(k -> k + "/").map(withPlace(i));
            landing.add(start(received.get(i), itsKey, caller));
        }
        List<BulkItem> items = new ArrayList<>(landing.size());
        for (int i = 0; i < landing.size(); i++) {
            items.add(item(i, landing.get(i), caller, language));
        }
        return items;
    }

    private static UnaryOperator<String> withPlace(int place) {
        return key -> key + place;
    }

    private CompletableFuture<Landed> start(Map<String, Object> received, Optional<String> key, Caller caller) {
        try {
            return intake.decide(intake.arrival(received, json.bytes(received), key, caller));
        } catch (InvalidApplication | ProblemException e) {
            return CompletableFuture.failedFuture(e);
        }
    }

    private BulkItem item(int place, CompletableFuture<Landed> landing, Caller caller, Locale language) {
        try {
            return BulkItem.done(place, answer(await(landing), caller, language));
        } catch (InvalidApplication e) {
            return BulkItem.invalid(place, e.errors(), language);
        } catch (ProblemException e) {
            return BulkItem.problem(place, e.problem());
        }
    }

    /** One application and its latest decision. */
    @GetMapping("/{id}")
    @Needs(Permission.APPLICATION_READ)
    ApplicationAnswer one(@PathVariable UUID id, Caller caller, Locale language) {
        return reader.answer(id, caller, language);
    }

    private ApplicationAnswer answer(Landed landed, Caller caller, Locale language) {
        return switch (landed) {
            case Landed.Refused(ProblemException why) -> throw why;
            case Landed.There(UUID id, Optional<Decided> now) ->
                now.map(decided -> ApplicationAnswer.of(decided, language))
                        .orElseGet(() -> reader.answer(id, caller, language));
        };
    }

    private static UUID id(Landed landed) {
        return switch (landed) {
            case Landed.Refused(ProblemException why) -> throw why;
            case Landed.There(UUID id, Optional<Decided> now) -> id;
        };
    }

    private static Landed await(CompletableFuture<Landed> landing) {
        try {
            return landing.join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : e;
        }
    }
}
