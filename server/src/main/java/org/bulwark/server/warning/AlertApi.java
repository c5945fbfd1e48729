package org.bulwark.server.warning;

import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.bulwark.basics.money.Money;
import org.bulwark.basics.time.Microseconds;
import org.bulwark.files.tree.Form;
import org.bulwark.server.access.Caller;
import org.bulwark.server.access.Needs;
import org.bulwark.server.access.Permission;
import org.bulwark.server.desk.task.TaskRow;
import org.bulwark.server.web.Sent;
import org.bulwark.server.web.StrictJson;
import org.bulwark.server.web.description.Takes;
import org.bulwark.server.web.part.ListState;
import org.bulwark.server.web.part.Slice;
import org.bulwark.warning.Tier;
import org.bulwark.warning.alert.AlertStep;
import org.bulwark.warning.alert.Closing;
import org.bulwark.warning.alert.Ground;
import org.bulwark.warning.model.PathPoint;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Alerts for other systems: who is slipping, why, and what people say of it. */
@RestController
@RequestMapping(AlertApi.PATH)
class AlertApi {

    static final String PATH = "/api/warning/alerts";

    private final AlertDesk desk;
    private final AlertListing listing;
    private final StrictJson json;

    AlertApi(AlertDesk desk, AlertListing listing, StrictJson json) {
        this.desk = desk;
        this.listing = listing;
        this.json = json;
    }

    /** An alert; the party is masked, the expected loss in units of its currency. */
    record AlertAnswer(
            UUID id,
            String name,
            UUID party,
            String label,
            String branch,
            String cause,
            String tier,
            String state,
            Instant openedAt,
            Instant changedAt,
            int causes,
            Optional<String> owner,
            String expectedLoss,
            double priority) {

        static AlertAnswer of(AlertRow row) {
            return new AlertAnswer(
                    row.id(),
                    row.name(),
                    row.party(),
                    row.label(),
                    row.branch(),
                    row.cause(),
                    row.tier().word(),
                    row.state().word(),
                    row.openedAt(),
                    row.changedAt(),
                    row.causes(),
                    row.owner(),
                    row.expectedLoss().toString(),
                    row.priority());
        }
    }

    /** A page of alerts; {@code next} is the address of the following one. */
    record Page(List<AlertAnswer> alerts, Optional<String> next) {}

    /** Why an alert warns: a cause with the code of its reason and what was read, as known then. */
    record Why(String cause, String tier, String code, Map<String, String> parameters) {

        static Why of(Ground ground) {
            return new Why(
                    ground.cause(),
                    ground.tier().word(),
                    ground.reason().code(),
                    ground.reason().parameters());
        }
    }

    /** What happened to an alert: {@code opened}, {@code warned}, {@code reopened}, {@code rose}, {@code cooled}, {@code closed}. */
    record Happened(String kind, Instant at, Optional<String> tier, List<Why> grounds) {

        static Happened of(AlertStep step) {
            Instant at = Microseconds.instant(step.at());
            return switch (step) {
                case AlertStep.Opened it -> told("opened", at, it.tier(), it.grounds());
                case AlertStep.Warned it -> told("warned", at, it.tier(), it.grounds());
                case AlertStep.Reopened it -> told("reopened", at, it.tier(), it.grounds());
                case AlertStep.Rose it -> told("rose", at, it.to(), List.of());
                case AlertStep.Cooled it -> told("cooled", at, it.to(), List.of());
                case AlertStep.Closed _ -> new Happened("closed", at, Optional.empty(), List.of());
            };
        }

        private static Happened told(String kind, Instant at, Tier tier, List<Ground> grounds) {
            return new Happened(
                    kind,
                    at,
                    Optional.of(tier.word()),
                    grounds.stream().map(Why::of).toList());
        }
    }

    /** An alert with its steps; none once the party was erased. */
    record Whole(AlertAnswer alert, List<Happened> steps, Optional<ForetoldAnswer> foretold, List<Done> responses) {}

    /**
     * What models foretold when the alert spoke last, frozen as known then: cash against what falls due for 26 weeks, and what pushed them
     * towards trouble, by the name of the indicator.
     */
    record ForetoldAnswer(Instant at, List<Week> path, List<Foretold.Push> pushes) {

        static ForetoldAnswer of(ForetoldBook.Kept kept) {
            Foretold foretold = kept.foretold();
            return new ForetoldAnswer(
                    Microseconds.instant(kept.at()),
                    foretold.path().stream()
                            .map(point -> Week.of(point, foretold.currency()))
                            .toList(),
                    foretold.pushes());
        }
    }

    /** Cash at the end of a week, with its currency: one time in ten less than low or more than high; due is all that falls due by then. */
    record Week(int week, String low, String middle, String high, String due) {

        static Week of(PathPoint point, String currency) {
            return new Week(
                    point.week(),
                    Money.of(point.low(), currency).toString(),
                    Money.of(point.mid(), currency).toString(),
                    Money.of(point.high(), currency).toString(),
                    Money.of(point.obligations(), currency).toString());
        }
    }

    /** A step of a playbook: asked, done or gone; what it found, and the task that it became. */
    record Done(String step, String state, Instant askedAt, Optional<String> found, Optional<UUID> task) {}

    /** To whom it is given. */
    record OwnerIn(String owner) {}

    /** Why an alert is closed: {@code false-alarm}, {@code mended}, {@code handed-on} or {@code defaulted}, and what was found. */
    record Close(String why, String note) {}

    /** Alerts of the caller's branches, the most urgent first; the open ones within the budget of their branch unless {@code state} is another, or {@code all}. */
    @GetMapping
    @Needs(Permission.ALERT_READ)
    @Parameter(
            name = "state",
            in = ParameterIn.QUERY,
            schema = @Schema(allowableValues = {"open", "closing", "closed", "all"}))
    @Parameter(
            name = "tier",
            in = ParameterIn.QUERY,
            schema = @Schema(allowableValues = {"blue", "yellow", "orange", "red"}))
    @Parameter(name = "budget", in = ParameterIn.QUERY, schema = @Schema(allowableValues = {"waiting", "all"}))
    @Parameter(name = "owner", in = ParameterIn.QUERY, schema = @Schema(type = "string"))
    @Parameter(name = "branch", in = ParameterIn.QUERY, schema = @Schema(type = "string"))
    @Parameter(name = "party", in = ParameterIn.QUERY, schema = @Schema(type = "string", format = "uuid"))
    @Parameter(
            name = "sort",
            in = ParameterIn.QUERY,
            schema = @Schema(allowableValues = {"priority", "-priority", "changed", "-changed"}))
    @Parameter(name = "after", in = ParameterIn.QUERY, schema = @Schema(type = "string"))
    @Parameter(name = "before", in = ParameterIn.QUERY, schema = @Schema(type = "string"))
    Page alerts(@Parameter(hidden = true) @RequestParam Map<String, String> parameters, Caller caller) {
        ListState state = ListState.of(PATH, parameters, AlertListing.FILTERS, AlertListing.SORTS);
        Slice<AlertRow> slice = listing.page(state, caller);
        return new Page(slice.rows().stream().map(AlertAnswer::of).toList(), slice.next());
    }

    /** One alert, with what was known at each of its steps. */
    @GetMapping("/{id}")
    @Needs(Permission.ALERT_READ)
    Whole alert(@PathVariable UUID id, Caller caller) {
        AlertDesk.Opened opened = desk.open(desk.row(id, caller), caller);
        return new Whole(
                AlertAnswer.of(opened.row()),
                opened.alert()
                        .map(alert -> alert.history().stream().map(Happened::of).toList())
                        .orElse(List.of()),
                opened.foretold().map(ForetoldAnswer::of),
                opened.responses().stream()
                        .map(step -> new Done(
                                step.step(),
                                step.state(),
                                step.askedAt(),
                                step.found(),
                                Optional.ofNullable(opened.tasks().get(step.step()))
                                        .map(TaskRow::id)))
                        .toList());
    }

    /** The caller takes it on. */
    @PostMapping("/{id}/take")
    @Needs(Permission.ALERT_WORK)
    AlertAnswer take(@PathVariable UUID id, Caller caller) {
        return AlertAnswer.of(desk.take(id, caller));
    }

    /** The caller gives it back. */
    @PostMapping("/{id}/give-back")
    @Needs(Permission.ALERT_WORK)
    AlertAnswer giveBack(@PathVariable UUID id, Caller caller) {
        return AlertAnswer.of(desk.giveBack(id, caller));
    }

    /** Gives it to somebody of its branch who works on alerts. */
    @PostMapping("/{id}/assign")
    @Needs(Permission.ALERT_WORK)
    @Takes(OwnerIn.class)
    AlertAnswer assign(@PathVariable UUID id, HttpServletRequest request, Caller caller) {
        return AlertAnswer.of(
                desk.assign(id, Sent.of(request, json, OwnerIn.class).text("owner"), caller));
    }

    /** Closes it; of a red one this asks a second person, who closes it by the same call. */
    @PostMapping("/{id}/close")
    @Needs(Permission.ALERT_WORK)
    @Takes(Close.class)
    AlertAnswer close(@PathVariable UUID id, HttpServletRequest request, Caller caller) {
        Sent sent = Sent.of(request, json, Close.class);
        return AlertAnswer.of(desk.close(
                id, sent.word("why", Closing.class), sent.findText("note").orElse(""), caller));
    }

    static String word(Closing why) {
        return Form.word(why);
    }
}
