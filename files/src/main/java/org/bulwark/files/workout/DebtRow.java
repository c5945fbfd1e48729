package org.bulwark.files.workout;

import org.bulwark.workout.classification.Debt;
import org.bulwark.workout.classification.StageFacts;

/**
 * One line of a file of debts.
 *
 * @param line the line, from 1
 * @param debtor whose debt it is
 * @param retail whether that is a retail debtor
 * @param crossBankPpm the share of what the debtor owes all banks that is long past due, in parts per million
 * @param debt what is known of the debt for its class
 * @param facts what is known of it for its stage
 */
public record DebtRow(long line, String debtor, boolean retail, long crossBankPpm, Debt debt, StageFacts facts) {}
