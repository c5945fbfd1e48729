package org.bulwark.score.scorecard;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.SequencedMap;
import java.util.TreeMap;
import org.bulwark.data.Numbers;
import org.bulwark.data.Sample;
import org.bulwark.score.ScoreProblem;
import org.bulwark.score.binning.BinningRules;

/**
 * How a scorecard is learned.
 *
 * @param bins the rules for the bins of every variable
 * @param ofVariable rules of single variables, which go before {@code bins}
 * @param heldOut when the number of bins of each variable is chosen by what it is worth on rows held out, up to the rules' most
 * @param choice which variables may enter
 * @param ridge the L2 penalty of the regression on WOE, rows weighing 1 on average
 * @param scale how log-odds become points
 */
public record LearningRules(
        BinningRules bins,
        SequencedMap<String, BinningRules> ofVariable,
        HeldOut heldOut,
        Choice choice,
        double ridge,
        PointsScale scale) {

    /**
     * Which variables may enter.
     *
     * @param minIv the least information value
     * @param mostCandidates only so many are looked at further, the most informative ones
     * @param mostCorrelation of variables whose WOE correlate beyond this, only the most informative stays; 1 = all stay
     * @param method how the rest are chosen
     * @param mostCharacteristics the scorecard has at most so many; those with the least influence go first
     */
    public record Choice(
            double minIv, int mostCandidates, double mostCorrelation, Method method, int mostCharacteristics) {
        /** Checks the ranges: {@link ScoreProblem#PARAMETER}. */
        public Choice {
            if (!(minIv >= 0 && minIv <= 10) || mostCandidates < 1 || mostCharacteristics < 1) {
                throw ScoreProblem.PARAMETER.with(
                        "The choice of variables has a least IV of " + minIv + ", " + mostCandidates
                                + " candidates and " + mostCharacteristics + " characteristics.",
                        "Give an IV from 0 to 10 and at least 1 of each.");
            }
            if (!(mostCorrelation > 0 && mostCorrelation <= 1)) {
                throw ScoreProblem.PARAMETER.with(
                        "The most correlation is " + mostCorrelation + ".", "Give more than 0 and at most 1.");
            }
        }
    }

    /** When the number of bins of a variable is chosen by what it is worth on rows held out. */
    public enum HeldOut {
        /** As many bins as maximise the objective on the rows learned from. */
        NEVER,
        /** When there are fewer than {@link #FEW} rows of the rarer outcome; with more, chance has little left to offer. */
        WHEN_FEW,
        /** Whatever the number of rows. */
        ALWAYS;

        /** How many rows of the rarer outcome are few. */
        public static final int FEW = 2000;

        boolean holds(Sample sample) {
            int rarer = Math.min(sample.bads(), sample.rows() - sample.bads());
            return this == ALWAYS || (this == WHEN_FEW && rarer < FEW);
        }
    }

    /** How variables are chosen among the candidates. */
    public enum Method {
        /** All enter; the ridge shrinks them, and those that could only enter with the wrong sign go. */
        RIDGE,
        /** One after the other enters while Schwarz's criterion, counting bins, falls. */
        FORWARD,
        /** One after the other leaves while that criterion falls. */
        BACKWARD,
        /** Both ways. */
        BOTH,
        /** The least influential leave step by step; how many stay is decided by cross-validated AUC. */
        ELIMINATION
    }

    /** The house's default, the same for every data set. */
    public static final LearningRules DEFAULT = new LearningRules(
            BinningRules.DEFAULT,
            new LinkedHashMap<>(),
            HeldOut.NEVER,
            new Choice(0.01, 200, 1, Method.RIDGE, 100),
            5,
            PointsScale.DEFAULT);

    /** Copies the rules of single variables; the ridge is at least 0. */
    public LearningRules {
        ofVariable = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(ofVariable));
        if (!(ridge >= 0 && ridge < 1e12)) {
            throw ScoreProblem.PARAMETER.with("The ridge penalty is " + ridge + ".", "Give 0 or more.");
        }
    }

    /** The rules for one variable. */
    public BinningRules of(String variable) {
        return ofVariable.getOrDefault(variable, bins);
    }

    /** The same with other rules for all bins. */
    public LearningRules with(BinningRules other) {
        return new LearningRules(other, ofVariable, heldOut, choice, ridge, scale);
    }

    /** The same with rules of its own for one variable. */
    public LearningRules with(String variable, BinningRules own) {
        LinkedHashMap<String, BinningRules> all = new LinkedHashMap<>(ofVariable);
        all.put(variable, own);
        return new LearningRules(bins, all, heldOut, choice, ridge, scale);
    }

    /** The same with another choice of variables. */
    public LearningRules with(Choice other) {
        return new LearningRules(bins, ofVariable, heldOut, other, ridge, scale);
    }

    /** The same with another scale. */
    public LearningRules with(PointsScale other) {
        return new LearningRules(bins, ofVariable, heldOut, choice, ridge, other);
    }

    /** The same with another penalty. */
    public LearningRules withRidge(double other) {
        return new LearningRules(bins, ofVariable, heldOut, choice, other, scale);
    }

    /** The same with the number of bins chosen on rows held out at other times. */
    public LearningRules withHeldOut(HeldOut other) {
        return new LearningRules(bins, ofVariable, other, choice, ridge, scale);
    }

    /** Every parameter as text, for provenance. */
    SequencedMap<String, String> asText() {
        LinkedHashMap<String, String> text = new LinkedHashMap<>();
        text.put("bins", bins.inWords());
        new TreeMap<>(ofVariable).forEach((variable, own) -> text.put("bins of " + variable, own.inWords()));
        text.put("bins by rows held out", heldOut.name());
        text.put("minimum IV", Numbers.text(choice.minIv));
        text.put("most candidates", Integer.toString(choice.mostCandidates));
        text.put("most correlation", Numbers.text(choice.mostCorrelation));
        text.put("method", choice.method.name());
        text.put("most characteristics", Integer.toString(choice.mostCharacteristics));
        text.put("ridge", Numbers.text(ridge));
        return text;
    }
}
