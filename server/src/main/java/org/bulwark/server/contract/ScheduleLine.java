package org.bulwark.server.contract;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.bulwark.basics.money.Money;
import org.bulwark.basics.money.MoneySum;
import org.bulwark.contract.payment.AccountState;
import org.bulwark.contract.payment.ClaimKind;
import org.bulwark.contract.payment.Position;
import org.bulwark.contract.schedule.Instalment;

/**
 * An instalment with what was paid of it.
 *
 * @param instalment the instalment
 * @param paid how much of interest and principal was paid until the date asked for
 * @param state how it stands then
 */
record ScheduleLine(Instalment instalment, Money paid, State state) {

    /** How an instalment stands. */
    enum State {
        /** All of it was paid. */
        PAID,
        /** It falls due on this date. */
        DUE,
        /** Something of it should have been paid before. */
        PAST_DUE,
        /** It falls due later. */
        AHEAD;

        String word() {
            return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
        }
    }

    /** The instalments of a contract at the end of a date. */
    static List<ScheduleLine> of(LoanContract contract, AccountState state) {
        List<ScheduleLine> lines = new ArrayList<>();
        for (Instalment one : contract.schedule().instalments()) {
            Money paid = MoneySum.of(
                            state.due().stream()
                                    .filter(position -> isOf(position, one))
                                    .map(Position::paid)
                                    .toList(),
                            one.principal().currency())
                    .total();
            lines.add(new ScheduleLine(one, paid, state(one, paid, state.date())));
        }
        return lines;
    }

    private static boolean isOf(Position position, Instalment one) {
        ClaimKind kind = position.claim().kind();
        return position.claim().instalment() == one.number()
                && (kind == ClaimKind.INTEREST || kind == ClaimKind.PRINCIPAL);
    }

    private static State state(Instalment one, Money paid, LocalDate date) {
        if (one.payOn().isAfter(date)) {
            return State.AHEAD;
        }
        if (!one.amount().isMoreThan(paid)) {
            return State.PAID;
        }
        return one.payOn().equals(date) ? State.DUE : State.PAST_DUE;
    }
}
