package org.bulwark.server.screening;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.bulwark.server.access.Caller;
import org.bulwark.server.access.Needs;
import org.bulwark.server.access.Permission;
import org.bulwark.server.web.Sent;
import org.bulwark.server.web.StrictJson;
import org.bulwark.server.web.part.ListState;
import org.bulwark.server.web.part.Slice;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Hits for other systems: who was found on which list, and what people say of it. */
@RestController
@RequestMapping("/api/screening/hits")
class HitApi {

    private static final String PATH = "/api/screening/hits";

    private final HitDesk desk;
    private final HitListing listing;
    private final StrictJson json;

    HitApi(HitDesk desk, HitListing listing, StrictJson json) {
        this.desk = desk;
        this.listing = listing;
        this.json = json;
    }

    /** A hit; the party is masked. */
    record HitAnswer(
            UUID id,
            UUID application,
            long number,
            UUID party,
            String branch,
            String label,
            String list,
            String kind,
            int listVersion,
            String entry,
            int entryVersion,
            String basis,
            int score,
            boolean blocks,
            String state,
            Instant foundAt,
            Optional<Instant> reviewedAt,
            Optional<String> reviewedBy) {

        static HitAnswer of(HitRow hit) {
            return new HitAnswer(
                    hit.id(),
                    hit.application(),
                    hit.number(),
                    hit.party(),
                    hit.branch(),
                    hit.label(),
                    hit.list(),
                    hit.kind().word(),
                    hit.listVersion(),
                    hit.entry(),
                    hit.entryVersion(),
                    hit.basis(),
                    hit.score(),
                    hit.blocks(),
                    hit.state().word(),
                    hit.foundAt(),
                    hit.reviewed().map(Reviewed::at),
                    hit.reviewed().map(Reviewed::by));
        }
    }

    /** A page of hits; {@code next} is the address of the following one. */
    record Page(List<HitAnswer> hits, Optional<String> next) {}

    /** Hits of the caller's branches, the oldest first; the open ones unless {@code state} is another, or {@code all}. */
    @GetMapping
    @Needs(Permission.HIT_REVIEW)
    Page hits(@RequestParam Map<String, String> parameters, Caller caller) {
        ListState state = ListState.of(PATH, parameters, HitListing.FILTERS, HitListing.SORTS);
        Slice<HitRow> slice = listing.page(state, caller);
        return new Page(slice.rows().stream().map(HitAnswer::of).toList(), slice.next());
    }

    /** One hit. */
    @GetMapping("/{id}")
    @Needs(Permission.HIT_REVIEW)
    HitAnswer hit(@PathVariable UUID id, Caller caller) {
        return HitAnswer.of(desk.open(id, caller));
    }

    /** What met what, names and all, for a purpose; it is in the log that somebody looked. */
    @GetMapping("/{id}/matches")
    @Needs({Permission.HIT_REVIEW, Permission.PERSONAL_UNMASK})
    List<HitMatches.One> matches(
            @PathVariable UUID id, @RequestParam(defaultValue = "") String purpose, Caller caller) {
        desk.row(id, caller); // what is not there is told before what is wrong with the purpose
        return desk.matches(id, HitPurpose.of(purpose), caller)
                .map(HitMatches::matches)
                .orElse(List.of());
    }

    /** Says whether it is the one on the list: {@code confirmed} or {@code cleared}, with a note. */
    @PostMapping("/{id}/review")
    @Needs(Permission.HIT_REVIEW)
    List<HitAnswer> review(@PathVariable UUID id, HttpServletRequest request, Caller caller) {
        Sent sent = Sent.of(request, json, Set.of("finding", "note", "until"));
        List<HitRow> reviewed = desk.review(
                id,
                sent.word("finding", HitState.class),
                sent.findText("note").orElse(""),
                EntryReader.end(sent.findText("until").orElse("")),
                caller);
        return reviewed.stream()
                .map(hit -> HitAnswer.of(desk.open(hit.id(), caller)))
                .toList();
    }
}
