package org.bulwark.server.workout.restructure;

import jakarta.servlet.http.HttpServletRequest;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.bulwark.basics.money.Money;
import org.bulwark.basics.money.Rate;
import org.bulwark.server.access.Caller;
import org.bulwark.server.access.Needs;
import org.bulwark.server.access.Permission;
import org.bulwark.server.contract.Facilities;
import org.bulwark.server.contract.FacilityRow;
import org.bulwark.server.contract.Proposal;
import org.bulwark.server.web.Sent;
import org.bulwark.server.web.StrictJson;
import org.bulwark.server.web.StrictJson.BodyProblem;
import org.bulwark.server.web.description.Takes;
import org.bulwark.server.workout.RulesBook;
import org.bulwark.workout.restructure.Means;
import org.bulwark.workout.restructure.ValuedOffer;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** New terms that can be offered for a facility, for other systems. */
@RestController
@RequestMapping("/api/workout/collection/facilities/{id}")
class OfferApi {

    private final OfferDesk desk;
    private final Facilities facilities;
    private final RulesBook book;
    private final StrictJson json;

    OfferApi(OfferDesk desk, Facilities facilities, RulesBook book, StrictJson json) {
        this.desk = desk;
        this.facilities = facilities;
        this.book = book;
        this.json = json;
    }

    /** Worked out: the largest instalment, what the bank loses, and the first day on which its observation can be over. */
    record Worked(
            String largest,
            String loss,
            double lossShare,
            boolean makesDefault,
            LocalDate observedUntil,
            int instalments,
            LocalDate maturity) {}

    /**
     * Something that can be offered; {@code refused} is the code of what keeps it from being worked out, {@code hindrance} why it cannot be proposed.
     */
    record Listed(
            String offer,
            boolean bearable,
            Optional<Worked> worked,
            Optional<String> refused,
            Optional<String> hindrance) {}

    private Listed listed(Offered one) {
        return new Listed(
                one.word(),
                one.bearable(),
                one.valued().map(this::worked),
                one.refused().map(problem -> problem.code().code()),
                one.hindrance());
    }

    private Worked worked(ValuedOffer valued) {
        return new Worked(
                valued.largest().amount(),
                valued.loss().amount(),
                OffersOfFacility.share(valued),
                OffersOfFacility.makesDefault(valued),
                valued.observedUntil(book.classification().classes().observation()),
                valued.schedule().terms().due().dates().size(),
                valued.schedule().terms().due().maturity());
    }

    /** What can be offered today: what the client can bear first, the cheapest for the bank first. */
    @GetMapping("/offers")
    @Needs(Permission.WORKOUT_READ)
    List<Listed> offers(@PathVariable UUID id, Caller caller) {
        return desk.offers(facilities.of(id, caller)).stream().map(this::listed).toList();
    }

    /**
     * What a client can pay: what is left each month, and the share of it in per cent that instalments may take; by how many months a loan may
     * be longer, how many of them pay interest only, a lower rate in per cent if there may be one, and the part in per cent that may be
     * forgiven.
     */
    record Told(String free, String share, int more, int grace, Optional<String> rate, Optional<String> haircut) {}

    /** Writes down what a client can pay, and tells what can be offered. */
    @PutMapping("/means")
    @Needs(Permission.WORKOUT_WORK)
    @Takes(Told.class)
    List<Listed> means(@PathVariable UUID id, HttpServletRequest request, Caller caller) {
        FacilityRow facility = facilities.of(id, caller);
        return desk.say(id, said(Sent.of(request, json, Told.class), facility), caller).stream()
                .map(this::listed)
                .toList();
    }

    /** The means of a client as they are sent. */
    static ClientMeans.Said said(Sent sent, FacilityRow facility) {
        return new ClientMeans.Said(
                new Means(Money.parse(sent.text("free"), facility.currency()), ppm(sent, "share")),
                whole(sent, "more"),
                whole(sent, "grace"),
                sent.findDecimal("rate").map(percent -> Rate.percent(percent.toPlainString())),
                sent.findText("haircut").isPresent() ? ppm(sent, "haircut") : 0);
    }

    private static int whole(Sent sent, String key) {
        int value = sent.findWhole(key).orElse(0);
        if (value < 0 || value > 600) {
            throw BodyProblem.FIELD_INVALID.with("'" + key + "' is no number of months.", "Give 0 to 600.");
        }
        return value;
    }

    private static long ppm(Sent sent, String key) {
        BigDecimal percent = sent.findDecimal(key).orElse(BigDecimal.ZERO);
        try {
            return percent.movePointRight(4).longValueExact();
        } catch (ArithmeticException e) {
            throw BodyProblem.FIELD_INVALID.with("'" + key + "' has too many decimals.", "Give at most four.");
        }
    }

    /** An offer that is proposed: its id at the sender, its word, and why. */
    record Wanted(String id, String offer, String note) {}

    /** The proposal that was made, which a second person grants or refuses. */
    record Asked(UUID proposal, String state) {}

    /** Proposes an offer as new terms of the contract; the same again changes nothing. */
    @PostMapping("/offers")
    @Needs(Permission.WORKOUT_WORK)
    @Takes(Wanted.class)
    Asked propose(@PathVariable UUID id, HttpServletRequest request, Caller caller) {
        facilities.of(id, caller);
        Sent sent = Sent.of(request, json, Wanted.class);
        String name = sent.text("id");
        if (name.isBlank() || name.length() > 90) {
            throw BodyProblem.FIELD_INVALID.with("'id' is empty or too long.", "Give 1 to 90 characters.");
        }
        Proposal proposal = desk.propose(id, sent.text("offer"), "offer/" + name, sent.text("note"), caller);
        return new Asked(proposal.id(), proposal.state().word());
    }
}
