package org.bulwark.score.validation;

/**
 * A sum of doubles that keeps what rounding loses (Neumaier 1974), so that ten million small terms cost no digits.
 *
 * <p>It is still a fixed sequence of operations: the same terms in the same order give the same bits.
 */
final class Sum {

    private double total;
    private double lost;

    void add(double term) {
        double next = total + term;
        lost += Math.abs(total) >= Math.abs(term) ? (total - next) + term : (term - next) + total;
        total = next;
    }

    double value() {
        return total + lost;
    }
}
