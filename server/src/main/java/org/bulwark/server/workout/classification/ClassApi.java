package org.bulwark.server.workout.classification;

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
import org.bulwark.basics.Reason;
import org.bulwark.basics.time.Microseconds;
import org.bulwark.server.access.Caller;
import org.bulwark.server.access.Needs;
import org.bulwark.server.access.Permission;
import org.bulwark.server.contract.BusinessDate;
import org.bulwark.server.contract.Facilities;
import org.bulwark.server.contract.FacilityRow;
import org.bulwark.server.web.Sent;
import org.bulwark.server.web.StrictJson;
import org.bulwark.server.web.description.Takes;
import org.bulwark.server.web.part.ListState;
import org.bulwark.server.web.part.Slice;
import org.bulwark.workout.classification.ClassHistory;
import org.bulwark.workout.classification.ClassStep;
import org.bulwark.workout.classification.RiskClass;
import org.bulwark.workout.classification.StageState;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Classes and stages, for other systems. */
@RestController
@RequestMapping("/api/workout")
class ClassApi {

    private static final String LIST = "/api/workout/classes";

    private final ClassListing listing;
    private final ClassDesk desk;
    private final ClassBook book;
    private final Facilities facilities;
    private final BusinessDate business;
    private final StrictJson json;

    ClassApi(
            ClassListing listing,
            ClassDesk desk,
            ClassBook book,
            Facilities facilities,
            BusinessDate business,
            StrictJson json) {
        this.listing = listing;
        this.desk = desk;
        this.book = book;
        this.facilities = facilities;
        this.business = business;
        this.json = json;
    }

    /** How a debt stood when it was last looked at; {@code found} is the class that the rules find, which is not worse than its class. */
    record Listed(
            UUID facility,
            UUID party,
            String branch,
            String owed,
            int daysPastDue,
            String riskClass,
            String found,
            int stage,
            String pending,
            LocalDate lookedOn) {
        static Listed of(ClassRow row) {
            return new Listed(
                    row.facility(),
                    row.party(),
                    row.branch(),
                    row.owed().toString(),
                    row.daysPastDue(),
                    row.riskClass().word(),
                    row.found().word(),
                    row.stage().number(),
                    row.pending(),
                    row.lookedOn());
        }
    }

    /** A page of debts; {@code next} is the address of the following one. */
    record Page(List<Listed> debts, Optional<String> next) {}

    /** Debts of the caller's branches, the largest first. */
    @GetMapping("/classes")
    @Needs(Permission.WORKOUT_READ)
    @Parameter(
            name = "class",
            in = ParameterIn.QUERY,
            schema = @Schema(allowableValues = {"normal", "special-mention", "substandard", "doubtful", "loss"}))
    @Parameter(name = "stage", in = ParameterIn.QUERY, schema = @Schema(allowableValues = {"1", "2", "3"}))
    @Parameter(name = "pending", in = ParameterIn.QUERY, schema = @Schema(allowableValues = {"proposed", "determined"}))
    @Parameter(name = "branch", in = ParameterIn.QUERY, schema = @Schema(type = "string"))
    @Parameter(name = "sort", in = ParameterIn.QUERY, schema = @Schema(allowableValues = {"owed", "-owed"}))
    @Parameter(name = "after", in = ParameterIn.QUERY, schema = @Schema(type = "string"))
    @Parameter(name = "before", in = ParameterIn.QUERY, schema = @Schema(type = "string"))
    Page classes(@Parameter(hidden = true) @RequestParam Map<String, String> parameters, Caller caller) {
        ListState state = ListState.of(LIST, parameters, ClassListing.FILTERS, ClassListing.SORTS);
        Slice<ClassRow> slice = listing.page(state, caller);
        return new Page(slice.rows().stream().map(Listed::of).toList(), slice.next());
    }

    /** A reason: its code, and what it speaks of. */
    record Why(String code, Map<String, String> parameters) {
        static List<Why> of(List<Reason> reasons) {
            return reasons.stream()
                    .map(reason -> new Why(reason.code(), reason.parameters()))
                    .toList();
        }
    }

    /** What happened to a class: {@code downgraded}, {@code proposed}, {@code determined}, {@code approved} or {@code rejected}. */
    record Step(
            Instant at,
            String kind,
            Optional<String> by,
            Optional<LocalDate> from,
            Optional<String> to,
            List<Why> reasons) {
        static Step of(ClassStep step) {
            Instant at = Microseconds.instant(step.at());
            return switch (step) {
                case ClassStep.Downgraded it ->
                    new Step(
                            at,
                            "downgraded",
                            Optional.empty(),
                            Optional.of(it.from()),
                            Optional.of(it.to().word()),
                            Why.of(it.reasons()));
                case ClassStep.Proposed it -> by(at, "proposed", it.by(), Optional.of(it.from()), Optional.of(it.to()));
                case ClassStep.Determined it -> by(at, "determined", it.by(), Optional.empty(), Optional.of(it.to()));
                case ClassStep.Approved it -> by(at, "approved", it.by(), Optional.of(it.from()), Optional.of(it.to()));
                case ClassStep.Rejected it -> by(at, "rejected", it.by(), Optional.empty(), Optional.empty());
            };
        }

        private static Step by(Instant at, String kind, String who, Optional<LocalDate> from, Optional<RiskClass> to) {
            return new Step(at, kind, Optional.of(who), from, to.map(RiskClass::word), List.of());
        }
    }

    /** The stage of a debt, since when its facts are good for a better one, and why it is in it. */
    record Staged(LocalDate on, int stage, Optional<LocalDate> clearSince, List<Why> reasons) {
        static Staged of(StageState state) {
            return new Staged(state.on(), state.stage().number(), state.clearSince(), Why.of(state.reasons()));
        }
    }

    /** The class and the stage of a debt on a business date as known at an instant, with all steps of its class known then. */
    record Standing(Optional<String> riskClass, Optional<Staged> stage, List<Step> steps) {}

    /** How the debt of a facility stands; {@code on} is a business date and {@code knownAt} what was known when, both now when left out. */
    @GetMapping("/facilities/{id}/class")
    @Needs(Permission.WORKOUT_READ)
    Standing standing(
            @PathVariable UUID id,
            @RequestParam Optional<LocalDate> on,
            @RequestParam Optional<Instant> knownAt,
            Caller caller) {
        return standing(facilities.of(id, caller), on, knownAt);
    }

    private Standing standing(FacilityRow facility, Optional<LocalDate> on, Optional<Instant> knownAt) {
        LocalDate date = on.orElseGet(business::today);
        long known = knownAt.map(Microseconds::since1970).orElse(Long.MAX_VALUE);
        ClassHistory classes = book.classes(facility);
        return new Standing(
                classes.asOf(date, known).map(RiskClass::word),
                book.stages(facility.id()).asOf(date, known).map(Staged::of),
                classes.steps().stream()
                        .filter(step -> step.at() <= known)
                        .map(Step::of)
                        .toList());
    }

    /** A class and why. */
    record Told(String to, String note) {}

    /** Why. */
    record Noted(String note) {}

    /** Proposes a class; it holds when another person has determined it and a third has approved it. */
    @PostMapping("/facilities/{id}/class/proposed")
    @Needs(Permission.WORKOUT_WORK)
    @Takes(Told.class)
    Standing propose(@PathVariable UUID id, HttpServletRequest request, Caller caller) {
        FacilityRow facility = facilities.of(id, caller);
        Sent sent = Sent.of(request, json, Told.class);
        desk.propose(id, ClassPages.riskClass(sent.text("to")), sent.text("note"), caller);
        return standing(facility, Optional.empty(), Optional.empty());
    }

    /** Determines what another person proposed, or another class. */
    @PostMapping("/facilities/{id}/class/determined")
    @Needs(Permission.WORKOUT_APPROVE)
    @Takes(Told.class)
    Standing determine(@PathVariable UUID id, HttpServletRequest request, Caller caller) {
        FacilityRow facility = facilities.of(id, caller);
        Sent sent = Sent.of(request, json, Told.class);
        desk.determine(id, ClassPages.riskClass(sent.text("to")), sent.text("note"), caller);
        return standing(facility, Optional.empty(), Optional.empty());
    }

    /** Approves what was determined; the third person does. */
    @PostMapping("/facilities/{id}/class/approved")
    @Needs(Permission.WORKOUT_APPROVE)
    @Takes(Noted.class)
    Standing approve(@PathVariable UUID id, HttpServletRequest request, Caller caller) {
        FacilityRow facility = facilities.of(id, caller);
        desk.approve(id, Sent.of(request, json, Noted.class).text("note"), caller);
        return standing(facility, Optional.empty(), Optional.empty());
    }

    /** Turns down what is on its way. */
    @PostMapping("/facilities/{id}/class/rejected")
    @Needs(Permission.WORKOUT_APPROVE)
    @Takes(Noted.class)
    Standing reject(@PathVariable UUID id, HttpServletRequest request, Caller caller) {
        FacilityRow facility = facilities.of(id, caller);
        desk.reject(id, Sent.of(request, json, Noted.class).text("note"), caller);
        return standing(facility, Optional.empty(), Optional.empty());
    }

    /** What people know of a debt, and why they think so. */
    record Entered(ClassFacts.Keys facts, String note) {}

    /** Enters what people know of a debt that its account does not tell; the rules are asked at once. */
    @PostMapping("/facilities/{id}/class/facts")
    @Needs(Permission.WORKOUT_WORK)
    @Takes(Entered.class)
    Standing enter(@PathVariable UUID id, HttpServletRequest request, Caller caller) {
        FacilityRow facility = facilities.of(id, caller);
        Sent sent = Sent.of(request, json, Entered.class);
        Sent facts = new Sent(sent.findObject("facts").orElse(Map.of()));
        desk.enter(id, ClassFacts.read(facts), sent.text("note"), caller);
        return standing(facility, Optional.empty(), Optional.empty());
    }
}
