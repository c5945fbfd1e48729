package org.bulwark.cli.score;

import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.bulwark.cli.data.DataOptions;
import org.bulwark.cli.data.DataSet;
import org.bulwark.cli.data.Periods;
import org.bulwark.cli.terminal.ExitCode;
import org.bulwark.cli.terminal.ProgressBar;
import org.bulwark.data.Sample;
import org.bulwark.files.model.ScorecardFile;
import org.bulwark.files.report.JudgedData;
import org.bulwark.files.report.Protocol;
import org.bulwark.files.report.ReportContent;
import org.bulwark.files.report.ScorecardReport;
import org.bulwark.score.scorecard.Scorecard;
import org.bulwark.score.trial.ByTime;
import org.bulwark.score.trial.OutOfSample;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code bulwark score report}. */
@Command(
        name = "report",
        description = {
            "One page on a scorecard, to look at, to send and to print: bins, points, how good it is, how stable.",
            "DATA are the rows it was learned from, or with --train-until also later ones."
        },
        mixinStandardHelpOptions = true,
        footer = {
            "",
            "Examples:",
            "  bulwark score report scorecard.json loans.yaml --out report.html",
            "  bulwark score report scorecard.json loans.yaml --train-until 2019 --test-from 2020",
            "  bulwark score report scorecard.json new-loans.csv --target default --unseen-rows"
        })
final class ReportCommand implements Callable<Integer> {

    @Parameters(index = "0", paramLabel = "SCORECARD", description = "A scorecard that learn wrote.")
    Path model = Path.of("scorecard.json");

    @Mixin
    DataOptions data = new DataOptions();

    @Mixin
    TrialOptions trial = new TrialOptions();

    @Option(names = "--unseen-rows", description = "The scorecard was not learned from these rows.")
    boolean unseenRows;

    @Option(names = "--out", paramLabel = "FILE", description = "Where the page goes (report.html).")
    Path out = Path.of("report.html");

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    CommandSpec spec;

    @Override
    public Integer call() {
        Scorecard scorecard = ScorecardFile.read(model);
        try (ProgressBar bar = ProgressBar.onTerminal()) {
            DataSet set = data.load(bar);
            bar.clear();
            set.announce(spec.commandLine().getErr());
            ScorecardReport.write(content(scorecard, set), out);
        }
        spec.commandLine().getErr().println("The report is in " + out + ".");
        spec.commandLine().getErr().flush();
        return ExitCode.DONE;
    }

    private ReportContent content(Scorecard scorecard, DataSet set) {
        Sample all = set.sample();
        ReportContent bare = ReportContent.of(scorecard);
        Optional<Periods> periods = trial.periods(set.periods());
        if (periods.isEmpty()) {
            return bare.with(JudgedData.of(scorecard, all, unseenRows ? Protocol.OTHER : Protocol.LEARNED_FROM));
        }
        OutOfSample later = OutOfSample.of(scorecard, TrialOptions.test(all, periods.get()));
        return bare.with(JudgedData.of(scorecard, TrialOptions.training(all, periods), Protocol.LEARNED_FROM))
                .with(JudgedData.of(later, Protocol.OUT_OF_TIME))
                .over(ByTime.of(later));
    }
}
