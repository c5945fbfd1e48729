package org.bulwark.bench.jmh;

import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import org.bulwark.bench.Scorecards;
import org.bulwark.score.binning.NumberBinning;
import org.bulwark.score.binning.NumberSummary;
import org.bulwark.score.scorecard.Scorecard;
import org.bulwark.score.scorecard.ScoringKernel;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** The innermost loops, on one thread and in cache; times are nanoseconds a row. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class HotLoops {

    private static final int ROWS = 1 << 14;
    private static final int COLUMNS = 20;

    private final double[] values = new double[ROWS];
    private final byte[] bad = new byte[ROWS];
    private final byte[] code = new byte[ROWS];
    private final byte[][] codes = new byte[COLUMNS][ROWS];
    private final int[] scores = new int[ROWS];
    private final Scorecard scorecard = Scorecards.of(COLUMNS, 7);
    private final ScoringKernel kernel = ScoringKernel.of(scorecard);
    private final NumberBinning.Encoder encoder =
            ((NumberBinning) scorecard.characteristics().getFirst().binning()).encoder();

    /** Seeded values. */
    @Setup
    public void fill() {
        SplittableRandom random = new SplittableRandom(1);
        for (int row = 0; row < ROWS; row++) {
            values[row] = Math.exp(8 + random.nextGaussian());
            bad[row] = (byte) (random.nextDouble() < 0.1 ? 1 : 0);
            for (byte[] column : codes) {
                column[row] = (byte) random.nextInt(9);
            }
        }
    }

    /** Points of twenty characteristics added up. */
    @Benchmark
    @OperationsPerInvocation(ROWS)
    public int[] score() {
        kernel.score(codes, scores);
        return scores;
    }

    /** Numbers into the codes of eight bins. */
    @Benchmark
    @OperationsPerInvocation(ROWS)
    public byte[] encode() {
        encoder.encode(values, 0, ROWS, code);
        return code;
    }

    /** Numbers that do not repeat into a summary. */
    @Benchmark
    @OperationsPerInvocation(ROWS)
    public NumberSummary summarise() {
        NumberSummary summary = NumberSummary.empty(new double[0], false);
        summary.add(values, bad, null, 0, ROWS);
        return summary;
    }
}
