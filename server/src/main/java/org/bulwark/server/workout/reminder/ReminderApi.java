package org.bulwark.server.workout.reminder;

import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.bulwark.server.access.Caller;
import org.bulwark.server.access.Needs;
import org.bulwark.server.access.Permission;
import org.bulwark.server.web.part.ListState;
import org.bulwark.server.web.part.Slice;
import org.bulwark.workout.reminder.Channel;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Reminders for other systems: what was planned, and what became of it. */
@RestController
@RequestMapping(ReminderApi.PATH)
class ReminderApi {

    static final String PATH = "/api/workout/reminders";

    private final ReminderListing listing;
    private final ReminderDesk desk;
    private final Outbox outbox;

    ReminderApi(ReminderListing listing, ReminderDesk desk, Outbox outbox) {
        this.listing = listing;
        this.desk = desk;
        this.outbox = outbox;
    }

    /** A reminder. {@code setUp} tells whether its channel is; {@code reason} why it was not sent, or not yet. */
    record Listed(
            UUID id,
            UUID facility,
            UUID party,
            String branch,
            LocalDate due,
            String rule,
            String channel,
            boolean setUp,
            LocalDate planned,
            String state,
            Optional<String> reason,
            int attempts,
            Optional<Instant> sentAt) {
        static Listed of(ReminderRow row, Set<Channel> ready) {
            return new Listed(
                    row.id(),
                    row.facility(),
                    row.party(),
                    row.branch(),
                    row.dueOn(),
                    row.rule(),
                    ReminderView.word(row.channel()),
                    ready.contains(row.channel()),
                    row.plannedOn(),
                    row.state().word(),
                    row.reason(),
                    row.attempts(),
                    row.sentAt());
        }
    }

    /** A page of reminders; {@code next} is the address of the following one. */
    record Page(List<Listed> reminders, Optional<String> next) {}

    /** Reminders of the caller's branches, the latest planned first. */
    @GetMapping
    @Needs(Permission.WORKOUT_READ)
    @Parameter(
            name = "state",
            in = ParameterIn.QUERY,
            schema = @Schema(allowableValues = {"waiting", "sent", "failed", "suppressed"}))
    @Parameter(
            name = "channel",
            in = ParameterIn.QUERY,
            schema = @Schema(allowableValues = {"email", "webhook", "letter", "call"}))
    @Parameter(name = "branch", in = ParameterIn.QUERY, schema = @Schema(type = "string"))
    @Parameter(name = "sort", in = ParameterIn.QUERY, schema = @Schema(allowableValues = {"planned", "-planned"}))
    @Parameter(name = "after", in = ParameterIn.QUERY, schema = @Schema(type = "string"))
    @Parameter(name = "before", in = ParameterIn.QUERY, schema = @Schema(type = "string"))
    Page reminders(@Parameter(hidden = true) @RequestParam Map<String, String> parameters, Caller caller) {
        ListState state = ListState.of(PATH, parameters, ReminderListing.FILTERS, ReminderListing.SORTS);
        Slice<ReminderRow> slice = listing.page(state, caller);
        Set<Channel> ready = outbox.ready();
        return new Page(slice.rows().stream().map(row -> Listed.of(row, ready)).toList(), slice.next());
    }

    /** A reminder with what it said, for who may see names in full. */
    record Whole(Listed reminder, Optional<String> subject, Optional<String> body) {}

    /** One reminder. */
    @GetMapping("/{id}")
    @Needs(Permission.WORKOUT_READ)
    Whole reminder(@PathVariable UUID id, Caller caller) {
        return whole(desk.row(id, caller), caller);
    }

    private Whole whole(ReminderRow row, Caller caller) {
        Optional<ReminderDesk.Said> said = desk.said(row, caller);
        return new Whole(
                Listed.of(row, outbox.ready()),
                said.map(ReminderDesk.Said::subject),
                said.map(ReminderDesk.Said::body));
    }

    /** Has one that failed sent again. */
    @PostMapping("/{id}/again")
    @Needs(Permission.WORKOUT_WORK)
    Whole again(@PathVariable UUID id, Caller caller) {
        return whole(desk.again(id, caller), caller);
    }
}
