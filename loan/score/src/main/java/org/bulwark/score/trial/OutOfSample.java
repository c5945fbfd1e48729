package org.bulwark.score.trial;

import org.bulwark.data.Sample;
import org.bulwark.score.scorecard.Learned;
import org.bulwark.score.scorecard.PointsScale;
import org.bulwark.score.scorecard.Scorecard;
import org.bulwark.score.scorecard.ScorecardLearner;
import org.bulwark.score.validation.Fit;
import org.bulwark.score.validation.Judgement;
import org.bulwark.score.validation.split.Split;

/**
 * A scorecard that was learned on some rows, and what it says of others.
 *
 * @param scorecard what was learned from the training rows
 * @param test the other rows
 * @param scores their scores, printed points added up
 */
public record OutOfSample(Scorecard scorecard, Sample test, int[] scores) {

    /** Learns on one side of a split and scores the other. */
    public static OutOfSample of(Sample sample, ScorecardLearner learner, Split split) {
        Learned learned = learner.learn(sample.take(split.train()));
        return of(learned.scorecard(), sample.take(split.test()));
    }

    /** Scores rows with what was learned elsewhere. */
    public static OutOfSample of(Scorecard scorecard, Sample test) {
        return new OutOfSample(scorecard, test, scores(scorecard, test));
    }

    /** The scores of a sample's rows. */
    public static int[] scores(Scorecard scorecard, Sample sample) {
        return scorecard.score(sample.inputs(), sample.name());
    }

    /** The PDs that scores stand for. */
    public static double[] pds(PointsScale scale, int[] scores) {
        double[] pds = new double[scores.length];
        for (int row = 0; row < pds.length; row++) {
            pds[row] = scale.pd(scores[row]);
        }
        return pds;
    }

    /** Some of the test rows. */
    OutOfSample take(int[] rows) {
        int[] taken = new int[rows.length];
        for (int i = 0; i < rows.length; i++) {
            taken[i] = scores[rows[i]];
        }
        return new OutOfSample(scorecard, test.take(rows), taken);
    }

    /** The PDs of the test rows. */
    public double[] pds() {
        return pds(scorecard.scale(), scores);
    }

    /** How good the scores are, by what came of the test rows. */
    public Judgement judgement(Fit fit) {
        return Judgement.of(pds(), test.bad(), test.weights().fixed(), fit);
    }
}
