package org.bulwark.files.contract;

import java.util.Optional;
import org.bulwark.basics.money.Money;

/**
 * What a core-banking system says of an account at the end of a business date.
 *
 * @param facility what the account is called: the id of its facility
 * @param principal the principal that is owed
 * @param interest interest that is owed, run since the last due date or fallen due and unpaid, if it is told
 * @param pastDue what should have been paid before, if it is told
 * @param daysPastDue since the oldest due date of which something is unpaid, if it is told
 */
public record LedgerLine(
        String facility,
        Money principal,
        Optional<Money> interest,
        Optional<Money> pastDue,
        Optional<Integer> daysPastDue) {}
