package org.bulwark.files.report;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.bulwark.data.Sample;
import org.bulwark.data.Weights;
import org.bulwark.score.binning.BinCounts;
import org.bulwark.score.scorecard.Characteristic;
import org.bulwark.score.scorecard.Scorecard;
import org.bulwark.score.scorecard.ScoringKernel;
import org.bulwark.score.trial.OutOfSample;
import org.bulwark.score.validation.Judgement;

/**
 * What a scorecard says of a data set with known outcomes.
 *
 * @param name the data set's name
 * @param protocol how its rows stand to those that the scorecard was learned from
 * @param scores the score of each row
 * @param bad for each row 1 when the outcome is bad, else 0
 * @param weights how much each row counts
 * @param counts for each characteristic what fell into each of its bins, by code
 * @param judgement how good the scores are; none when there are no rows or only one outcome
 */
public record JudgedData(
        String name,
        Protocol protocol,
        int[] scores,
        byte[] bad,
        Weights weights,
        List<List<BinCounts>> counts,
        Optional<Judgement> judgement) {

    /** Copies the lists; there is one score, outcome and weight a row. */
    public JudgedData {
        counts = counts.stream().map(List::copyOf).toList();
        if (scores.length != bad.length || scores.length != weights.rows()) {
            throw new IllegalArgumentException(name + " has " + scores.length + " scores, " + bad.length
                    + " outcomes and " + weights.rows() + " weights");
        }
    }

    /**
     * Scores a sample and judges the scores.
     *
     * @throws org.bulwark.basics.ProblemException {@code score/input-missing} when the sample lacks a column that the scorecard reads
     */
    public static JudgedData of(Scorecard scorecard, Sample sample, Protocol protocol) {
        byte[][] codes = scorecard.encode(sample.inputs(), sample.name());
        int[] scores = ScoringKernel.of(scorecard).score(codes);
        List<List<BinCounts>> counts = IntStream.range(0, codes.length)
                .parallel()
                .mapToObj(i -> counts(codes[i], bins(scorecard.characteristics().get(i)), sample))
                .toList();
        return new JudgedData(
                sample.name(),
                protocol,
                scores,
                sample.bad(),
                sample.weights(),
                counts,
                hasBoth(sample) ? Optional.of(judgement(scorecard, scores, sample, protocol)) : Optional.empty());
    }

    /** What a trial found out of sample. */
    public static JudgedData of(OutOfSample trial, Protocol protocol) {
        return of(trial.scorecard(), trial.test(), protocol);
    }

    private static Judgement judgement(Scorecard scorecard, int[] scores, Sample sample, Protocol protocol) {
        return Judgement.of(
                OutOfSample.pds(scorecard.scale(), scores),
                sample.bad(),
                sample.weights().fixed(),
                protocol.fit());
    }

    private static int bins(Characteristic characteristic) {
        return characteristic.binning().bins().size();
    }

    private static boolean hasBoth(Sample sample) {
        return IntStream.of(0, 1)
                .allMatch(outcome -> IntStream.range(0, sample.rows())
                        .anyMatch(row ->
                                sample.bad()[row] == outcome && sample.weights().at(row) > 0));
    }

    private static List<BinCounts> counts(byte[] codes, int bins, Sample sample) {
        long[][] sums = new long[bins][4];
        for (int row = 0; row < codes.length; row++) {
            long[] sum = sums[codes[row] & 0xFF];
            long weight = sample.weights().at(row);
            byte bad = sample.bad()[row];
            sum[0]++;
            sum[1] += bad;
            sum[2] += weight;
            sum[3] += bad * weight;
        }
        return Stream.of(sums).map(s -> new BinCounts(s[0], s[1], s[2], s[3])).toList();
    }

    /** How many rows. */
    public int rows() {
        return scores.length;
    }

    /** How many equally weighted rows would tell as much (Kish 1965): (Σw)²/Σw²; 0 without rows. */
    double effectiveRows() {
        if (weights.areEqual()) {
            return rows();
        }
        double squares = 0;
        for (int row = 0; row < rows(); row++) {
            double weight = weights.at(row);
            squares += weight * weight;
        }
        return squares == 0 ? 0 : (double) weights.total() / squares * weights.total();
    }

    /** What fell into all bins together. */
    BinCounts all() {
        return counts.getFirst().stream().reduce(BinCounts.NONE, BinCounts::plus);
    }
}
