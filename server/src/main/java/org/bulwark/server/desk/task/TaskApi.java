package org.bulwark.server.desk.task;

import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
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

/** Tasks for other systems: what has to be done about customers, by whom, until when, and what was found. */
@RestController
@RequestMapping(TaskApi.PATH)
class TaskApi {

    static final String PATH = "/api/desk/tasks";

    private final TaskDesk desk;
    private final TaskListing listing;
    private final StrictJson json;

    TaskApi(TaskDesk desk, TaskListing listing, StrictJson json) {
        this.desk = desk;
        this.listing = listing;
        this.json = json;
    }

    /** A task; the party is masked. */
    record TaskOut(
            UUID id,
            String name,
            String kind,
            UUID party,
            String label,
            String branch,
            String level,
            Optional<String> owner,
            String link,
            boolean second,
            LocalDate due,
            boolean late,
            boolean escalated,
            String state,
            Instant openedAt,
            Instant changedAt) {}

    private TaskOut out(TaskRow row) {
        return new TaskOut(
                row.id(),
                row.name(),
                row.kind(),
                row.party(),
                row.label(),
                row.branch(),
                row.level(),
                row.owner(),
                row.link(),
                row.second(),
                row.due(),
                row.isLate(listing.today()),
                row.escalatedAt().isPresent(),
                row.state().word(),
                row.openedAt(),
                row.changedAt());
    }

    /** A page of tasks; {@code next} is the address of the following one. */
    record Page(List<TaskOut> tasks, Optional<String> next) {}

    /** A field of the form: {@code text}, {@code number}, {@code date}, {@code tick} or {@code place}. */
    record FieldOut(String code, String kind, Map<String, String> title, boolean required) {}

    /** A task with its form and what was found. */
    record Whole(
            TaskOut task,
            Optional<String> script,
            List<FieldOut> fields,
            Optional<String> found,
            Map<String, String> values,
            Optional<String> objection,
            Optional<String> answeredBy,
            Optional<String> agreedBy) {}

    /** What was found, in 10 to 2,000 characters, and the fields of the form by their codes. */
    record AnswerIn(String found, Map<String, String> values) {}

    /** To whom it is given. */
    record OwnerIn(String owner) {}

    /** Why it is sent back, in 10 to 2,000 characters. */
    record ObjectionIn(String why) {}

    /** Tasks of the caller's branches, the most pressing first; what is left to do unless {@code state} is another, or {@code all}. */
    @GetMapping
    @Needs(Permission.TASK_READ)
    @Parameter(
            name = "state",
            in = ParameterIn.QUERY,
            schema = @Schema(allowableValues = {"open", "answered", "done", "dropped", "all"}))
    @Parameter(name = "owner", in = ParameterIn.QUERY, schema = @Schema(type = "string"))
    @Parameter(
            name = "level",
            in = ParameterIn.QUERY,
            schema = @Schema(allowableValues = {"mine", "relationship-manager", "officer", "risk-manager"}))
    @Parameter(name = "due", in = ParameterIn.QUERY, schema = @Schema(allowableValues = {"late", "week"}))
    @Parameter(name = "branch", in = ParameterIn.QUERY, schema = @Schema(type = "string"))
    @Parameter(name = "party", in = ParameterIn.QUERY, schema = @Schema(type = "string", format = "uuid"))
    @Parameter(name = "sort", in = ParameterIn.QUERY, schema = @Schema(allowableValues = {"due", "-due"}))
    @Parameter(name = "after", in = ParameterIn.QUERY, schema = @Schema(type = "string"))
    @Parameter(name = "before", in = ParameterIn.QUERY, schema = @Schema(type = "string"))
    Page tasks(@Parameter(hidden = true) @RequestParam Map<String, String> parameters, Caller caller) {
        ListState state = ListState.of(PATH, parameters, TaskListing.FILTERS, TaskListing.SORTS);
        Slice<TaskRow> slice = listing.page(state, caller);
        return new Page(slice.rows().stream().map(this::out).toList(), slice.next());
    }

    /** One task, with its form and what was found. */
    @GetMapping("/{id}")
    @Needs(Permission.TASK_READ)
    Whole task(@PathVariable UUID id, Locale language, Caller caller) {
        TaskDesk.Opened opened = desk.open(desk.row(id, caller), caller);
        TaskRow row = opened.row();
        return new Whole(
                out(row),
                row.content().script(language),
                row.content().fields().stream()
                        .map(field ->
                                new FieldOut(field.code(), Sent.word(field.kind()), field.title(), field.required()))
                        .toList(),
                opened.answer().map(TaskAnswer::found),
                opened.answer().map(TaskAnswer::values).orElse(Map.of()),
                opened.answer().flatMap(TaskAnswer::objection),
                row.answeredBy(),
                row.agreedBy());
    }

    /** The caller takes it on. */
    @PostMapping("/{id}/take")
    @Needs(Permission.TASK_WORK)
    TaskOut take(@PathVariable UUID id, Caller caller) {
        return out(desk.take(id, caller));
    }

    /** The caller gives it back. */
    @PostMapping("/{id}/give-back")
    @Needs(Permission.TASK_WORK)
    TaskOut giveBack(@PathVariable UUID id, Caller caller) {
        return out(desk.giveBack(id, caller));
    }

    /** Gives it to somebody of its branch and of its level or above. */
    @PostMapping("/{id}/assign")
    @Needs(Permission.TASK_WORK)
    @Takes(OwnerIn.class)
    TaskOut assign(@PathVariable UUID id, HttpServletRequest request, Caller caller) {
        return out(desk.assign(id, Sent.of(request, json, OwnerIn.class).text("owner"), caller));
    }

    /** Says what was found; where a second person is needed, it waits for them. */
    @PostMapping("/{id}/answer")
    @Needs(Permission.TASK_WORK)
    @Takes(AnswerIn.class)
    TaskOut answer(@PathVariable UUID id, HttpServletRequest request, Caller caller) {
        Sent sent = Sent.of(request, json, AnswerIn.class);
        Map<String, String> values = new LinkedHashMap<>();
        sent.findObject("values").orElse(Map.of()).forEach((code, value) -> values.put(code, String.valueOf(value)));
        return out(desk.answer(id, sent.findText("found").orElse(""), values, caller));
    }

    /** A second person agrees. */
    @PostMapping("/{id}/agree")
    @Needs(Permission.TASK_WORK)
    TaskOut agree(@PathVariable UUID id, Caller caller) {
        return out(desk.agree(id, caller));
    }

    /** A second person sends it back. */
    @PostMapping("/{id}/send-back")
    @Needs(Permission.TASK_WORK)
    @Takes(ObjectionIn.class)
    TaskOut sendBack(@PathVariable UUID id, HttpServletRequest request, Caller caller) {
        return out(desk.sendBack(
                id, Sent.of(request, json, ObjectionIn.class).findText("why").orElse(""), caller));
    }
}
