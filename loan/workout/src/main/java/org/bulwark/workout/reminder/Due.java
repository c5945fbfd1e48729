package org.bulwark.workout.reminder;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.bulwark.basics.money.Money;
import org.bulwark.contract.payment.Account;
import org.bulwark.contract.payment.AccountState;
import org.bulwark.contract.payment.Claim;
import org.bulwark.contract.payment.Position;

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
        AccountState state = account.on(today);
        NavigableMap<LocalDate, Money> unpaid = new TreeMap<>();
        for (Position position : state.due()) {
            unpaid.merge(position.claim().due(), position.unpaid(), Money::plus);
        }
        for (Claim claim : account.claims()) {
            if (claim.due().isAfter(today) && !claim.due().isAfter(until)) {
                unpaid.merge(claim.due(), claim.amount(), Money::plus);
            }
        }
        Money credit = state.credit();
        List<Due> dues = new ArrayList<>();
        for (var entry : unpaid.entrySet()) {
            Money used = entry.getKey().isAfter(today) ? credit.min(entry.getValue()) : Money.zero(credit.currency());
            credit = credit.minus(used);
            dues.add(new Due(id, product, entry.getKey(), entry.getValue().minus(used)));
        }
        return List.copyOf(dues);
    }
}
