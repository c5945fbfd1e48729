package org.bulwark.bank.stream;

import org.bulwark.bank.chance.Stream;

/**
 * How many instalments stand unpaid at the end of each month. Before a default four in a row go unpaid, the first of them ninety days before.
 * Others pay late now and then: those in trouble more often, and one party in fourteen by habit.
 */
final class Lateness {

    private static final double HABIT = 0.07;

    private Lateness() {}

    static int[] of(long seed, long k, int from, double[] trouble, int defaulted) {
        Stream stream = Courses.chance(seed, k, 2);
        boolean careless = stream.chance(HABIT);
        double shows = stream.chance(0.25) ? 0.3 : 0.8 + 0.5 * stream.uniform();
        int[] late = new int[trouble.length];
        for (int i = 0; i < late.length; i++) {
            double before = trouble[Math.max(0, i - Trace.PAYMENT.lag())];
            double slips = 1 / (1 + StrictMath.exp(4.5 - 5.3 * before * shows - (careless ? 2.4 : 0)));
            boolean missed = stream.chance(slips);
            boolean still = stream.chance(0.3 + 0.4 * before);
            int month = from + i;
            if (defaulted != Course.NEVER && month >= defaulted - 3) {
                late[i] = month - (defaulted - 3) + 1;
            } else {
                int unpaid = i == 0 ? 0 : late[i - 1];
                late[i] = unpaid > 0 && still ? Math.min(2, unpaid + (missed ? 1 : 0)) : missed ? 1 : 0;
            }
        }
        return late;
    }
}
