package org.bulwark.server.contract;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import org.bulwark.basics.money.Money;
import org.bulwark.contract.ContractProblem;
import org.bulwark.contract.calendar.Tenor;
import org.bulwark.contract.schedule.LoanTerms;
import org.bulwark.contract.schedule.Prepayment;
import org.bulwark.server.access.Caller;
import org.bulwark.server.audit.AuditEntry;
import org.bulwark.server.audit.AuditTrail;
import org.bulwark.server.contract.LoanContract.VersionMade;
import org.bulwark.server.web.Sent;
import org.bulwark.server.web.StrictJson;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What people and other systems do with contracts. Each act is one transaction with its entry in the audit log. */
@Service
public class ContractDesk implements Proposed {

    /** In the content of proposed terms: how much of what is past due becomes principal. */
    private static final String CAPITALISED = "capitalised";

    private final Facilities facilities;
    private final Contracts contracts;
    private final AuditTrail audit;
    private final BusinessDate business;
    private final StrictJson json;

    ContractDesk(Facilities facilities, Contracts contracts, AuditTrail audit, BusinessDate business, StrictJson json) {
        this.facilities = facilities;
        this.contracts = contracts;
        this.audit = audit;
        this.business = business;
        this.json = json;
    }

    /** The contract of a facility: {@link FacilityProblem#CONTRACT_MISSING}. */
    LoanContract contract(FacilityRow facility) {
        return contracts.find(facility).orElseThrow(ContractDesk::missing);
    }

    private static RuntimeException missing() {
        return FacilityProblem.CONTRACT_MISSING.with(
                "No schedule is kept for this facility.", "Set up its contract first.");
    }

    /**
     * Begins to keep the schedule of a facility. The same under the same id changes nothing.
     *
     * @throws org.bulwark.basics.ProblemException {@link FacilityProblem}, and what is wrong with the terms
     */
    @Transactional
    LoanContract setUp(UUID id, String senderId, Terms terms, Caller caller) {
        FacilityRow facility = facilities.hold(facilities.of(id, caller).id());
        Optional<LoanContract> before = contracts.find(facility);
        if (before.isPresent()) {
            VersionMade first = before.get().versions().getFirst();
            boolean same = first.senderId().equals(senderId) && sameText(first.step(), new Step.Agreed(terms));
            if (!same) {
                throw FacilityProblem.CONTRACT_THERE.with(
                        "The schedule of this facility is kept already.", "Propose new terms instead.");
            }
            return before.get();
        }
        contracts.begin(facility);
        return made(facility, List.of(), senderId, new Step.Agreed(terms), caller.login(), Optional.empty());
    }

    private boolean sameText(Step one, Step other) {
        return contracts.text(one).equals(contracts.text(other));
    }

    private LoanContract made(
            FacilityRow facility,
            List<VersionMade> before,
            String senderId,
            Step step,
            String by,
            Optional<String> agreedBy) {
        VersionMade version = new VersionMade(before.size() + 1, senderId, step, business.held(), by, agreedBy);
        List<VersionMade> all = new ArrayList<>(before);
        all.add(version);
        List<Booked> booked = contracts.find(facility).map(LoanContract::booked).orElse(List.of());
        LoanContract contract = LoanContract.of(facility, all, booked); // refuses what does not follow
        contracts.keep(facility, version);
        audit.record(AuditEntry.of(by, "contract/version-made", facility.subject())
                .with("version", String.valueOf(version.number())));
        return contract;
    }

    /** Principal is to be paid before it falls due: the next version. The same under the same id changes nothing. */
    @Transactional
    LoanContract prepay(UUID id, String senderId, Prepayment prepayment, Caller caller) {
        FacilityRow facility = facilities.hold(facilities.of(id, caller).id());
        LoanContract contract = contract(facility);
        Step step = new Step.Early(prepayment);
        Optional<VersionMade> before = contract.versions().stream()
                .filter(one -> one.senderId().equals(senderId))
                .findFirst();
        if (before.isPresent()) {
            if (!sameText(before.get().step(), step)) {
                throw Proposals.taken(senderId);
            }
            return contract;
        }
        return made(facility, contract.versions(), senderId, step, caller.login(), Optional.empty());
    }

    /** New terms as text, found to follow from what was agreed: {@link ContractProblem#CHANGE_INVALID} otherwise. */
    String newTerms(FacilityRow facility, Terms terms) {
        contract(facility).schedule().restructured(terms.loan());
        return contracts.text(new Step.Agreed(terms));
    }

    /**
     * New terms as somebody worked them out from what is owed, as the content of a proposal. The calendar and the penalty stay.
     *
     * @param next monthly instalments from their first day on
     * @param pastDue what is past due on that day, and becomes principal when the terms are granted
     */
    public String offered(FacilityRow facility, LoanTerms next, Money pastDue) {
        Terms now = contract(facility).terms();
        Terms terms = new Terms(
                next.principal(),
                next.rates(),
                next.dayCount(),
                new Terms.Dates(
                        next.due().firstDay(),
                        Optional.empty(),
                        Tenor.months(1),
                        next.due().dates().size(),
                        now.dates().calendar(),
                        now.dates().convention()),
                next.kind(),
                now.penalty());
        newTerms(facility, terms); // refuses what does not follow
        Map<String, Object> tree = new LinkedHashMap<>(TermsTree.write(terms));
        if (pastDue.isPositive()) {
            tree.put(CAPITALISED, pastDue.amount());
        }
        return new String(json.bytes(tree), StandardCharsets.UTF_8);
    }

    /** What was past due when it was proposed settles its claims now; refused where something else is past due by now. */
    private void capitalise(FacilityRow facility, Money amount, LocalDate on, Proposal proposal, String by) {
        LoanContract contract = contract(facility);
        long sequence =
                contract.booked().stream().mapToLong(Booked::sequence).max().orElse(0) + 1;
        Booked entry = new Booked(
                sequence,
                "proposal/" + proposal.id(),
                Booked.Kind.CAPITALISATION,
                on,
                business.held(),
                amount,
                OptionalLong.empty());
        List<Booked> all = new ArrayList<>(contract.booked());
        all.add(entry);
        LoanContract after = LoanContract.of(facility, contract.versions(), all);
        boolean settles = contract.account().on(on).pastDue().equals(amount)
                && after.account().on(on).pastDue().isZero();
        if (!settles) {
            throw ContractProblem.CHANGE_INVALID.with(
                    "On " + on + " something else than " + amount + " is past due by now.",
                    "Refuse this proposal, and work out the offers again.");
        }
        contracts.keep(facility, entry, by);
        audit.record(
                AuditEntry.of(by, "contract/capitalised", facility.subject()).with("amount", amount.toString()));
    }

    @Override
    public Proposal.Kind kind() {
        return Proposal.Kind.TERMS;
    }

    @Override
    public void grant(FacilityRow facility, Proposal proposal, String by) {
        Sent sent = new Sent(json.object(proposal.content().getBytes(StandardCharsets.UTF_8)));
        sent.findText(CAPITALISED)
                .ifPresent(amount -> capitalise(
                        facility,
                        Money.parse(amount, facility.currency()),
                        Days.day(sent.text("firstDay"), "firstDay"),
                        proposal,
                        by));
        made(
                facility,
                contract(facility).versions(),
                "proposal/" + proposal.id(),
                Step.read(sent, facility.currency()),
                proposal.proposedBy(),
                Optional.of(by));
    }

    /**
     * An entry to be booked.
     *
     * @param senderId what its sender calls it: what comes again changes nothing
     * @param kind what it is
     * @param valueDate from when it counts
     * @param bookedOn when it was booked; today when left out
     * @param amount how much; nothing for a reversal
     * @param reverses what the sender called the payment that it reverses
     */
    record Entered(
            String senderId,
            Booked.Kind kind,
            LocalDate valueDate,
            Optional<LocalDate> bookedOn,
            Money amount,
            Optional<String> reverses) {}

    /**
     * What became of an entry.
     *
     * @param booked as it stands in the books
     * @param again whether it came before, so that nothing was changed
     */
    record Taken(Booked booked, boolean again) {}

    /** Books entries, all or none of them, in their order. */
    @Transactional
    List<Taken> book(UUID id, List<Entered> entries, Caller caller) {
        FacilityRow facility = facilities.hold(facilities.of(id, caller).id());
        LoanContract before = contract(facility);
        List<Booked> all = new ArrayList<>(before.booked());
        List<Taken> taken = new ArrayList<>();
        LocalDate today = business.held();
        for (Entered entry : entries) {
            Booked booked = booked(entry, all, today);
            Optional<Booked> same = all.stream()
                    .filter(one -> one.senderId().equals(entry.senderId))
                    .findFirst();
            if (same.isPresent() && !same.get().says(booked)) {
                throw Proposals.taken(entry.senderId);
            }
            if (same.isEmpty()) {
                checkOpen(booked, before);
                all.add(booked);
            }
            taken.add(new Taken(same.orElse(booked), same.isPresent()));
        }
        LoanContract after = LoanContract.of(facility, before.versions(), all); // refuses what contradicts itself
        if (after.disbursed(LocalDate.MAX).isMoreThan(after.schedule().past().lent())) {
            throw ContractProblem.ENTRY_INVALID.with(
                    "More would be paid out than was lent.", "Check the amounts, or agree on new terms first.");
        }
        List<Booked> fresh = all.subList(before.booked().size(), all.size());
        fresh.forEach(one -> contracts.keep(facility, one, caller.login()));
        if (!fresh.isEmpty()) {
            audit.record(AuditEntry.of(caller.login(), "contract/booked", facility.subject())
                    .with("entries", String.valueOf(fresh.size()))
                    .with("last", String.valueOf(fresh.getLast().sequence())));
        }
        return taken;
    }

    /** What is known at the end of a closed day stays; a history that is taken over with its contract is known from then on. */
    private void checkOpen(Booked booked, LoanContract contract) {
        LocalDate known = contract.versions().getFirst().madeOn();
        business.lastClosed()
                .filter(closed -> !closed.isBefore(booked.bookedOn()) && !closed.isBefore(known))
                .ifPresent(closed -> {
                    throw FacilityProblem.DAY_CLOSED.with(
                            "Entry '" + booked.senderId() + "' is to be booked on " + booked.bookedOn()
                                    + ", and days up to " + closed + " are closed.",
                            "Leave the day of booking out; the value date may be earlier.");
                });
    }

    private Booked booked(Entered entry, List<Booked> all, LocalDate today) {
        LocalDate bookedOn = entry.bookedOn.orElse(today);
        boolean reversal = entry.kind == Booked.Kind.REVERSAL;
        if (entry.kind == Booked.Kind.CAPITALISATION) {
            throw ContractProblem.ENTRY_INVALID.with(
                    "What is past due becomes principal by new terms only.",
                    "Propose new terms, and have them granted.");
        }
        if (bookedOn.isAfter(today)
                || reversal != entry.reverses.isPresent()
                || reversal != entry.amount.isZero()
                || entry.amount.isNegative()) {
            throw ContractProblem.ENTRY_INVALID.with(
                    "Entry '" + entry.senderId
                            + "' has an amount, a day of booking or a reversed payment that cannot be.",
                    "Book today or earlier; give an amount above 0, or for a reversal the id of its payment and no amount.");
        }
        OptionalLong reverses = entry.reverses.isEmpty()
                ? OptionalLong.empty()
                : all.stream()
                        .filter(one -> one.senderId().equals(entry.reverses.get()))
                        .mapToLong(Booked::sequence)
                        .findFirst();
        if (reversal && reverses.isEmpty()) {
            throw ContractProblem.ENTRY_INVALID.with(
                    "Entry '" + entry.senderId + "' reverses what was never booked.", "Give the id of a payment.");
        }
        long sequence = all.isEmpty() ? 1 : all.getLast().sequence() + 1;
        return new Booked(sequence, entry.senderId, entry.kind, entry.valueDate, bookedOn, entry.amount, reverses);
    }
}
