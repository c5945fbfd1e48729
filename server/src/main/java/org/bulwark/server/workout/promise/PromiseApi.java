package org.bulwark.server.workout.promise;

import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.bulwark.basics.money.Money;
import org.bulwark.server.access.Caller;
import org.bulwark.server.access.Needs;
import org.bulwark.server.access.Permission;
import org.bulwark.server.contract.Days;
import org.bulwark.server.contract.Facilities;
import org.bulwark.server.contract.FacilityRow;
import org.bulwark.server.web.Sent;
import org.bulwark.server.web.StrictJson;
import org.bulwark.server.web.StrictJson.BodyProblem;
import org.bulwark.server.web.description.Takes;
import org.bulwark.server.web.part.ListState;
import org.bulwark.server.web.part.Slice;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Promises to pay, for other systems. */
@RestController
@RequestMapping("/api/workout")
class PromiseApi {

    private static final String LIST = "/api/workout/promises";

    private final PromiseListing listing;
    private final PromiseDesk desk;
    private final Facilities facilities;
    private final StrictJson json;

    PromiseApi(PromiseListing listing, PromiseDesk desk, Facilities facilities, StrictJson json) {
        this.listing = listing;
        this.desk = desk;
        this.facilities = facilities;
        this.json = json;
    }

    /** A promise, and what became of it as of the business date on which it was judged. */
    record Listed(
            UUID id,
            UUID facility,
            UUID party,
            String branch,
            String currency,
            String amount,
            LocalDate due,
            LocalDate madeOn,
            String takenBy,
            String state,
            String paid,
            LocalDate judgedOn) {
        static Listed of(PromiseRow row) {
            return new Listed(
                    row.id(),
                    row.facility(),
                    row.party(),
                    row.branch(),
                    row.amount().currency().getCurrencyCode(),
                    row.amount().amount(),
                    row.due(),
                    row.madeOn(),
                    row.takenBy(),
                    Sent.word(row.state()),
                    row.paid().amount(),
                    row.judgedOn());
        }
    }

    /** A page of promises; {@code next} is the address of the following one. */
    record Page(List<Listed> promises, Optional<String> next) {}

    /** Promises of the caller's branches, the latest due first. */
    @GetMapping("/promises")
    @Needs(Permission.WORKOUT_READ)
    @Parameter(
            name = "state",
            in = ParameterIn.QUERY,
            schema = @Schema(allowableValues = {"open", "kept", "partly-kept", "broken", "replaced"}))
    @Parameter(name = "branch", in = ParameterIn.QUERY, schema = @Schema(type = "string"))
    @Parameter(name = "sort", in = ParameterIn.QUERY, schema = @Schema(allowableValues = {"due", "-due"}))
    @Parameter(name = "after", in = ParameterIn.QUERY, schema = @Schema(type = "string"))
    @Parameter(name = "before", in = ParameterIn.QUERY, schema = @Schema(type = "string"))
    Page promises(@Parameter(hidden = true) @RequestParam Map<String, String> parameters, Caller caller) {
        ListState state = ListState.of(LIST, parameters, PromiseListing.FILTERS, PromiseListing.SORTS);
        Slice<PromiseRow> slice = listing.page(state, caller);
        return new Page(slice.rows().stream().map(Listed::of).toList(), slice.next());
    }

    /** What was promised for a facility, the latest due first. */
    @GetMapping("/facilities/{id}/promises")
    @Needs(Permission.WORKOUT_READ)
    List<Listed> ofFacility(@PathVariable UUID id, Caller caller) {
        return desk.of(facilities.of(id, caller)).stream().map(Listed::of).toList();
    }

    /**
     * A promise to be written down: its id at the sender, the amount, the last day, who told it and what was said; {@code replaces} is
     * {@code yes} when it takes the place of those that are open.
     */
    record Told(String id, String amount, String due, Optional<String> replaces, String note) {}

    /** Writes down a promise; the same again changes nothing. */
    @PostMapping("/facilities/{id}/promises")
    @Needs(Permission.WORKOUT_WORK)
    @Takes(Told.class)
    Listed make(@PathVariable UUID id, HttpServletRequest request, Caller caller) {
        FacilityRow facility = facilities.of(id, caller);
        Sent sent = Sent.of(request, json, Told.class);
        String name = sent.text("id");
        if (name.isBlank() || name.length() > 100) {
            throw BodyProblem.FIELD_INVALID.with("'id' is empty or too long.", "Give 1 to 100 characters.");
        }
        PromiseDesk.Told told = new PromiseDesk.Told(
                name,
                Money.parse(sent.text("amount"), facility.currency()),
                Days.day(sent.text("due"), "due"),
                sent.findText("replaces").filter("yes"::equals).isPresent(),
                sent.text("note"));
        return Listed.of(desk.make(id, told, caller));
    }
}
