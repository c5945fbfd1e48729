package org.bulwark.server.contract.covenant;

import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.bulwark.basics.Reason;
import org.bulwark.contract.covenant.Enhancement;
import org.bulwark.contract.covenant.Measurement;
import org.bulwark.server.access.Caller;
import org.bulwark.server.access.Needs;
import org.bulwark.server.access.Permission;
import org.bulwark.server.contract.BusinessDate;
import org.bulwark.server.contract.Days;
import org.bulwark.server.contract.Facilities;
import org.bulwark.server.contract.FacilityRow;
import org.bulwark.server.contract.Proposal;
import org.bulwark.server.web.BodyLimit;
import org.bulwark.server.web.Sent;
import org.bulwark.server.web.StrictJson;
import org.bulwark.server.web.description.Takes;
import org.bulwark.server.web.part.ListState;
import org.bulwark.server.web.part.Slice;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Covenants for other systems: what clients promised, what they delivered, and how tests stand. */
@RestController
class CovenantApi {

    static final String LIST = "/api/contract/covenants";
    static final String FACILITY = "/api/contract/facilities/{id}";
    private static final int LARGEST = 64 << 10;

    private final CovenantDesk desk;
    private final CovenantListing listing;
    private final Facilities facilities;
    private final Enhancements enhancements;
    private final BusinessDate business;
    private final StrictJson json;

    CovenantApi(
            CovenantDesk desk,
            CovenantListing listing,
            Facilities facilities,
            Enhancements enhancements,
            BusinessDate business,
            StrictJson json) {
        this.desk = desk;
        this.listing = listing;
        this.facilities = facilities;
        this.enhancements = enhancements;
        this.business = business;
        this.json = json;
    }

    /** A test as it stood when it was last looked at. */
    record Listed(
            UUID facility,
            String covenant,
            String title,
            String branch,
            LocalDate testDate,
            LocalDate dueOn,
            String state,
            boolean delivered,
            boolean waived,
            Optional<Double> headroom,
            Optional<Double> probability,
            String exposure,
            double weight,
            Optional<UUID> breach) {}

    /** A page of tests; {@code next} is the address of the following one. */
    record Page(List<Listed> tests, Optional<String> next) {}

    /** Tests of the caller's branches, the heaviest first; those that ask for something unless {@code state} says otherwise. */
    @GetMapping(LIST)
    @Needs(Permission.CONTRACT_READ)
    @Parameter(
            name = "state",
            in = ParameterIn.QUERY,
            schema =
                    @Schema(
                            allowableValues = {
                                "breach",
                                "warning",
                                "late",
                                "ahead",
                                "unknown",
                                "waived",
                                "compliant",
                                "all"
                            }))
    @Parameter(name = "branch", in = ParameterIn.QUERY, schema = @Schema(type = "string"))
    @Parameter(name = "until", in = ParameterIn.QUERY, schema = @Schema(type = "string", format = "date"))
    @Parameter(
            name = "sort",
            in = ParameterIn.QUERY,
            schema = @Schema(allowableValues = {"weight", "-weight", "due", "-due"}))
    @Parameter(name = "after", in = ParameterIn.QUERY, schema = @Schema(type = "string"))
    @Parameter(name = "before", in = ParameterIn.QUERY, schema = @Schema(type = "string"))
    Page covenants(@Parameter(hidden = true) @RequestParam Map<String, String> parameters, Caller caller) {
        ListState state = ListState.of(LIST, parameters, CovenantListing.FILTERS, CovenantListing.SORTS);
        Slice<CovenantRow> slice = listing.page(state, caller);
        return new Page(slice.rows().stream().map(this::listed).toList(), slice.next());
    }

    private Listed listed(CovenantRow row) {
        return new Listed(
                row.facility(),
                row.covenant(),
                row.title(),
                row.branch(),
                row.testDate(),
                row.dueOn(),
                CovenantView.word(row.state()),
                row.delivered(),
                row.waived(),
                row.headroom(),
                row.probability(),
                row.exposure().toString(),
                row.weight(),
                listing.breach(row));
    }

    /** A reason: its code, and what it speaks of. */
    record Why(String code, Map<String, String> parameters) {
        static Why of(Reason reason) {
            return new Why(reason.code(), reason.parameters());
        }
    }

    /** A test by what is known today. */
    record Test(
            String covenant,
            LocalDate testDate,
            LocalDate dueOn,
            LocalDate graceUntil,
            String state,
            boolean delivered,
            boolean waived,
            Optional<Double> ratio,
            Optional<Double> headroom,
            Optional<LocalDate> cureUntil,
            List<Why> reasons) {
        static Test of(Tested one) {
            var result = one.result();
            return new Test(
                    result.test().covenant(),
                    result.test().testDate(),
                    result.test().dueOn(),
                    result.test().graceUntil(),
                    CovenantView.word(result.state()),
                    one.delivered(),
                    result.waiver().isPresent(),
                    result.measured().map(Measurement::adjusted).flatMap(Measurement.Figures::ratio),
                    result.measured().flatMap(Measurement::headroom),
                    result.cure().map(cure -> cure.until()),
                    result.reasons().stream().map(Why::of).toList());
        }
    }

    /** All tests of a facility, up to a year ahead. */
    @GetMapping(FACILITY + "/covenants")
    @Needs(Permission.CONTRACT_READ)
    List<Test> tests(@PathVariable UUID id, Caller caller) {
        return desk.tested(facilities.of(id, caller)).stream().map(Test::of).toList();
    }

    /** What somebody asked for. */
    record Asked(UUID id, String kind, String state) {
        static Asked of(Proposal one) {
            return new Asked(one.id(), one.kind().word(), one.state().word());
        }
    }

    /** A set of covenants: its id at the sender, the document as text, and why. */
    record NewSet(String id, String text, String note) {}

    /** Proposes a set of covenants; a second person puts it in force. */
    @PostMapping(FACILITY + "/covenants")
    @Needs(Permission.CONTRACT_EDIT)
    @Takes(NewSet.class)
    Asked propose(@PathVariable UUID id, HttpServletRequest request, Caller caller) {
        facilities.of(id, caller);
        Sent sent = Sent.of(BodyLimit.read(request, LARGEST), json, Sent.keys(NewSet.class));
        return Asked.of(desk.propose(id, sent.text("id"), sent.text("text"), sent.text("note"), caller));
    }

    /** A waiver: its id at the sender, the covenant, the first and the last test date that it covers, and why. */
    record NewWaiver(String id, String covenant, String from, String until, String note) {}

    /** Proposes not to insist on a covenant for a while; a second person grants it. */
    @PostMapping(FACILITY + "/waivers")
    @Needs(Permission.CONTRACT_EDIT)
    @Takes(NewWaiver.class)
    Asked waive(@PathVariable UUID id, HttpServletRequest request, Caller caller) {
        facilities.of(id, caller);
        Sent sent = Sent.of(request, json, NewWaiver.class);
        WaiverText waiver = new WaiverText(
                sent.text("covenant"), Days.day(sent.text("from"), "from"), Days.day(sent.text("until"), "until"));
        return Asked.of(desk.waive(id, sent.text("id"), waiver, sent.text("note"), caller));
    }

    /**
     * What a client delivered.
     *
     * @param id its id at the sender; a restatement has an id of its own
     * @param covenants the codes of the covenants that it is for
     * @param testDate the date that figures are of
     * @param deliveredOn when they came
     * @param observedOn when the bank looked at them; today when left out
     * @param figures the figures by the names of the set's facts, amounts in units
     * @param spendings what the money was spent on: purposes with amounts
     */
    record NewDelivery(
            String id,
            List<String> covenants,
            String testDate,
            String deliveredOn,
            Optional<String> observedOn,
            Optional<Map<String, Object>> figures,
            Optional<List<Map<String, String>>> spendings) {}

    /** Whether a delivery came before, so that nothing was changed. */
    record Delivered(boolean again) {}

    /** Takes in what a client delivered for a test, and judges the test. */
    @PostMapping(FACILITY + "/deliveries")
    @Needs(Permission.CONTRACT_EDIT)
    @Takes(NewDelivery.class)
    Delivered deliver(@PathVariable UUID id, HttpServletRequest request, Caller caller) {
        facilities.of(id, caller);
        Sent sent = Sent.of(BodyLimit.read(request, LARGEST), json, Sent.keys(NewDelivery.class));
        List<String> codes = sent.tree().get("covenants") instanceof List<?> many
                ? many.stream().map(String::valueOf).toList()
                : List.of();
        Map<String, Object> content = new LinkedHashMap<>();
        for (String key : List.of("figures", "spendings")) {
            if (sent.tree().get(key) != null) {
                content.put(key, sent.tree().get(key));
            }
        }
        Delivery delivery = new Delivery(
                sent.text("id"),
                codes,
                Days.day(sent.text("testDate"), "testDate"),
                Days.day(sent.text("deliveredOn"), "deliveredOn"),
                sent.findText("observedOn")
                        .map(text -> Days.day(text, "observedOn"))
                        .orElseGet(business::today),
                content);
        return new Delivered(desk.deliver(id, delivery, caller));
    }

    /** Keeps what stands behind a facility as it is now; one of the same id is replaced. */
    @PostMapping(FACILITY + "/enhancements")
    @Needs(Permission.CONTRACT_EDIT)
    @Takes(Behind.class)
    Behind behind(@PathVariable UUID id, HttpServletRequest request, Caller caller) {
        FacilityRow facility = facilities.of(id, caller);
        Enhancement one = Behind.read(Sent.of(request, json, Behind.class), facility.currency());
        enhancements.keep(id, one, caller);
        return Behind.of(one);
    }
}
