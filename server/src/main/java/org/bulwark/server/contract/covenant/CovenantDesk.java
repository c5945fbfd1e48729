package org.bulwark.server.contract.covenant;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.bulwark.contract.ContractProblem;
import org.bulwark.contract.covenant.CovenantSet;
import org.bulwark.files.contract.CovenantFile;
import org.bulwark.server.access.Caller;
import org.bulwark.server.audit.AuditEntry;
import org.bulwark.server.audit.AuditTrail;
import org.bulwark.server.contract.BusinessDate;
import org.bulwark.server.contract.Facilities;
import org.bulwark.server.contract.FacilityProblem;
import org.bulwark.server.contract.FacilityRow;
import org.bulwark.server.contract.Proposal;
import org.bulwark.server.contract.Proposals;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What people and other systems do with covenants. Each act is one transaction with its entry in the audit log. */
@Service
class CovenantDesk {

    private final Facilities facilities;
    private final Covenants covenants;
    private final CovenantWatch watch;
    private final Proposals proposals;
    private final AuditTrail audit;
    private final BusinessDate business;

    CovenantDesk(
            Facilities facilities,
            Covenants covenants,
            CovenantWatch watch,
            Proposals proposals,
            AuditTrail audit,
            BusinessDate business) {
        this.facilities = facilities;
        this.covenants = covenants;
        this.watch = watch;
        this.proposals = proposals;
        this.audit = audit;
        this.business = business;
    }

    /** Somebody proposes a set of covenants as text; what is wrong with it is told with place and line. */
    Proposal propose(UUID facility, String senderId, String text, String note, Caller caller) {
        FacilityRow row = facilities.of(facility, caller);
        CovenantSet set = CovenantFile.read(text, "covenants").value();
        if (!set.currency().equals(row.currency())) {
            throw ContractProblem.COVENANT_INVALID.with(
                    "The covenants are in " + set.currency() + " and the facility in " + row.currency() + ".",
                    "Write currency: " + row.currency() + ".");
        }
        return proposals.ask(
                facility, new Proposals.Asked(senderId, Proposal.Kind.COVENANTS, CovenantFile.yaml(set), note), caller);
    }

    /** Somebody proposes not to insist on a covenant on test dates between two days. */
    Proposal waive(UUID facility, String senderId, WaiverText waiver, String note, Caller caller) {
        FacilityRow row = facilities.of(facility, caller);
        covenants.ofFacility(row).monitor(waiver.covenant());
        waiver.waiver(caller.login(), caller.login() + "/second"); // refuses dates the wrong way round
        return proposals.ask(
                facility, new Proposals.Asked(senderId, Proposal.Kind.WAIVER, waiver.text(), note), caller);
    }

    /**
     * Takes in what a client delivered, and looks at what it says. The same under the same id changes nothing.
     *
     * @return whether it came before
     */
    @Transactional
    boolean deliver(UUID id, Delivery delivery, Caller caller) {
        FacilityRow facility = facilities.hold(facilities.of(id, caller).id());
        InForce inForce = covenants.ofFacility(facility);
        LocalDate today = business.today();
        for (String code : delivery.covenants()) {
            boolean tested = inForce.monitor(code).covenant().plan().tests(code).stream()
                    .anyMatch(test -> test.testDate().equals(delivery.testDate()));
            if (!tested) {
                throw CovenantProblem.TEST_UNKNOWN.with(
                        "'" + code + "' is not tested on " + delivery.testDate() + ".",
                        "Give the test date that the figures are of.");
            }
        }
        if (delivery.covenants().isEmpty() || delivery.observedOn().isAfter(today)) {
            throw CovenantProblem.FIGURE_INVALID.with(
                    "Figures are for no covenant, or were seen after today.",
                    "Name the covenants that they are for, and the day on which they were seen.");
        }
        delivery.observations(inForce.set(), true);
        Optional<Delivery> before = covenants.delivered(facility, delivery.senderId());
        if (before.isPresent()) {
            if (!before.get().equals(delivery)) {
                throw FacilityProblem.ID_TAKEN.with(
                        "'" + delivery.senderId() + "' came before with something else.",
                        "Give a restatement an id of its own.");
            }
            return true;
        }
        covenants.keep(facility, delivery, caller.login());
        audit.record(AuditEntry.of(caller.login(), "contract/delivered", facility.subject())
                .with("covenants", String.join(",", delivery.covenants()))
                .with("test", delivery.testDate().toString()));
        watch.look(id, today);
        return false;
    }

    /** How the tests of a facility stand. */
    List<Tested> tested(FacilityRow facility) {
        return watch.tested(facility, business.today());
    }
}
