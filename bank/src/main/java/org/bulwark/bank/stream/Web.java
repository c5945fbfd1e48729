package org.bulwark.bank.stream;

import java.util.List;
import java.util.function.LongPredicate;
import java.util.stream.LongStream;
import org.bulwark.bank.chance.Stream;
import org.bulwark.bank.chance.Topic;
import org.bulwark.bank.population.Population;

/** Trade and mutual help among the bank's firms: who buys from whom, and who vouches for whom. Ties reach a few numbers to either side. */
record Web(Population population) {

    private static final int NEAR = 14;
    private static final double BUYS = 0.16;
    private static final double VOUCHES = 0.012;

    /** The firms that buy from firm k. */
    List<Long> buyers(long k) {
        return near(k, other -> tied(other, k, BUYS));
    }

    /** The firms that firm k buys from. */
    List<Long> sellers(long k) {
        return near(k, other -> tied(k, other, BUYS));
    }

    /** The firms for which firm k vouches. */
    List<Long> vouched(long k) {
        return near(k, other -> tied(-1 - k, other, VOUCHES));
    }

    /** The firms that vouch for firm k. */
    List<Long> vouchers(long k) {
        return near(k, other -> tied(-1 - other, k, VOUCHES));
    }

    private List<Long> near(long k, LongPredicate tied) {
        return LongStream.rangeClosed(Math.max(0, k - NEAR), k + NEAR)
                .filter(other -> other != k && tied.test(other) && population.isFirm(other))
                .limit(4)
                .boxed()
                .toList();
    }

    private boolean tied(long from, long to, double share) {
        return Stream.of(population.economy().seed(), Topic.TRADE, from * 1_000_003 + to)
                .chance(share);
    }
}
