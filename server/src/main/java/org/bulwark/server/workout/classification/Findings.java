package org.bulwark.server.workout.classification;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.bulwark.basics.standing.DefaultDefinition;
import org.bulwark.basics.standing.Indication;
import org.bulwark.basics.standing.ObligorHistory;
import org.bulwark.basics.standing.Standing;
import org.bulwark.basics.standing.UnlikelyToPay;
import org.bulwark.workout.classification.ClassFinding;
import org.bulwark.workout.classification.ClassReading;
import org.bulwark.workout.classification.ClassificationRules;
import org.bulwark.workout.classification.Debtor;
import org.bulwark.workout.classification.StageFacts;

/**
 * What the rules find of a debtor's debts on a business date.
 *
 * @param debt the debt
 * @param found the class that the rules find
 * @param stage what the stage rests on
 */
record Findings(KnownDebt debt, ClassFinding found, StageFacts stage) {

    /** Of all debts of a debtor. */
    static List<Findings> of(DebtorReader.Known known, boolean watched, ClassificationRules rules, LocalDate on) {
        List<Findings> all = new ArrayList<>();
        known.debts().forEach((currency, debts) -> {
            long otherBanks = debts.stream()
                    .mapToLong(one -> one.facts().otherBanksPpm())
                    .max()
                    .orElse(0);
            List<ClassFinding> found = ClassReading.of(rules.classes())
                    .at(
                            new Debtor(
                                    known.retail(),
                                    otherBanks,
                                    debts.stream().map(KnownDebt::debt).toList()),
                            on);
            Standing standing = standing(known.retail(), currency, debts, on);
            for (int i = 0; i < debts.size(); i++) {
                all.add(new Findings(
                        debts.get(i), found.get(i), stage(debts.get(i), known.retail(), standing, watched, rules, on)));
            }
        });
        return all;
    }

    private static StageFacts stage(
            KnownDebt debt,
            boolean retail,
            Standing standing,
            boolean watched,
            ClassificationRules rules,
            LocalDate on) {
        boolean forborne = debt.debt()
                .restructuring()
                .filter(it -> it.isObserved(rules.classes().observation(), on))
                .isPresent();
        return new StageFacts(
                on,
                retail,
                standing,
                debt.debt().daysPastDue(),
                debt.facts().rebutted() ? Optional.of("as entered") : Optional.empty(),
                Optional.empty(),
                OptionalInt.empty(),
                watched,
                forborne);
    }

    /** By the one definition of default, for the debtor: what is credit-impaired is unlikely to be paid. */
    private static Standing standing(boolean retail, Currency currency, List<KnownDebt> debts, LocalDate on) {
        List<Indication> signs = debts.stream()
                .flatMap(one -> one.facts().impairedSince().stream())
                .map(since -> Indication.of(UnlikelyToPay.OTHER, since))
                .toList();
        ObligorHistory history = new ObligorHistory(
                retail, debts.stream().flatMap(one -> one.arrears().stream()).toList(), signs);
        return DefaultDefinition.EUROPEAN.in(currency).standings(history, on).on(on);
    }
}
