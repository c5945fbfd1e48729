package org.bulwark.cli.score;

import java.nio.file.Path;
import org.bulwark.files.specification.RulesReader;
import org.bulwark.score.binning.BinningRules;
import org.bulwark.score.binning.BinningRules.Outside;
import org.bulwark.score.binning.BinningRules.Places;
import org.bulwark.score.binning.BinningRules.Shape;
import org.bulwark.score.binning.BinningRules.Sizes;
import org.bulwark.score.binning.BinningRules.Tie;
import org.bulwark.score.binning.BinningRules.Unseen;
import org.bulwark.score.binning.Objective;
import org.bulwark.score.binning.Trend;
import org.bulwark.score.scorecard.LearningRules;
import org.bulwark.score.scorecard.PointsScale;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** How to learn: options that go before the rules file, which goes before the house's default. */
final class RulesOptions {

    /** Where missing values may go from the command line. */
    enum MissingBin {
        OWN,
        RISKIEST,
        SAFEST
    }

    @Option(
            names = "--rules",
            paramLabel = "FILE",
            description = "Rules for all and for single variables (YAML): trends, cuts, groups.")
    @Nullable
    Path rules;

    @Option(names = "--max-bins", paramLabel = "N", description = "The most bins of a variable (5).")
    @Nullable
    Integer maxBins;

    @Option(names = "--min-share", paramLabel = "SHARE", description = "The least share of all weight in a bin (0.02).")
    @Nullable
    Double minShare;

    @Option(names = "--min-bads", paramLabel = "N", description = "The least bads, and goods, in a bin (3).")
    @Nullable
    Long minBads;

    @Option(names = "--pre-bins", paramLabel = "N", description = "Pieces from which bins are joined (100).")
    @Nullable
    Integer preBins;

    @Option(names = "--trend", description = "How bad rates may run: ${COMPLETION-CANDIDATES} (automatic).")
    @Nullable
    Trend trend;

    @Option(names = "--objective", description = "What bins maximise: ${COMPLETION-CANDIDATES} (information_value).")
    @Nullable
    Objective objective;

    @Option(
            names = "--smoothing",
            paramLabel = "ROWS",
            description = "Rows of average risk added to each bin before WOE (0).")
    @Nullable
    Double smoothing;

    @Option(names = "--missing", description = "The bin of missing values: ${COMPLETION-CANDIDATES} (own).")
    @Nullable
    MissingBin missing;

    @Option(
            names = "--unseen",
            description = "What a level is worth that learning never saw: ${COMPLETION-CANDIDATES} (neutral).")
    @Nullable
    Unseen unseen;

    @Option(names = "--min-iv", paramLabel = "IV", description = "The least information value of a variable (0.01).")
    @Nullable
    Double minIv;

    @Option(
            names = "--max-characteristics",
            paramLabel = "N",
            description = "The most variables of the scorecard (100).")
    @Nullable
    Integer mostCharacteristics;

    @Option(
            names = "--max-correlation",
            paramLabel = "R",
            description = "Of variables whose WOE correlate beyond this, keep the most informative (1).")
    @Nullable
    Double mostCorrelation;

    @Option(names = "--select", description = "How variables are chosen: ${COMPLETION-CANDIDATES} (ridge).")
    LearningRules.@Nullable Method method;

    @Option(
            names = "--held-out-bins",
            description = "When the number of bins is chosen on rows held out: ${COMPLETION-CANDIDATES} (never).")
    LearningRules.@Nullable HeldOut heldOut;

    @Option(names = "--ridge", paramLabel = "WEIGHT", description = "The L2 penalty of the regression (5).")
    @Nullable
    Double ridge;

    @Option(names = "--score", paramLabel = "POINTS", description = "The score at the base odds (600).")
    @Nullable
    Double score;

    @Option(names = "--odds", paramLabel = "ODDS", description = "The base odds, goods to one bad (50).")
    @Nullable
    Double odds;

    @Option(names = "--pdo", paramLabel = "POINTS", description = "The points that double the odds (20).")
    @Nullable
    Double pdo;

    /** The rules that all of this makes. */
    LearningRules rules() {
        LearningRules base = rules == null ? LearningRules.DEFAULT : RulesReader.read(rules);
        BinningRules bins = base.bins();
        Sizes sizes = bins.sizes();
        Outside outside = bins.outside();
        BinningRules wished = new BinningRules(
                or(objective, bins.objective()),
                new Shape(or(trend, bins.shape().trend()), bins.shape().tolerance()),
                new Sizes(
                        or(minShare, sizes.minShare()),
                        or(minBads, sizes.minBads()),
                        sizes.minBins(),
                        or(maxBins, sizes.maxBins())),
                preBins == null ? bins.places() : new Places.Quantiles(preBins),
                new Outside(
                        missing == null ? outside.missing() : tie(missing),
                        outside.special(),
                        or(unseen, outside.unseen()),
                        or(smoothing, outside.smoothing())));
        LearningRules.Choice choice = base.choice();
        PointsScale scale = base.scale();
        return base.with(wished)
                .with(new LearningRules.Choice(
                        or(minIv, choice.minIv()),
                        choice.mostCandidates(),
                        or(mostCorrelation, choice.mostCorrelation()),
                        or(method, choice.method()),
                        or(mostCharacteristics, choice.mostCharacteristics())))
                .with(new PointsScale(or(score, scale.score()), or(odds, scale.odds()), or(pdo, scale.pdo())))
                .withRidge(or(ridge, base.ridge()))
                .withHeldOut(or(heldOut, base.heldOut()));
    }

    private static Tie tie(MissingBin missing) {
        return switch (missing) {
            case OWN -> new Tie.Own();
            case RISKIEST -> new Tie.Riskiest();
            case SAFEST -> new Tie.Safest();
        };
    }

    private static <T> T or(@Nullable T given, T otherwise) {
        return given == null ? otherwise : given;
    }
}
