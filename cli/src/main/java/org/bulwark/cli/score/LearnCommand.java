package org.bulwark.cli.score;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.bulwark.cli.data.DataOptions;
import org.bulwark.cli.data.DataSet;
import org.bulwark.cli.data.Periods;
import org.bulwark.cli.terminal.ExitCode;
import org.bulwark.cli.terminal.Json;
import org.bulwark.cli.terminal.ProgressBar;
import org.bulwark.cli.terminal.Terminal;
import org.bulwark.cli.terminal.Version;
import org.bulwark.data.Sample;
import org.bulwark.files.model.ScorecardFile;
import org.bulwark.files.words.Words;
import org.bulwark.score.scorecard.Characteristic;
import org.bulwark.score.scorecard.Learned;
import org.bulwark.score.scorecard.Origin;
import org.bulwark.score.scorecard.Provenance;
import org.bulwark.score.scorecard.Scorecard;
import org.bulwark.score.scorecard.ScorecardLearner;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code bulwark score learn}. */
@Command(
        name = "learn",
        description = "Learn a scorecard from rows with a known outcome, and say how good it is.",
        mixinStandardHelpOptions = true,
        footer = {
            "",
            "Examples:",
            "  bulwark score learn",
            "  bulwark score learn loans.csv --target default --exclude days_in_arrears_after",
            "  bulwark score learn loans.parquet --target status --bad CHGOFF --weight w --out loans.json",
            "  bulwark score learn loans.yaml --rules rules.yaml --train-until 2019-12"
        })
final class LearnCommand implements Callable<Integer> {

    @Mixin
    DataOptions data = new DataOptions();

    @Mixin
    RulesOptions rules = new RulesOptions();

    @Mixin
    TrialOptions trial = new TrialOptions();

    @Option(names = "--out", paramLabel = "FILE", description = "Where the scorecard goes (scorecard.json).")
    Path out = Path.of("scorecard.json");

    @Option(names = "--no-trial", description = "Learn only; do not say how good it is.")
    boolean noTrial;

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
            Optional<Periods> periods = trial.periods(set.periods());
            Sample all = set.sample();
            Sample training = TrialOptions.training(all, periods);
            ScorecardLearner learner = new ScorecardLearner(
                    set.specification(), rules.rules(), new Origin(set.sha256(), Version.current()), bar);
            Learned learned = learner.learn(training);
            ScorecardFile.write(learned.scorecard(), out);
            Trial judged = noTrial ? null : judge(all, learned, learner.quietly(), periods, bar);
            bar.clear();
            if (json) {
                Json.print(print, json(learned, judged));
            } else {
                text(learned, judged, print);
            }
        }
        return ExitCode.DONE;
    }

    private Trial judge(
            Sample all, Learned learned, ScorecardLearner learner, Optional<Periods> periods, ProgressBar bar) {
        return periods.isPresent()
                ? TrialOptions.outOfTime(all, learned.scorecard(), periods.get())
                : trial.inFolds(all, learner, 1, bar);
    }

    private void text(Learned learned, @Nullable Trial judged, PrintWriter print) {
        Scorecard scorecard = learned.scorecard();
        Provenance from = scorecard.provenance();
        print.println("Learned from " + Terminal.count(from.rows()) + " rows of " + from.data() + ", "
                + Terminal.count(from.bads()) + " of them bad (" + Terminal.percent(from.badRate()) + " weighted):");
        Terminal table = Terminal.table("lrlrrr").row("characteristic", "bins", "trend", "IV", "points from", "to");
        for (Characteristic c : scorecard.characteristics()) {
            table.row(
                    c.title(),
                    c.binning().regularBins(),
                    c.binning().trend().name().toLowerCase(Locale.ROOT),
                    Terminal.fixed(c.binning().iv(), 3),
                    c.worst(),
                    c.best());
        }
        table.lines().forEach(print::println);
        Said.notes(learned.notes(), print);
        print.println();
        if (judged != null) {
            TrialReport.print(judged, print);
            print.println();
        }
        print.println("The scorecard is in " + out + ". Next:");
        print.println("  bulwark score report " + out + " DATA     one page to look at and to print");
        print.println("  bulwark score apply " + out + " DATA      scores for other rows");
        print.flush();
    }

    private Map<String, @Nullable Object> json(Learned learned, @Nullable Trial judged) {
        Words words = Words.in(Locale.ENGLISH);
        return Json.object(
                "scorecard", out.toString(),
                "rows", learned.scorecard().provenance().rows(),
                "bads", learned.scorecard().provenance().bads(),
                "characteristics",
                        learned.scorecard().characteristics().stream()
                                .map(c -> Json.object(
                                        "variable",
                                        c.variable(),
                                        "iv",
                                        c.binning().iv(),
                                        "worst",
                                        c.worst(),
                                        "best",
                                        c.best()))
                                .toList(),
                "notes", learned.notes().stream().map(words::say).toList(),
                "trial", judged == null ? null : TrialReport.json(judged));
    }
}
