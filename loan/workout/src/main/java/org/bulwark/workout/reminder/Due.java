package org.bulwark.workout.reminder;

import java.time.LocalDate;
import java.util.List;
import org.bulwark.basics.money.Money;
import org.bulwark.contract.payment.Account;

/**
 * What falls due on a date, and what of it is unpaid.
 *
 * @param account the account's id
 * @param product its product
 * @param on the due date
 * @param unpaid what is still to be paid of it; nothing once it is paid
 */
public record Due(String account, String product, LocalDate on, Money unpaid) {

    /**
     * The due dates of an account up to a date, as they stand at the end of another. What was paid ahead is taken from what falls due next.
     *
     * @param id the account's id
     * @param product its product
     * @param account the account
     * @param today the business date on which it stands
     * @param until the last due date that is told
     */
    public static List<Due> of(String id, String product, Account account, LocalDate today, LocalDate until) {
        return account.unpaid(today, until).entrySet().stream()
                .map(due -> new Due(id, product, due.getKey(), due.getValue()))
                .toList();
    }
}
