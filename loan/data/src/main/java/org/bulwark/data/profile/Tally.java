package org.bulwark.data.profile;

import org.bulwark.data.Outcome;
import org.bulwark.data.Weights;

/** Counts rows and outcomes while walking over them. */
final class Tally {

    private long rows;
    private long bads;
    private long goods;
    private long badWeight;
    private long goodWeight;

    void add(KnownOutcome outcome, int row) {
        rows++;
        byte at = outcome.at(row);
        if (at == Outcome.BAD) {
            bads++;
            badWeight += outcome.weight(row);
        } else if (at == Outcome.GOOD) {
            goods++;
            goodWeight += outcome.weight(row);
        }
    }

    void add(Tally other) {
        rows += other.rows;
        bads += other.bads;
        goods += other.goods;
        badWeight += other.badWeight;
        goodWeight += other.goodWeight;
    }

    long rows() {
        return rows;
    }

    long bads() {
        return bads;
    }

    long goods() {
        return goods;
    }

    /** In units of {@link Weights#ONE}. */
    long badWeight() {
        return badWeight;
    }

    /** In units of {@link Weights#ONE}. */
    long goodWeight() {
        return goodWeight;
    }

    /** Whether both outcomes weigh something, so that they can be compared. */
    boolean hasBoth() {
        return badWeight > 0 && goodWeight > 0;
    }

    /** This as a bin of values. */
    TargetBin bin(TargetBin.Kind kind, String from, String to) {
        return new TargetBin(
                kind, from, to, rows, bads, goods, (double) badWeight / Weights.ONE, (double) goodWeight / Weights.ONE);
    }
}
