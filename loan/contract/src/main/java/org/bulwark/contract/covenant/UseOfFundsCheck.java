package org.bulwark.contract.covenant;

import java.math.BigInteger;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.bulwark.basics.Reason;
import org.bulwark.basics.money.MoneySum;
import org.bulwark.contract.covenant.Observation.Spending;
import org.bulwark.contract.covenant.Promise.UseOfFunds;

/** Whether money was spent on what it was lent for. */
record UseOfFundsCheck(CovenantState state, Reason reason) {

    /** Nothing when it was. */
    static Optional<UseOfFundsCheck> of(String covenant, UseOfFunds promise, List<Spending> spendings) {
        if (spendings.isEmpty()) {
            return Optional.of(new UseOfFundsCheck(
                    CovenantState.UNKNOWN, Reasons.of("funds-unproved", "covenant", covenant, "amount", "all")));
        }
        MoneySum all = sum(spendings, _ -> true);
        MoneySum unproved = sum(spendings, one -> one.purpose().isEmpty());
        MoneySum other = sum(
                spendings,
                one -> !one.purpose().isEmpty() && !promise.purposes().contains(one.purpose()));
        BigInteger most = all.minor().multiply(BigInteger.valueOf(promise.mostOtherPpm()));
        BigInteger million = BigInteger.valueOf(1_000_000);
        if (other.minor().multiply(million).compareTo(most) > 0) {
            return Optional.of(new UseOfFundsCheck(
                    CovenantState.BREACH,
                    Reasons.of("funds-elsewhere", "covenant", covenant, "amount", other.total(), "of", all.total())));
        }
        // What nothing proves may have gone elsewhere: it is unknown only if that would make a difference.
        if (other.minor().add(unproved.minor()).multiply(million).compareTo(most) > 0) {
            return Optional.of(new UseOfFundsCheck(
                    CovenantState.UNKNOWN,
                    Reasons.of("funds-unproved", "covenant", covenant, "amount", unproved.total())));
        }
        return Optional.empty();
    }

    private static MoneySum sum(List<Spending> spendings, Predicate<Spending> of) {
        return MoneySum.of(
                spendings.stream().filter(of).map(Spending::amount).toList(),
                spendings.getFirst().amount().currency());
    }
}
