package org.bulwark.cli.score;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.bulwark.cli.data.DataOptions;
import org.bulwark.cli.data.DataSet;
import org.bulwark.cli.data.Periods;
import org.bulwark.cli.terminal.ExitCode;
import org.bulwark.cli.terminal.Json;
import org.bulwark.cli.terminal.ProgressBar;
import org.bulwark.cli.terminal.Version;
import org.bulwark.data.Sample;
import org.bulwark.files.model.ScorecardFile;
import org.bulwark.score.scorecard.Origin;
import org.bulwark.score.scorecard.Scorecard;
import org.bulwark.score.scorecard.ScorecardLearner;
import org.bulwark.score.trial.OutOfSample;
import org.bulwark.score.validation.Fit;
import org.bulwark.score.validation.Judgement;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code bulwark score validate}. */
@Command(
        name = "validate",
        description = {
            "Say how good scorecards learned this way are: learn and judge in one go, in folds or out of time.",
            "With --model, judge a scorecard that is there."
        },
        mixinStandardHelpOptions = true,
        footer = {
            "",
            "Examples:",
            "  bulwark score validate loans.csv --target default --folds 5 --repeats 5 --seed 42",
            "  bulwark score validate loans.csv --target default --time opened --train-until 2019-12",
            "  bulwark score validate new-loans.csv --target default --model scorecard.json --json"
        })
final class ValidateCommand implements Callable<Integer> {

    @Mixin
    DataOptions data = new DataOptions();

    @Mixin
    RulesOptions rules = new RulesOptions();

    @Mixin
    TrialOptions trial = new TrialOptions();

    @Option(names = "--model", paramLabel = "FILE", description = "Judge this scorecard instead of learning.")
    @Nullable
    Path model;

    @Option(names = "--json", description = "Print JSON.")
    boolean json;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    CommandSpec spec;

    @Override
    public Integer call() {
        PrintWriter print = spec.commandLine().getOut();
        try (ProgressBar bar = ProgressBar.onTerminal()) {
            DataSet set = data.load(bar);
            bar.clear();
            set.announce(spec.commandLine().getErr());
            Trial judged = model == null ? learnAndJudge(set, bar) : judge(ScorecardFile.read(model), set);
            bar.clear();
            if (json) {
                Json.print(print, TrialReport.json(judged));
            } else {
                TrialReport.print(judged, print);
            }
        }
        return ExitCode.DONE;
    }

    private Trial learnAndJudge(DataSet set, ProgressBar bar) {
        Sample all = set.sample();
        ScorecardLearner learner = new ScorecardLearner(
                        set.specification(), rules.rules(), new Origin(set.sha256(), Version.current()), bar)
                .quietly();
        Optional<Periods> periods = trial.periods(set.periods());
        return periods.isPresent()
                ? TrialOptions.outOfTime(
                        all, learner.learn(TrialOptions.training(all, periods)).scorecard(), periods.get())
                : trial.inFolds(all, learner, 5, bar);
    }

    private static Trial judge(Scorecard scorecard, DataSet set) {
        Sample sample = set.sample();
        double[] pds = OutOfSample.pds(scorecard.scale(), OutOfSample.scores(scorecard, sample));
        return new Trial.Given(
                sample.name(), Judgement.of(pds, sample.bad(), sample.weights().fixed(), Fit.FIXED_BEFOREHAND));
    }
}
