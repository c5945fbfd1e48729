package org.bulwark.score.scorecard;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.bulwark.basics.Progress;
import org.bulwark.basics.Reason;
import org.bulwark.data.ColumnSpecification;
import org.bulwark.data.DataSpecification;
import org.bulwark.data.Sample;
import org.bulwark.data.TargetSpecification;
import org.bulwark.score.ScoreProblem;
import org.bulwark.score.binning.Bin;
import org.bulwark.score.binning.Binning;
import org.bulwark.score.regression.Design;
import org.bulwark.score.regression.LogisticFit;
import org.bulwark.score.regression.LogisticRegression;
import org.bulwark.score.regression.Wish;

/**
 * Learns a scorecard: bins every input, drops those that say too little, weighs the rest by a ridge regression on WOE in which no
 * coefficient may turn a safer bin into a riskier one, and writes points.
 */
public final class ScorecardLearner {

    private final DataSpecification specification;
    private final LearningRules rules;
    private final Origin origin;
    private final Progress progress;

    /**
     * A learner, to be used for any number of samples.
     *
     * @param specification titles and special codes of the inputs, and the target for provenance
     * @param rules how to learn
     * @param origin where the data come from
     * @param progress told how far the work is
     */
    public ScorecardLearner(DataSpecification specification, LearningRules rules, Origin origin, Progress progress) {
        this.specification = specification;
        this.rules = rules;
        this.origin = origin;
        this.progress = progress;
    }

    /** The same learner without a word of progress, for learning many times over. */
    public ScorecardLearner quietly() {
        return new ScorecardLearner(specification, rules, origin, Progress.NONE);
    }

    /**
     * Learns from a sample.
     *
     * @throws org.bulwark.basics.ProblemException {@code score/too-few-rows} without rows of both outcomes,
     *     {@code score/nothing-predictive} when no input is informative enough
     */
    public Learned learn(Sample sample) {
        if (sample.bads() == 0 || sample.bads() == sample.rows()) {
            throw ScoreProblem.TOO_FEW_ROWS.with(
                    sample.name() + " has " + sample.rows() + " rows, of which " + sample.bads() + " are bad.",
                    "Give rows of both outcomes.");
        }
        List<Reason> notes = new ArrayList<>();
        InputBins bins = new InputBins(specification, rules, progress);
        List<Binning> binnings = bins.of(sample, notes);
        List<Binning> candidates = new Candidates(sample, rules, bins, notes).among(binnings);
        byte[][] codes = candidates.stream()
                .parallel()
                .map(b -> b.encode(sample.input(b.variable()).orElseThrow()))
                .toArray(byte[][]::new);
        List<Integer> chosen = IntStream.range(0, codes.length).boxed().toList();
        LogisticFit fit = weighed(sample, candidates, codes, chosen);
        for (List<Integer> kept = kept(candidates, chosen, fit, notes);
                kept.size() < chosen.size();
                kept = kept(candidates, chosen, fit, notes)) {
            requireSome(kept, sample);
            chosen = kept;
            fit = weighed(sample, candidates, codes, chosen);
        }
        return new Learned(
                scorecard(sample, chosen.stream().map(candidates::get).toList(), fit), fit, binnings, notes);
    }

    private LogisticFit weighed(Sample sample, List<Binning> candidates, byte[][] codes, List<Integer> chosen) {
        progress.at("Weighing " + chosen.size() + " variables", 0, 0);
        byte[][] columns = chosen.stream().map(i -> codes[i]).toArray(byte[][]::new);
        double[][] woe = chosen.stream().map(i -> woe(candidates.get(i))).toArray(double[][]::new);
        return LogisticRegression.fit(
                Design.ofCodes(columns, woe),
                sample.bad(),
                sample.weights(),
                new Wish(rules.ridge(), Wish.Sign.NOT_POSITIVE));
    }

    private static double[] woe(Binning binning) {
        return binning.bins().stream().mapToDouble(Bin::woe).toArray();
    }

    /** The candidates left when those held at 0 are dropped, or else the least influential one while there are too many. */
    private List<Integer> kept(List<Binning> candidates, List<Integer> chosen, LogisticFit fit, List<Reason> notes) {
        List<Integer> kept = new ArrayList<>();
        for (int j = 0; j < chosen.size(); j++) {
            int candidate = chosen.get(j);
            if (fit.coefficients().get(j) == 0) {
                notes.add(Notes.of(
                        "score/coefficient-held-at-zero",
                        candidates.get(candidate).variable()));
            } else {
                kept.add(candidate);
            }
        }
        if (kept.size() == chosen.size() && kept.size() > rules.choice().mostCharacteristics()) {
            int least = IntStream.range(0, kept.size())
                    .boxed()
                    .min(Comparator.comparingDouble(
                            j -> -fit.coefficients().get(j) * spread(candidates.get(chosen.get(j)))))
                    .orElseThrow();
            notes.add(Notes.of(
                    "score/beyond-most-characteristics",
                    candidates.get(chosen.get(least)).variable()));
            kept.removeIf(candidate -> candidate.equals(chosen.get(least)));
        }
        return kept;
    }

    /** The standard deviation of a variable's WOE over the population. */
    private static double spread(Binning binning) {
        double weight = binning.counts().weight();
        double mean = 0;
        double squares = 0;
        for (Bin bin : binning.bins()) {
            double share = bin.counts().weight() / weight;
            mean += share * bin.woe();
            squares += share * bin.woe() * bin.woe();
        }
        return Math.sqrt(Math.max(0, squares - mean * mean));
    }

    private static void requireSome(List<Integer> chosen, Sample sample) {
        if (chosen.isEmpty()) {
            throw ScoreProblem.NOTHING_PREDICTIVE.with(
                    "Every coefficient on " + sample.name() + " is held at 0.",
                    "Add inputs, or lower the ridge: --ridge.");
        }
    }

    private Scorecard scorecard(Sample sample, List<Binning> kept, LogisticFit fit) {
        PointsScale scale = rules.scale();
        int n = kept.size();
        double base = (scale.offset() - scale.factor() * fit.intercept()) / n;
        List<Characteristic> characteristics = new ArrayList<>();
        for (int j = 0; j < n; j++) {
            Binning binning = kept.get(j);
            double beta = -fit.coefficients().get(j);
            List<Integer> points = binning.bins().stream()
                    .map(bin -> (int) Math.round(base + scale.factor() * beta * bin.woe()))
                    .toList();
            String title = specification
                    .column(binning.variable())
                    .flatMap(ColumnSpecification::title)
                    .orElse(binning.variable());
            characteristics.add(
                    new Characteristic(title, binning, beta, fit.errors().get(j), points));
        }
        return new Scorecard(sample.name(), scale, -fit.intercept(), characteristics, provenance(sample, kept));
    }

    private Provenance provenance(Sample sample, List<Binning> kept) {
        return new Provenance(
                sample.name(),
                origin.dataHash(),
                specification.target().map(TargetSpecification::column).orElse(""),
                specification.target().map(t -> String.join(", ", t.bad())).orElse(""),
                sample.rows(),
                sample.bads(),
                kept.getFirst().counts().badRate(),
                origin.codeVersion(),
                rules.asText());
    }
}
