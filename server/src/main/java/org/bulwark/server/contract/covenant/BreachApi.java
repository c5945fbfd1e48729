package org.bulwark.server.contract.covenant;

import jakarta.servlet.http.HttpServletRequest;
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
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Breaches for other systems: their four legs, and the steps that people take. */
@RestController
@RequestMapping("/api/contract/breaches")
class BreachApi {

    private final BreachDesk desk;
    private final StrictJson json;

    BreachApi(BreachDesk desk, StrictJson json) {
        this.desk = desk;
        this.json = json;
    }

    /** A call on what stands behind a loan. */
    record Called(
            int place,
            String enhancement,
            String kind,
            String amount,
            LocalDate moneyOn,
            String state,
            Optional<String> askedBy,
            Optional<String> calledBy) {
        static Called of(Call call) {
            return new Called(
                    call.place(),
                    call.enhancement(),
                    call.kind(),
                    call.amount().amount(),
                    call.moneyOn(),
                    call.state().word(),
                    call.askedBy(),
                    call.calledBy());
        }
    }

    /** A task of the desk. */
    record Asked(UUID id, String state, LocalDate due, Map<String, String> title) {}

    /** A breach with its four legs; letters and record are gone once the party was erased. */
    record Whole(
            UUID id,
            UUID facility,
            String covenant,
            LocalDate testDate,
            String state,
            LocalDate foundOn,
            Optional<LocalDate> sentOn,
            Map<String, String> letters,
            List<Called> calls,
            String uncovered,
            List<Asked> tasks,
            List<CovenantApi.Why> record,
            String digest) {}

    private Whole whole(BreachRow row, Caller caller) {
        BreachDesk.Opened opened = desk.open(row, caller);
        return new Whole(
                row.id(),
                row.facility(),
                row.covenant(),
                row.testDate(),
                row.state().word(),
                row.foundOn(),
                row.sentOn(),
                opened.content().map(BreachContent::letters).orElse(Map.of()),
                opened.calls().stream().map(Called::of).toList(),
                row.uncovered().amount(),
                opened.tasks().stream()
                        .map(task -> new Asked(
                                task.id(),
                                Sent.word(task.state()),
                                task.due(),
                                task.content().title()))
                        .toList(),
                opened.content()
                        .map(it -> it.record().stream()
                                .map(one -> CovenantApi.Why.of(one.reason()))
                                .toList())
                        .orElse(List.of()),
                row.digest());
    }

    /** One breach. */
    @GetMapping("/{id}")
    @Needs(Permission.CONTRACT_READ)
    Whole breach(@PathVariable UUID id, Caller caller) {
        return whole(desk.row(id, caller), caller);
    }

    /** The letter went to the client. */
    @PostMapping("/{id}/sent")
    @Needs(Permission.CONTRACT_EDIT)
    Whole sent(@PathVariable UUID id, Caller caller) {
        return whole(desk.sent(id, caller), caller);
    }

    /** The place of a call in the plan. */
    record Place(int place) {}

    private Whole step(UUID id, HttpServletRequest request, Call.State to, Caller caller) {
        desk.row(id, caller);
        int place = Sent.of(request, json, Place.class).findWhole("place").orElse(0);
        return whole(desk.step(id, place, to, caller), caller);
    }

    /** One person asks for a call. */
    @PostMapping("/{id}/ask")
    @Needs(Permission.CONTRACT_EDIT)
    @Takes(Place.class)
    Whole ask(@PathVariable UUID id, HttpServletRequest request, Caller caller) {
        return step(id, request, Call.State.ASKED, caller);
    }

    /** A second person calls; not the one who asked. */
    @PostMapping("/{id}/call")
    @Needs(Permission.CONTRACT_APPROVE)
    @Takes(Place.class)
    Whole call(@PathVariable UUID id, HttpServletRequest request, Caller caller) {
        return step(id, request, Call.State.CALLED, caller);
    }

    /** The money came. */
    @PostMapping("/{id}/receive")
    @Needs(Permission.CONTRACT_EDIT)
    @Takes(Place.class)
    Whole receive(@PathVariable UUID id, HttpServletRequest request, Caller caller) {
        return step(id, request, Call.State.RECEIVED, caller);
    }
}
