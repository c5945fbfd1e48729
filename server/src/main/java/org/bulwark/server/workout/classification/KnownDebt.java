package org.bulwark.server.workout.classification;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.bulwark.basics.money.Money;
import org.bulwark.basics.party.FacilityId;
import org.bulwark.basics.standing.Arrears;
import org.bulwark.server.contract.FacilityRow;
import org.bulwark.server.contract.KeptLoan;
import org.bulwark.workout.classification.Debt;
import org.bulwark.workout.classification.Restructuring;

/**
 * A debt with all that is known of it on a business date.
 *
 * @param facility under which facility
 * @param debt as the rules of classes read it
 * @param arrears what was past due, as the definition of default reads it
 * @param facts what people know besides
 */
record KnownDebt(FacilityRow facility, Debt debt, List<Arrears> arrears, ClassFacts facts) {

    /** By the loan's own schedule where the house keeps it, else by what the bank's books say. */
    static KnownDebt of(FacilityRow facility, Optional<KeptLoan> loan, ClassFacts facts, LocalDate on) {
        return loan.map(it -> ofLoan(facility, PastDue.of(it, on), facts))
                .orElseGet(() -> ofBooks(facility, facts, on));
    }

    private static KnownDebt ofLoan(FacilityRow facility, PastDue pastDue, ClassFacts facts) {
        Optional<Restructuring> restructuring = facts.restructured().map(day -> {
            Optional<LocalDate> fell = pastDue.fellAfter(day);
            return new Restructuring(day, facts.classBefore(), fell, pastDue.periodsPaidAfter(fell.orElse(day)));
        });
        return new KnownDebt(
                facility,
                debt(facility, pastDue.state().onBalance(), pastDue.state().daysPastDue(), facts, restructuring),
                pastDue.arrears(),
                facts);
    }

    /** The books do not say how much is past due: all of it is taken to be, and the days decide. No paid period is known. */
    private static KnownDebt ofBooks(FacilityRow facility, ClassFacts facts, LocalDate on) {
        int days = facility.daysPastDue();
        Money owed = facility.drawn();
        Arrears since = new Arrears(
                on.minusDays(Math.max(0, days - 1)),
                new FacilityId(facility.id().toString()),
                days > 0 ? owed : Money.zero(owed.currency()),
                owed);
        Optional<Restructuring> restructuring = facts.restructured()
                .map(day -> new Restructuring(
                        day,
                        facts.classBefore(),
                        days > 0 ? Optional.of(since.from()).filter(day::isBefore) : Optional.empty(),
                        0));
        return new KnownDebt(facility, debt(facility, owed, days, facts, restructuring), List.of(since), facts);
    }

    private static Debt debt(
            FacilityRow facility, Money owed, int days, ClassFacts facts, Optional<Restructuring> restructuring) {
        return new Debt(
                facility.id().toString(),
                owed,
                days,
                facts.card(),
                facts.expectedLossPpm(),
                facts.impairedSince().isPresent(),
                facts.rolledOver(),
                restructuring);
    }
}
