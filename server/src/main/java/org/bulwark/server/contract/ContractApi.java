package org.bulwark.server.contract;

import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.bulwark.basics.money.Money;
import org.bulwark.contract.schedule.EffectiveRate;
import org.bulwark.contract.schedule.Prepayment;
import org.bulwark.server.access.Caller;
import org.bulwark.server.access.Needs;
import org.bulwark.server.access.Permission;
import org.bulwark.server.contract.ContractAnswers.Asked;
import org.bulwark.server.contract.ContractAnswers.Contract;
import org.bulwark.server.contract.ContractAnswers.Entry;
import org.bulwark.server.contract.ContractAnswers.Line;
import org.bulwark.server.contract.ContractAnswers.Plan;
import org.bulwark.server.contract.ContractAnswers.Standing;
import org.bulwark.server.web.BodyLimit;
import org.bulwark.server.web.Sent;
import org.bulwark.server.web.StrictJson;
import org.bulwark.server.web.StrictJson.BodyProblem;
import org.bulwark.server.web.description.Takes;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Contracts for other systems: what falls due, what was paid of it, and how it stands. */
@RestController
@RequestMapping(ContractApi.PATH)
class ContractApi {

    static final String PATH = "/api/contract/facilities";
    private static final int LARGEST = 1 << 20;
    private static final int MOST = 1000;

    private final Facilities facilities;
    private final ContractDesk desk;
    private final Proposals proposals;
    private final BusinessDate business;
    private final StrictJson json;

    ContractApi(Facilities facilities, ContractDesk desk, Proposals proposals, BusinessDate business, StrictJson json) {
        this.facilities = facilities;
        this.desk = desk;
        this.proposals = proposals;
        this.business = business;
        this.json = json;
    }

    private LoanContract contract(UUID id, Caller caller) {
        return desk.contract(facilities.of(id, caller));
    }

    private static Contract answer(LoanContract contract) {
        FacilityRow facility = contract.facility();
        return new Contract(
                facility.id(),
                facility.party(),
                facility.branch(),
                facility.currency().getCurrencyCode(),
                TermsTree.write(contract.terms()),
                contract.versions().stream().map(ContractAnswers.Version::of).toList(),
                String.format(
                        Locale.ROOT,
                        "%.6f",
                        EffectiveRate.of(contract.schedule().flows())));
    }

    /** The contract of a facility: the terms that hold, its versions, and what it costs a year as a fraction of 1. */
    @GetMapping("/{id}")
    @Needs(Permission.CONTRACT_READ)
    Contract one(@PathVariable UUID id, Caller caller) {
        return answer(contract(id, caller));
    }

    /** What falls due, with what was paid of it until a date; today when left out. */
    @GetMapping("/{id}/schedule")
    @Needs(Permission.CONTRACT_READ)
    Plan schedule(@PathVariable UUID id, @RequestParam Optional<LocalDate> on, Caller caller) {
        LoanContract contract = contract(id, caller);
        LocalDate date = on.orElseGet(business::today);
        return new Plan(
                contract.schedule().version(),
                date,
                contract.facility().currency().getCurrencyCode(),
                ScheduleLine.of(contract, contract.on(date)).stream()
                        .map(Line::of)
                        .toList());
    }

    /** How it stands at the end of a date, as the bank knew it on another; both today when left out. */
    @GetMapping("/{id}/position")
    @Needs(Permission.CONTRACT_READ)
    Standing position(
            @PathVariable UUID id,
            @RequestParam Optional<LocalDate> on,
            @RequestParam Optional<LocalDate> known,
            Caller caller) {
        LoanContract contract = contract(id, caller);
        LoanContract then = known.isEmpty()
                ? contract
                : contract.knownOn(known.get())
                        .orElseThrow(() -> FacilityProblem.CONTRACT_MISSING.with(
                                "No schedule was kept then.", "Ask for a later day."));
        return Standing.of(then, then.on(on.orElseGet(business::today)));
    }

    /** What was booked, in the order of booking. */
    @GetMapping("/{id}/entries")
    @Needs(Permission.CONTRACT_READ)
    List<Entry> entries(@PathVariable UUID id, Caller caller) {
        return contract(id, caller).booked().stream()
                .map(one -> Entry.of(one, false))
                .toList();
    }

    /** A contract to be kept: its id at the sender, and its terms. */
    record SetUp(String id, Map<String, Object> terms) {}

    /** Begins to keep the schedule of a facility; the same again changes nothing. */
    @PostMapping("/{id}")
    @Needs(Permission.CONTRACT_EDIT)
    @Takes(SetUp.class)
    Contract setUp(@PathVariable UUID id, HttpServletRequest request, Caller caller) {
        FacilityRow facility = facilities.of(id, caller);
        Sent sent = Sent.of(request, json, SetUp.class);
        return answer(desk.setUp(id, senderId(sent), terms(sent, facility), caller));
    }

    /** Reads terms, and refuses keys that terms do not have. */
    private Terms terms(Sent sent, FacilityRow facility) {
        Map<String, Object> tree = sent.findObject("terms")
                .orElseThrow(
                        () -> BodyProblem.FIELD_INVALID.with("'terms' is missing.", "Add the terms as an object."));
        return TermsTree.read(Sent.of(json.bytes(tree), json, Sent.keys(TermsTree.Keys.class)), facility.currency());
    }

    private static String senderId(Sent sent) {
        String id = sent.text("id");
        if (id.isBlank() || id.length() > 100) {
            throw BodyProblem.FIELD_INVALID.with("'id' is empty or too long.", "Give 1 to 100 characters.");
        }
        return id;
    }

    /** New terms to be proposed: their id at the sender, and why. */
    record NewTerms(String id, Map<String, Object> terms, String note) {}

    /** Proposes new terms; a second person grants them. */
    @PostMapping("/{id}/terms")
    @Needs(Permission.CONTRACT_EDIT)
    @Takes(NewTerms.class)
    Asked newTerms(@PathVariable UUID id, HttpServletRequest request, Caller caller) {
        FacilityRow facility = facilities.of(id, caller);
        Sent sent = Sent.of(request, json, NewTerms.class);
        String content = desk.newTerms(facility, terms(sent, facility));
        return Asked.of(proposals.ask(
                id, new Proposals.Asked(senderId(sent), Proposal.Kind.TERMS, content, sent.text("note")), caller));
    }

    /** Principal paid before it falls due: its id at the sender, the date, the amount, and {@code smaller} or {@code fewer} instalments. */
    record Early(String id, String on, String amount, String effect) {}

    /** Makes the version that follows from a repayment before its time; the payment itself is booked as an entry. */
    @PostMapping("/{id}/prepayments")
    @Needs(Permission.CONTRACT_EDIT)
    @Takes(Early.class)
    Contract prepaid(@PathVariable UUID id, HttpServletRequest request, Caller caller) {
        FacilityRow facility = facilities.of(id, caller);
        Sent sent = Sent.of(request, json, Early.class);
        Prepayment prepayment = new Prepayment(
                Days.day(sent.text("on"), "on"),
                Money.parse(sent.text("amount"), facility.currency()),
                sent.word("effect", Prepayment.Effect.class));
        return answer(desk.prepay(id, senderId(sent), prepayment, caller));
    }

    /** An entry: its id at the sender, its kind (a disbursement, payment, fee or a payment taken back), and of the last the id of the payment. */
    record Booking(
            String id,
            String kind,
            String valueDate,
            Optional<String> bookedOn,
            Optional<String> amount,
            Optional<String> reverses) {}

    /** Books up to 1,000 entries of a facility, all or none; one that came before changes nothing and is told as {@code again}. */
    @PostMapping("/{id}/entries")
    @Needs(Permission.CONTRACT_EDIT)
    @Takes(value = Booking.class, many = true)
    List<Entry> book(@PathVariable UUID id, HttpServletRequest request, Caller caller) {
        FacilityRow facility = facilities.of(id, caller);
        List<Map<String, Object>> many = json.objects(BodyLimit.read(request, LARGEST));
        if (many.size() > MOST) {
            throw BodyProblem.FIELD_INVALID.with(
                    "There are " + many.size() + " entries.", "Send at most " + MOST + ".");
        }
        List<ContractDesk.Entered> entries =
                many.stream().map(tree -> entered(tree, facility)).toList();
        return desk.book(id, entries, caller).stream()
                .map(taken -> Entry.of(taken.booked(), taken.again()))
                .toList();
    }

    private ContractDesk.Entered entered(Map<String, Object> tree, FacilityRow facility) {
        Sent sent = Sent.of(json.bytes(tree), json, Sent.keys(Booking.class));
        return new ContractDesk.Entered(
                senderId(sent),
                sent.word("kind", Booked.Kind.class),
                Days.day(sent.text("valueDate"), "valueDate"),
                sent.findText("bookedOn").map(text -> Days.day(text, "bookedOn")),
                sent.findText("amount")
                        .map(text -> Money.parse(text, facility.currency()))
                        .orElse(Money.zero(facility.currency())),
                sent.findText("reverses"));
    }

    /** What people asked for, the newest first. */
    @GetMapping("/{id}/proposals")
    @Needs(Permission.CONTRACT_READ)
    List<Asked> proposals(@PathVariable UUID id, Caller caller) {
        return proposals.of(facilities.of(id, caller)).stream().map(Asked::of).toList();
    }
}
