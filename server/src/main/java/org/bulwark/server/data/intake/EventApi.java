package org.bulwark.server.data.intake;

import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.bulwark.basics.Reason;
import org.bulwark.data.event.Lineage;
import org.bulwark.files.event.Lines;
import org.bulwark.server.TimeOrderedId;
import org.bulwark.server.access.Caller;
import org.bulwark.server.access.Needs;
import org.bulwark.server.access.Permission;
import org.bulwark.server.web.BodyLimit;
import org.bulwark.server.web.StrictJson;
import org.bulwark.server.web.description.Takes;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * Events for other systems to send: CloudEvents 1.0, one, a batch, or a stream of lines. What is answered as accepted is on disk; what is sent
 * again changes nothing.
 */
@RestController
@RequestMapping("/api/data/events")
class EventApi {

    private static final int LARGEST = Envelope.LARGEST;
    private static final int LARGEST_BATCH = 16 << 20;
    private static final int MOST_IN_A_BATCH = 10_000;

    private final Envelope envelope;
    private final IntakeQueue queue;
    private final StrictJson json;
    private final InstantSource clock;

    EventApi(Envelope envelope, IntakeQueue queue, StrictJson json, InstantSource clock) {
        this.envelope = envelope;
        this.queue = queue;
        this.json = json;
        this.clock = clock;
    }

    /**
     * What became of a record that is not new on disk.
     *
     * @param position its place in what was sent, from 0
     * @param outcome duplicate or quarantined
     * @param flaws why it is kept aside
     */
    record Told(long position, String outcome, List<Flaw> flaws) {
        record Flaw(String code, Map<String, String> parameters) {
            static Flaw of(Reason reason) {
                return new Flaw(reason.code(), reason.parameters());
            }
        }
    }

    /**
     * What became of all: received = accepted + duplicate + quarantined.
     *
     * @param received how many came
     * @param accepted how many are new on disk
     * @param duplicate how many came before
     * @param quarantined how many are kept aside
     * @param others the first hundred that are not new on disk
     */
    record TakenIn(long received, long accepted, long duplicate, long quarantined, List<Told> others) {}

    /** Takes in one event. */
    @PostMapping(consumes = "application/cloudevents+json")
    @Needs(Permission.EVENT_SUBMIT)
    @Takes(Object.class)
    @ApiResponse(
            responseCode = "200",
            description = "It is on disk: accepted, known already, or kept aside with its flaws.")
    TakenIn one(HttpServletRequest request, Caller caller) {
        Summary summary = new Summary();
        String origin = origin();
        Parcel parcel = envelope.read(BodyLimit.read(request, LARGEST), new Lineage(origin, 0));
        summary.add(0, await(queue.submit(List.of(parcel))));
        return summary.taken();
    }

    /** Takes in up to ten thousand events. */
    @PostMapping(consumes = "application/cloudevents-batch+json")
    @Needs(Permission.EVENT_SUBMIT)
    @Takes(value = Object.class, many = true)
    @ApiResponse(
            responseCode = "200",
            description = "They are on disk: accepted, known already, or kept aside with their flaws.")
    TakenIn batch(HttpServletRequest request, Caller caller) {
        List<Map<String, Object>> sent = json.objects(BodyLimit.read(request, LARGEST_BATCH));
        if (sent.size() > MOST_IN_A_BATCH) {
            throw IntakeProblem.TOO_MANY.with(
                    "There are " + sent.size() + " events in one request.",
                    "Send at most " + MOST_IN_A_BATCH + " at a time, or a stream of lines.");
        }
        String origin = origin();
        List<Parcel> parcels = new ArrayList<>(sent.size());
        for (int i = 0; i < sent.size(); i++) {
            parcels.add(envelope.read(sent.get(i), json.bytes(sent.get(i)), new Lineage(origin, i)));
        }
        Summary summary = new Summary();
        if (!parcels.isEmpty()) {
            summary.add(0, await(queue.submit(parcels)));
        }
        return summary.taken();
    }

    /**
     * Takes in a stream of events, one a line, of any length. Reading goes on as fast as they reach the disk. What was read before a stream
     * breaks off stays; send it all again.
     */
    @PostMapping(consumes = "application/x-ndjson")
    @Needs(Permission.EVENT_SUBMIT)
    @Takes(value = String.class)
    @ApiResponse(responseCode = "200", description = "All lines are on disk: accepted, known already, or kept aside.")
    TakenIn stream(HttpServletRequest request, Caller caller) {
        String origin = origin();
        Summary summary = new Summary();
        Pipeline pipeline = new Pipeline(queue, summary);
        try (InputStream in = request.getInputStream()) {
            Lines lines = new Lines(in, LARGEST);
            long position = 0;
            for (Optional<Lines.Line> line = lines.next(); line.isPresent(); line = lines.next()) {
                pipeline.add(parcel(line.get(), new Lineage(origin, position++)));
            }
        } catch (IOException e) {
            pipeline.flush();
            throw StrictJson.BodyProblem.BODY_UNREADABLE.with(
                    "The stream broke off; what came before stays.",
                    "Send it all again: what is there changes nothing.");
        }
        pipeline.flush();
        return summary.taken();
    }

    private Parcel parcel(Lines.Line line, Lineage lineage) {
        return line.whole() ? envelope.read(line.bytes(), lineage) : envelope.broken(line.bytes(), lineage, "length");
    }

    private String origin() {
        return "http:" + TimeOrderedId.at(clock.instant());
    }

    static List<Outcome> await(CompletableFuture<List<Outcome>> outcomes) {
        try {
            return outcomes.join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : e;
        }
    }

    /** Adds outcomes up. */
    static final class Summary {

        private static final int MOST_TOLD = 100;

        private Totals totals = Totals.NONE;
        private final List<Told> others = new ArrayList<>();

        void add(long first, List<Outcome> outcomes) {
            totals = totals.plus(Totals.of(outcomes));
            for (int i = 0; i < outcomes.size() && others.size() < MOST_TOLD; i++) {
                switch (outcomes.get(i)) {
                    case Outcome.Accepted _ -> {}
                    case Outcome.Duplicate _ -> others.add(new Told(first + i, "duplicate", List.of()));
                    case Outcome.Quarantined(var flaws) ->
                        others.add(new Told(
                                first + i,
                                "quarantined",
                                flaws.stream().map(Told.Flaw::of).toList()));
                }
            }
        }

        TakenIn taken() {
            return new TakenIn(
                    totals.received(),
                    totals.accepted(),
                    totals.duplicate(),
                    totals.quarantined(),
                    List.copyOf(others));
        }
    }
}
