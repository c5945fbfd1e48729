package org.bulwark.score.scorecard;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.bulwark.basics.Reason;
import org.bulwark.data.Numbers;
import org.bulwark.data.Sample;
import org.bulwark.score.ScoreProblem;
import org.bulwark.score.binning.Binning;
import org.bulwark.score.regression.Wish;
import org.bulwark.score.selection.Cluster;
import org.bulwark.score.selection.Clusters;
import org.bulwark.score.selection.CodedSample;
import org.bulwark.score.selection.Criterion;
import org.bulwark.score.selection.Direction;
import org.bulwark.score.selection.EliminationRules;
import org.bulwark.score.selection.Linkage;
import org.bulwark.score.selection.RecursiveElimination;
import org.bulwark.score.selection.Refit;
import org.bulwark.score.selection.Stepwise;
import org.bulwark.score.selection.StepwiseRules;
import org.bulwark.score.validation.split.Folds;

/** Chooses among binned inputs those that enter the regression, and says of every other one why not. */
final class Candidates {

    private static final int FOLDS = 5;
    private static final long SEED = 1;

    private final Sample sample;
    private final LearningRules rules;
    private final LearningRules.Choice choice;
    private final List<Reason> notes;
    private final InputBins bins;

    Candidates(Sample sample, LearningRules rules, InputBins bins, List<Reason> notes) {
        this.sample = sample;
        this.bins = bins;
        this.rules = rules;
        this.choice = rules.choice();
        this.notes = notes;
    }

    /** The chosen ones, in the order given: most informative first. */
    List<Binning> among(List<Binning> binnings) {
        List<Binning> informative = informative(binnings);
        List<Binning> apart = choice.mostCorrelation() < 1 ? apart(informative) : informative;
        return switch (choice.method()) {
            case RIDGE -> apart;
            case FORWARD -> stepwise(apart, Direction.FORWARD);
            case BACKWARD -> stepwise(apart, Direction.BACKWARD);
            case BOTH -> stepwise(apart, Direction.BOTH);
            case ELIMINATION -> elimination(apart);
        };
    }

    private List<Binning> informative(List<Binning> binnings) {
        List<Binning> candidates = new ArrayList<>();
        for (Binning binning : binnings) {
            String iv = Numbers.text(Math.round(binning.iv() * 1e4) / 1e4);
            if (binning.iv() < choice.minIv()) {
                notes.add(Notes.of("score/iv-below-minimum", binning.variable(), "iv", iv));
            } else if (candidates.size() == choice.mostCandidates()) {
                notes.add(Notes.of("score/beyond-most-candidates", binning.variable(), "iv", iv));
            } else {
                candidates.add(binning);
            }
        }
        if (candidates.isEmpty()) {
            throw ScoreProblem.NOTHING_PREDICTIVE.with(
                    "No input has an information value of " + choice.minIv() + " or more.",
                    "Add inputs, or lower the minimum: --min-iv.");
        }
        return candidates;
    }

    private List<Binning> apart(List<Binning> binnings) {
        CodedSample coded = CodedSample.of(sample, binnings);
        Set<String> left = new HashSet<>();
        for (Cluster cluster : Clusters.of(coded, Linkage.COMPLETE, choice.mostCorrelation())) {
            for (String member : cluster.members()) {
                if (member.equals(cluster.representative())) {
                    left.add(member);
                } else {
                    notes.add(Notes.of("score/correlated", member, "with", cluster.representative()));
                }
            }
        }
        return binnings.stream().filter(b -> left.contains(b.variable())).toList();
    }

    private List<Binning> stepwise(List<Binning> binnings, Direction direction) {
        CodedSample coded = CodedSample.of(sample, binnings);
        Set<String> chosen =
                new HashSet<>(Stepwise.select(coded, StepwiseRules.of(direction, new Criterion.BicOfBins(), wish()))
                        .chosen());
        return chosen(binnings, chosen);
    }

    private List<Binning> elimination(List<Binning> binnings) {
        Sample fewer = sample.withInputs(binnings.stream()
                .map(b -> sample.input(b.variable()).orElseThrow())
                .toList());
        int[] group = sample.group();
        Folds folds = group == null
                ? Folds.stratified(sample.bad(), FOLDS, 1, SEED)
                : Folds.grouped(sample.bad(), group, FOLDS, 1, SEED);
        int[] foldOf = IntStream.range(0, sample.rows())
                .map(row -> folds.foldOf(0, row))
                .toArray();
        Refit refit = Refit.binning(fewer, bins::settled, wish());
        Set<String> chosen =
                new HashSet<>(RecursiveElimination.of(
                                binnings.size(),
                                sample.bad(),
                                sample.weights(),
                                foldOf,
                                refit,
                                EliminationRules.DEFAULT)
                        .chosen()
                        .stream()
                        .map(i -> binnings.get(i).variable())
                        .toList());
        return chosen(binnings, chosen);
    }

    private List<Binning> chosen(List<Binning> binnings, Set<String> chosen) {
        List<Binning> kept = new ArrayList<>();
        for (Binning binning : binnings) {
            if (chosen.contains(binning.variable())) {
                kept.add(binning);
            } else {
                notes.add(Notes.of(
                        "score/not-selected",
                        binning.variable(),
                        "method",
                        choice.method().name()));
            }
        }
        if (kept.isEmpty()) {
            throw ScoreProblem.NOTHING_PREDICTIVE.with(
                    "The method " + choice.method() + " chose no variable.", "Take another: --select ridge.");
        }
        return kept;
    }

    private Wish wish() {
        return new Wish(rules.ridge(), Wish.Sign.NOT_POSITIVE);
    }
}
