package org.bulwark.server.warning;

import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.bulwark.server.access.Caller;
import org.bulwark.server.access.Needs;
import org.bulwark.server.access.Permission;
import org.bulwark.server.web.Sent;
import org.bulwark.server.web.StrictJson;
import org.bulwark.server.web.description.Takes;
import org.bulwark.server.web.part.ListState;
import org.bulwark.server.web.part.Slice;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The watch list for other systems: who is reviewed more often, and how they come off it. The id is the party's. */
@RestController
@RequestMapping(WatchApi.PATH)
class WatchApi {

    static final String PATH = "/api/warning/watch-list";

    private final WatchDesk desk;
    private final WatchListing listing;
    private final StrictJson json;

    WatchApi(WatchDesk desk, WatchListing listing, StrictJson json) {
        this.desk = desk;
        this.listing = listing;
        this.json = json;
    }

    /** A customer on the list; masked. */
    record WatchedOut(
            UUID party,
            String label,
            String branch,
            Optional<UUID> alert,
            Instant enteredAt,
            int reviewDays,
            LocalDate reviewOn,
            String state,
            Optional<String> askedBy) {

        static WatchedOut of(WatchedRow row) {
            return new WatchedOut(
                    row.party(),
                    row.label(),
                    row.branch(),
                    row.alert(),
                    row.enteredAt(),
                    row.reviewDays(),
                    row.reviewOn(),
                    row.state().word(),
                    row.askedBy());
        }
    }

    /** A page of the list; {@code next} is the address of the following one. */
    record Page(List<WatchedOut> watched, Optional<String> next) {}

    /** What happened: {@code entered}, {@code more-often}, {@code reviewed}, {@code release-asked}, {@code release-refused}, {@code released}. */
    record StepOut(String kind, Instant at, String by, Optional<String> note) {}

    /** A customer on the list with what happened there, the latest first. */
    record Whole(WatchedOut watched, List<StepOut> steps) {}

    /** What was looked at and what it showed, in 10 to 2,000 characters. */
    record NoteIn(String note) {}

    /** Customers of the caller's branches, those whose review is due first; who is watched unless {@code state} is another, or {@code all}. */
    @GetMapping
    @Needs(Permission.ALERT_READ)
    @Parameter(
            name = "state",
            in = ParameterIn.QUERY,
            schema = @Schema(allowableValues = {"watched", "releasing", "released", "all"}))
    @Parameter(name = "due", in = ParameterIn.QUERY, schema = @Schema(allowableValues = {"late"}))
    @Parameter(name = "branch", in = ParameterIn.QUERY, schema = @Schema(type = "string"))
    @Parameter(name = "sort", in = ParameterIn.QUERY, schema = @Schema(allowableValues = {"review", "-review"}))
    @Parameter(name = "after", in = ParameterIn.QUERY, schema = @Schema(type = "string"))
    @Parameter(name = "before", in = ParameterIn.QUERY, schema = @Schema(type = "string"))
    Page watched(@Parameter(hidden = true) @RequestParam Map<String, String> parameters, Caller caller) {
        ListState state = ListState.of(PATH, parameters, WatchListing.FILTERS, WatchListing.SORTS);
        Slice<WatchedRow> slice = listing.page(state, caller);
        return new Page(slice.rows().stream().map(WatchedOut::of).toList(), slice.next());
    }

    /** One customer on the list. */
    @GetMapping("/{id}")
    @Needs(Permission.ALERT_READ)
    Whole one(@PathVariable UUID id, Caller caller) {
        WatchedRow row = desk.row(id, caller);
        return new Whole(
                WatchedOut.of(row),
                desk.steps(row, caller).stream()
                        .map(step -> new StepOut(step.kind(), step.at(), step.by(), step.note()))
                        .toList());
    }

    private String note(HttpServletRequest request) {
        return Sent.of(request, json, NoteIn.class).findText("note").orElse("");
    }

    /** A review was made. */
    @PostMapping("/{id}/review")
    @Needs(Permission.ALERT_WORK)
    @Takes(NoteIn.class)
    WatchedOut review(@PathVariable UUID id, HttpServletRequest request, Caller caller) {
        return WatchedOut.of(desk.review(id, note(request), caller));
    }

    /** Asks for the release; the note says what shows that the customer is cured. */
    @PostMapping("/{id}/ask-release")
    @Needs(Permission.ALERT_WORK)
    @Takes(NoteIn.class)
    WatchedOut askRelease(@PathVariable UUID id, HttpServletRequest request, Caller caller) {
        return WatchedOut.of(desk.askRelease(id, note(request), caller));
    }

    /** A second person releases the customer. */
    @PostMapping("/{id}/release")
    @Needs(Permission.WATCH_RELEASE)
    @Takes(NoteIn.class)
    WatchedOut release(@PathVariable UUID id, HttpServletRequest request, Caller caller) {
        return WatchedOut.of(desk.release(id, note(request), caller));
    }

    /** A second person refuses the release. */
    @PostMapping("/{id}/refuse")
    @Needs(Permission.WATCH_RELEASE)
    @Takes(NoteIn.class)
    WatchedOut refuse(@PathVariable UUID id, HttpServletRequest request, Caller caller) {
        return WatchedOut.of(desk.refuse(id, note(request), caller));
    }
}
