package org.bulwark.workout.classification;

import java.util.Optional;
import org.bulwark.basics.money.Money;
import org.bulwark.contract.payment.AccountState;
import org.bulwark.workout.WorkoutProblem;

/**
 * What is known of one debt, on or off the balance sheet.
 *
 * @param id the bank's own id of the facility
 * @param owed all that is owed under it, 0 or more
 * @param daysPastDue 0 or more
 * @param card whether the limits of cards apply
 * @param expectedLossPpm the share that is expected to be lost, in parts per million
 * @param creditImpaired whether it is credit-impaired in the sense of IFRS 9
 * @param rolledOver whether it was rolled over, or paid by a new loan, as the debtor could not pay
 * @param restructuring if it was restructured under distress, how that went
 */
public record Debt(
        String id,
        Money owed,
        int daysPastDue,
        boolean card,
        long expectedLossPpm,
        boolean creditImpaired,
        boolean rolledOver,
        Optional<Restructuring> restructuring) {

    /** {@link WorkoutProblem#DEBTOR_INVALID} for amounts or days below 0, or a share that is none. */
    public Debt {
        if (owed.isNegative() || daysPastDue < 0 || expectedLossPpm < 0 || expectedLossPpm > ClassRules.WHOLE) {
            throw WorkoutProblem.DEBTOR_INVALID.with(
                    "Debt '" + id + "' has " + owed + " owed, " + daysPastDue
                            + " days past due and an expected loss of " + expectedLossPpm + " parts per million.",
                    "Give amounts and days of 0 or more, and 0 to 1000000 parts per million.");
        }
    }

    /** A debt of which nothing is known but what is owed and how late it is. */
    public static Debt of(String id, Money owed, int daysPastDue) {
        return new Debt(id, owed, daysPastDue, false, 0, false, false, Optional.empty());
    }

    /** A debt as its account stands. */
    public static Debt of(String id, AccountState state) {
        return of(id, state.onBalance(), state.daysPastDue());
    }

    /** The same by the limits of cards. */
    public Debt asCard() {
        return new Debt(id, owed, daysPastDue, true, expectedLossPpm, creditImpaired, rolledOver, restructuring);
    }

    /** The same with a share that is expected to be lost. */
    public Debt losing(long ppm) {
        return new Debt(id, owed, daysPastDue, card, ppm, creditImpaired, rolledOver, restructuring);
    }

    /** The same, credit-impaired. */
    public Debt impaired() {
        return new Debt(id, owed, daysPastDue, card, expectedLossPpm, true, rolledOver, restructuring);
    }

    /** The same, rolled over. */
    public Debt rolled() {
        return new Debt(id, owed, daysPastDue, card, expectedLossPpm, creditImpaired, true, restructuring);
    }

    /** The same, restructured. */
    public Debt restructured(Restructuring how) {
        return new Debt(id, owed, daysPastDue, card, expectedLossPpm, creditImpaired, rolledOver, Optional.of(how));
    }
}
