package org.bulwark.bank.stream;

import java.util.List;

/**
 * A deceit. Part of the truth: no event names it.
 *
 * @param kind which
 * @param from the month in which it begins, counted since January 1970
 * @param others the numbers of the customers who take part besides
 */
public record Fraud(FraudKind kind, int from, List<Long> others) {

    /** Copies the list. */
    public Fraud {
        others = List.copyOf(others);
    }

    boolean is(FraudKind one) {
        return kind == one;
    }

    /** Whether it is of a kind and has begun. */
    boolean runs(FraudKind one, int month) {
        return kind == one && month >= from;
    }
}
