package org.bulwark.workout.classification;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.bulwark.workout.WorkoutProblem;

/**
 * What is known of a debtor.
 *
 * @param retail whether it is a retail debtor, whose debts are classified one by one
 * @param crossBankOverduePpm the share of what it owes all banks that is more than 90 days past due, in parts per million
 * @param debts all that it owes the bank, in one currency
 */
public record Debtor(boolean retail, long crossBankOverduePpm, List<Debt> debts) {

    /** {@link WorkoutProblem#DEBTOR_INVALID} for a share that is none, no debts, or two of one id or of two currencies. */
    public Debtor {
        debts = List.copyOf(debts);
        Set<String> ids = new HashSet<>();
        for (Debt debt : debts) {
            if (!ids.add(debt.id())
                    || !debt.owed().currency().equals(debts.getFirst().owed().currency())) {
                throw invalid("Debt '" + debt.id() + "' is there twice, or in another currency than the first.");
            }
        }
        if (debts.isEmpty() || crossBankOverduePpm < 0 || crossBankOverduePpm > ClassRules.WHOLE) {
            throw invalid("A debtor with " + debts.size() + " debts and " + crossBankOverduePpm
                    + " parts per million past due at all banks cannot be.");
        }
    }

    private static RuntimeException invalid(String what) {
        return WorkoutProblem.DEBTOR_INVALID.with(
                what, "Give at least one debt, each with an id of its own, in one currency, and shares up to 1000000.");
    }
}
