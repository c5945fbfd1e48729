package org.bulwark.server.workout.restructure;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.bulwark.basics.ProblemException;
import org.bulwark.basics.money.Money;
import org.bulwark.basics.money.Rate;
import org.bulwark.contract.schedule.RepaymentKind.Stage;
import org.bulwark.server.access.Caller;
import org.bulwark.server.audit.AuditEntry;
import org.bulwark.server.audit.AuditTrail;
import org.bulwark.server.contract.BusinessDate;
import org.bulwark.server.contract.ContractDesk;
import org.bulwark.server.contract.Facilities;
import org.bulwark.server.contract.FacilityRow;
import org.bulwark.server.contract.KeptLoan;
import org.bulwark.server.contract.KeptLoans;
import org.bulwark.server.contract.Proposal;
import org.bulwark.server.contract.Proposals;
import org.bulwark.workout.restructure.Loan;
import org.bulwark.workout.restructure.Offer;
import org.bulwark.workout.restructure.OfferReading;
import org.bulwark.workout.restructure.ValuedOffer;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Works out what can be offered for a facility, and proposes it. Each act is one transaction with its entry in the audit log. */
@Service
class OfferDesk {

    private static final long HALF = 500_000;
    private static final long WHOLE = 1_000_000;

    private final ClientMeans means;
    private final KeptLoans loans;
    private final Facilities facilities;
    private final ContractDesk contracts;
    private final Proposals proposals;
    private final BusinessDate business;
    private final AuditTrail audit;

    OfferDesk(
            ClientMeans means,
            KeptLoans loans,
            Facilities facilities,
            ContractDesk contracts,
            Proposals proposals,
            BusinessDate business,
            AuditTrail audit) {
        this.means = means;
        this.loans = loans;
        this.facilities = facilities;
        this.contracts = contracts;
        this.proposals = proposals;
        this.business = business;
        this.audit = audit;
    }

    /** What was said last of the client's means. */
    Optional<ClientMeans.Said> means(FacilityRow facility) {
        return means.of(facility);
    }

    /** Whether anything is past due today, so that new terms can be thought of. */
    boolean isPastDue(FacilityRow facility) {
        return loans.of(facility)
                .filter(loan -> loan.account().on(business.today()).pastDue().isPositive())
                .isPresent();
    }

    /** Writes down what the client can pay; what holds already changes nothing. */
    @Transactional
    List<Offered> say(UUID id, ClientMeans.Said said, Caller caller) {
        FacilityRow facility = facilities.hold(facilities.of(id, caller).id());
        if (means.of(facility).filter(said::equals).isEmpty()) {
            means.say(id, said, business.held(), caller);
            audit.record(AuditEntry.of(caller.login(), "workout/means-said", facility.subject())
                    .with("free", said.means().freeCashFlow().toString()));
        }
        return offers(facility);
    }

    /** All that can be offered today: what the client can bear first, the cheapest for the bank first; nothing while the means are unknown. */
    List<Offered> offers(FacilityRow facility) {
        Optional<ClientMeans.Said> said = means.of(facility);
        Optional<KeptLoan> loan = loans.of(facility);
        if (said.isEmpty() || loan.isEmpty()) {
            return List.of();
        }
        LocalDate today = business.today();
        Money pastDue = loan.get().account().on(today).pastDue();
        boolean isOver = loan.get().schedule().instalments().stream()
                .noneMatch(one -> one.due().isAfter(today));
        if (isOver && !pastDue.isPositive()) {
            return List.of();
        }
        Loan owed = new Loan(facility.id().toString(), loan.get().schedule(), pastDue);
        OfferReading reading = OfferReading.of(List.of(owed), today, said.get().means());
        return wanted(said.get(), loan.get(), today).stream()
                .map(offer -> valued(reading, offer))
                .sorted(Comparator.comparing(Offered::bearable)
                        .reversed()
                        .thenComparing(one -> one.valued()
                                .map(ValuedOffer::loss)
                                .map(Money::minor)
                                .orElse(Long.MAX_VALUE)))
                .toList();
    }

    private static Offered valued(OfferReading reading, Offer offer) {
        try {
            return new Offered(offer, Optional.of(reading.valued(offer)), Optional.empty());
        } catch (ProblemException e) {
            return new Offered(offer, Optional.empty(), Optional.of(e.problem()));
        }
    }

    private static List<Offer> wanted(ClientMeans.Said said, KeptLoan loan, LocalDate today) {
        Rate now = loan.schedule().terms().rates().on(today);
        int left = (int) loan.schedule().instalments().stream()
                .filter(one -> one.due().isAfter(today))
                .count();
        List<Offer> offers = new ArrayList<>();
        if (said.more() > 0) {
            offers.add(new Offer.Extension(said.more()));
        }
        if (said.grace() > 0) {
            offers.add(new Offer.GracePeriod(said.grace()));
        }
        said.rate().map(Offer.RateCut::new).ifPresent(offers::add);
        if (said.haircutPpm() > 0) {
            offers.add(new Offer.Haircut(said.haircutPpm()));
        }
        if (left > 1) {
            offers.add(new Offer.StepUp(List.of(new Stage(1, HALF), new Stage(left / 2 + 1, WHOLE))));
        }
        offers.add(new Offer.Consolidation(left + said.more(), said.rate().orElse(now)));
        return offers;
    }

    /**
     * Proposes what is offered as new terms, which a second person grants on the page of the facility. The same under the same id changes
     * nothing.
     *
     * @param word which offer
     * @throws org.bulwark.basics.ProblemException {@link OfferProblem}
     */
    @Transactional
    Proposal propose(UUID id, String word, String senderId, String note, Caller caller) {
        FacilityRow facility = facilities.hold(facilities.of(id, caller).id());
        Offered offered = offers(facility).stream()
                .filter(one -> one.word().equals(word))
                .findFirst()
                .orElseThrow(() -> OfferProblem.MEANS_MISSING.with(
                        "What the client can pay is not known, or there is no such offer.",
                        "Write down the means of the client first."));
        if (offered.hindrance().isPresent()) {
            throw OfferProblem.OFFER_NOT_PROPOSABLE.with(
                    "The offer '" + word + "' cannot be proposed as new terms of this contract.",
                    "Propose an extension, a grace period or a lower rate; a part is given up by a write-off.");
        }
        Money pastDue =
                loans.of(facility).orElseThrow().account().on(business.today()).pastDue();
        String content = contracts.offered(
                facility, offered.valued().orElseThrow().schedule().terms(), pastDue);
        return proposals.ask(id, new Proposals.Asked(senderId, Proposal.Kind.TERMS, content, note), caller);
    }
}
