package org.bulwark.bank.stream;

import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;
import org.bulwark.bank.chance.Stream;
import org.bulwark.bank.chance.Topic;
import org.bulwark.bank.population.Firm;
import org.bulwark.bank.population.Population;

/**
 * Who deceives: about one firm in fifteen. Rings and groups are drawn for blocks of neighbours, the rest for each firm.
 */
record Frauds(Population population) {

    private static final int BLOCK = 48;
    private static final double RING = 0.12;
    private static final double GROUP = 0.10;
    private static final double ALONE = 0.035;

    Optional<Fraud> of(Firm firm, long k) {
        Optional<Fraud> together = together(firm, k);
        if (together.isPresent()) {
            return together;
        }
        Stream stream = Stream.of(population.economy().seed(), Topic.FRAUD, k);
        boolean deceives = stream.chance(ALONE);
        double which = stream.uniform();
        int from = firm.arrival() + stream.between(-6, 14);
        FraudKind kind = which < 0.45
                ? FraudKind.FALSIFIED_TURNOVER
                : which < 0.75 ? FraudKind.DIVERTED_LOAN : FraudKind.DOUBLE_PLEDGE;
        // Money is diverted when it comes, and pledged twice once it is pledged.
        int begun = kind == FraudKind.FALSIFIED_TURNOVER ? from : Math.max(from, firm.arrival() + 1);
        return deceives ? Optional.of(new Fraud(kind, begun, List.of())) : Optional.empty();
    }

    private Optional<Fraud> together(Firm firm, long k) {
        long block = k / BLOCK;
        Stream stream = Stream.of(population.economy().seed(), Topic.FRAUD, -1 - block);
        double which = stream.uniform();
        if (which >= RING + GROUP) {
            return Optional.empty();
        }
        long first = block * BLOCK + stream.between(0, BLOCK / 2);
        int size = stream.between(3, 4);
        int wait = stream.between(0, 10);
        List<Long> members = LongStream.range(first, (block + 1) * BLOCK)
                .filter(population::isFirm)
                .limit(size)
                .boxed()
                .toList();
        if (!members.contains(k)) {
            return Optional.empty();
        }
        FraudKind kind = which < RING ? FraudKind.GUARANTEE_RING : FraudKind.SHELL_GROUP;
        return Optional.of(new Fraud(
                kind,
                firm.arrival() + wait,
                members.stream().filter(m -> m != k).toList()));
    }
}
