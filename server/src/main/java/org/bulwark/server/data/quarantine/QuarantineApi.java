package org.bulwark.server.data.quarantine;

import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.bulwark.data.event.Door;
import org.bulwark.server.access.AccessProblem;
import org.bulwark.server.access.Caller;
import org.bulwark.server.access.Needs;
import org.bulwark.server.access.Permission;
import org.bulwark.server.access.vault.Unmasking;
import org.bulwark.server.data.intake.SourceBook;
import org.bulwark.server.jobs.Job;
import org.bulwark.server.web.BodyLimit;
import org.bulwark.server.web.Sent;
import org.bulwark.server.web.StrictJson;
import org.bulwark.server.web.description.Takes;
import org.bulwark.server.web.part.ListState;
import org.bulwark.server.web.part.Slice;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Records that were kept aside, for other systems: why, and what to do with them. */
@RestController
@RequestMapping("/api/data/quarantine")
class QuarantineApi {

    static final String PATH = "/api/data/quarantine";

    private static final int LARGEST = 256 << 10;

    private final QuarantineDesk desk;
    private final KeptRecords records;
    private final QuarantineReplays replays;
    private final SourceBook sources;
    private final StrictJson json;

    QuarantineApi(
            QuarantineDesk desk, KeptRecords records, QuarantineReplays replays, SourceBook sources, StrictJson json) {
        this.desk = desk;
        this.records = records;
        this.replays = replays;
        this.sources = sources;
        this.json = json;
    }

    /** A record that was kept aside; {@code note} says why it was dropped. */
    record Kept(
            UUID id,
            String source,
            Instant receivedAt,
            String origin,
            long position,
            String state,
            List<ToldFlaw> flaws,
            Optional<Instant> settledAt,
            Optional<String> settledBy,
            Optional<String> note) {

        static Kept of(KeptRecord record, Locale language) {
            return new Kept(
                    record.id(),
                    record.source(),
                    record.receivedAt(),
                    record.lineage().origin(),
                    record.lineage().position(),
                    record.state().word(),
                    ToldFlaw.of(record.flaws(), language),
                    record.settled().map(KeptRecord.Settled::at),
                    record.settled().map(KeptRecord.Settled::by),
                    record.settled().map(KeptRecord.Settled::note).filter(note -> !note.isEmpty()));
        }
    }

    /** The same with what it says, masked. */
    record KeptWhole(Kept record, List<MaskedField> fields) {}

    /** A page of records; {@code next} is the address of the following one. */
    record Page(List<Kept> records, Optional<String> next) {}

    /** What was sent, in full; {@code text} is the record as it came. */
    record Whole(UUID id, String text) {}

    /** Why a record is given up. */
    record Dropping(String note) {}

    /** Which records are sent again: of a source, and perhaps those with one flaw only. */
    record Replaying(String source, Optional<String> flaw) {}

    /** Sending many again, as it stands; {@code taken}, {@code flawed} and {@code settled} are told once it is over. */
    record Replay(
            UUID id,
            String status,
            long done,
            long total,
            Optional<Long> taken,
            Optional<Long> flawed,
            Optional<Long> settled,
            Optional<String> failure) {

        static Replay of(Job job) {
            Optional<QuarantineReplays.Result> result = QuarantineReplays.result(job);
            return new Replay(
                    job.id(),
                    QuarantineReplays.word(job),
                    job.done(),
                    job.total(),
                    result.map(QuarantineReplays.Result::taken),
                    result.map(QuarantineReplays.Result::flawed),
                    result.map(QuarantineReplays.Result::settled),
                    job.failure());
        }
    }

    /** Records that were kept aside, the newest first; of one {@code state}, or of all. */
    @GetMapping
    @Needs(Permission.SOURCE_READ)
    @Parameter(
            name = "state",
            in = ParameterIn.QUERY,
            schema = @Schema(allowableValues = {"waiting", "mended", "replayed", "dropped"}))
    @Parameter(name = "source", in = ParameterIn.QUERY, schema = @Schema(type = "string"))
    @Parameter(name = "flaw", in = ParameterIn.QUERY, schema = @Schema(type = "string"))
    @Parameter(name = "sort", in = ParameterIn.QUERY, schema = @Schema(allowableValues = {"received", "-received"}))
    @Parameter(name = "after", in = ParameterIn.QUERY, schema = @Schema(type = "string"))
    @Parameter(name = "before", in = ParameterIn.QUERY, schema = @Schema(type = "string"))
    Page records(@Parameter(hidden = true) @RequestParam Map<String, String> parameters, Locale language) {
        ListState state = ListState.of(PATH, parameters, QuarantinePages.FILTERS, QuarantinePages.SORTS);
        Slice<KeptRecord> slice = records.page(state);
        return new Page(slice.rows().stream().map(one -> Kept.of(one, language)).toList(), slice.next());
    }

    /** One record: why it was kept aside, and which fields it has; their values are masked. */
    @GetMapping("/{id}")
    @Needs(Permission.SOURCE_READ)
    KeptWhole record(@PathVariable UUID id, Caller caller, Locale language) {
        KeptRecord record = desk.open(id, caller);
        return new KeptWhole(
                Kept.of(record, language),
                desk.content(id)
                        .map(raw -> MaskedField.of(
                                raw, sources.door(record.source()).map(Door::source), json))
                        .orElse(List.of()));
    }

    /** A record as it was sent, for a purpose; it is in the log that somebody looked. For those who see the whole bank. */
    @GetMapping("/{id}/content")
    @Needs({Permission.SOURCE_READ, Permission.PERSONAL_UNMASK})
    Whole content(@PathVariable UUID id, @RequestParam(defaultValue = "") String purpose, Caller caller) {
        desk.row(id); // what is not there is told before what is wrong with the purpose
        return new Whole(id, new String(desk.whole(id, purpose(purpose), caller), StandardCharsets.UTF_8));
    }

    static Unmasking.Purpose purpose(String word) {
        for (Unmasking.Purpose purpose : Unmasking.Purpose.values()) {
            if (purpose.word().equals(word)) {
                return purpose;
            }
        }
        throw AccessProblem.PURPOSE_NEEDED.with(
                "What a record says is shown for a purpose only.",
                "Say which: decision, contact, identification, complaint, audit or legal.");
    }

    /** Takes a corrected record in: the whole record as a CloudEvent. What was sent at first stays sealed. */
    @PostMapping("/{id}/mended")
    @Needs(Permission.QUARANTINE_EDIT)
    @Takes(Object.class)
    Kept mended(@PathVariable UUID id, HttpServletRequest request, Caller caller, Locale language) {
        byte[] corrected = BodyLimit.read(request, LARGEST);
        json.object(corrected);
        desk.mend(id, corrected, caller);
        return Kept.of(desk.row(id), language);
    }

    /** Takes a record in as it was sent: its party is known now, say, or has consented. */
    @PostMapping("/{id}/replay")
    @Needs(Permission.QUARANTINE_EDIT)
    Kept replay(@PathVariable UUID id, Caller caller, Locale language) {
        desk.replay(id, caller);
        return Kept.of(desk.row(id), language);
    }

    /** Gives a record up, with a note; its content is destroyed. */
    @PostMapping("/{id}/dropped")
    @Needs(Permission.QUARANTINE_EDIT)
    @Takes(Dropping.class)
    Kept dropped(@PathVariable UUID id, HttpServletRequest request, Caller caller, Locale language) {
        Sent sent = Sent.of(request, json, Dropping.class);
        desk.drop(id, sent.findText("note").orElse(""), caller);
        return Kept.of(desk.row(id), language);
    }

    /** Sends all records of a source again that wait, perhaps those with one flaw only; in the background. */
    @PostMapping("/replays")
    @Needs(Permission.QUARANTINE_EDIT)
    @Takes(Replaying.class)
    @ApiResponse(responseCode = "202", description = "It is asked for; its address tells how far it is.")
    ResponseEntity<Replay> replayMany(HttpServletRequest request, Caller caller) {
        Sent sent = Sent.of(request, json, Replaying.class);
        Job job = replays.ask(sent.text("source"), sent.findText("flaw").orElse(""), caller);
        return ResponseEntity.accepted()
                .location(URI.create(PATH + "/replays/" + job.id()))
                .body(Replay.of(job));
    }

    /** How far it is. */
    @GetMapping("/replays/{id}")
    @Needs(Permission.SOURCE_READ)
    Replay replaying(@PathVariable UUID id) {
        return Replay.of(replays.find(id));
    }
}
