package org.bulwark.decision.trial;

import org.bulwark.decision.Outcome;

/** Sums of one segment. All are whole numbers, so that they come out the same in every order. */
final class Tally {

    private static final int CELLS = 9;

    private final long[] counts = new long[CELLS];
    private final long[] weights = new long[CELLS];
    private final Performance before = new Performance();
    private final Performance after = new Performance();

    /** How those approved went. */
    static final class Performance {
        private long known;
        private long bad;
        private long squares;
        private long unknown;

        private void add(PastApplication past) {
            if (past.bad().isEmpty()) {
                unknown += past.weight();
                return;
            }
            known += past.weight();
            squares = Math.addExact(squares, past.weight() * past.weight());
            bad += past.bad().get() ? past.weight() : 0;
        }

        private void add(Performance other) {
            known += other.known;
            bad += other.bad;
            squares = Math.addExact(squares, other.squares);
            unknown += other.unknown;
        }

        BackTestResult.BadRate rate() {
            return BackTestResult.BadRate.of(known, bad, squares, unknown);
        }
    }

    void add(PastApplication past, Outcome now) {
        int cell = BackTestResult.Matrix.cell(past.outcome(), now);
        counts[cell]++;
        weights[cell] += past.weight();
        if (past.outcome() == Outcome.APPROVE) {
            before.add(past);
        }
        if (now == Outcome.APPROVE) {
            after.add(past);
        }
    }

    void add(Tally other) {
        for (int i = 0; i < counts.length; i++) {
            counts[i] += other.counts[i];
            weights[i] += other.weights[i];
        }
        before.add(other.before);
        after.add(other.after);
    }

    BackTestResult.Segment segment(String name, String value) {
        return new BackTestResult.Segment(
                name,
                value,
                new BackTestResult.Matrix(counts),
                new BackTestResult.Matrix(weights),
                before.rate(),
                after.rate());
    }
}
