package org.bulwark.bank.stream;

import java.util.List;
import java.util.Optional;
import org.bulwark.bank.loan.Application;
import org.bulwark.bank.population.Party;

/**
 * What truly happens to a customer, month by month; index 0 is month {@code from}. Nobody in the bank sees it.
 *
 * @param number the customer's number
 * @param party who
 * @param from the first month
 * @param health latent health with trouble and contagion taken away; more is better
 * @param trouble how deep in trouble, 0 none to about 1 at default; comes before default, and passes without one too
 * @param late instalments that stand unpaid at the end of a month
 * @param risk the intensity of default in a month, of the worst loan
 * @param defaulted the month of default: 90 days past due on a loan; {@link #NEVER} for none
 * @param loans what was granted, in order of disbursement
 * @param fraud the deceit
 * @param buyers customers of the bank who buy from it, with their own default, if any
 * @param vouched customers of the bank for whom it vouches
 */
record Course(
        long number,
        Party party,
        int from,
        double[] health,
        double[] trouble,
        int[] late,
        double[] risk,
        int defaulted,
        List<Application> loans,
        Optional<Fraud> fraud,
        List<Tie> buyers,
        List<Tie> vouched) {

    /** Later than any month, with room to count on from it. */
    static final int NEVER = Integer.MAX_VALUE / 2;

    /**
     * Another customer at the other end of a tie.
     *
     * @param number its number
     * @param defaulted its month of default
     */
    record Tie(long number, int defaulted) {}

    double health(int month) {
        return health[month - from];
    }

    double trouble(int month) {
        return trouble[Math.max(0, month - from)];
    }

    int late(int month) {
        return late[month - from];
    }

    boolean deceives(FraudKind kind, int month) {
        return fraud.isPresent() && fraud.get().runs(kind, month);
    }

    /** The month of the first disbursement; {@link #NEVER} without a loan. */
    int borrowed() {
        return loans.isEmpty() ? NEVER : loans.getFirst().request().month();
    }

    /** Whether a loan runs at the end of a month and is not in default. */
    boolean performs(int month) {
        return month < defaulted && loans.stream().anyMatch(l -> Courses.runs(l, month));
    }
}
