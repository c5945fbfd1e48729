package org.bulwark.cli.warning;

import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.bulwark.cli.terminal.ExitCode;
import org.bulwark.cli.terminal.ProgressBar;
import org.bulwark.cli.terminal.Terminal;
import org.bulwark.data.DataProblem;
import org.bulwark.files.warning.ShippedModels;
import org.bulwark.score.validation.Interval;
import org.bulwark.warning.model.WarningModel;
import org.bulwark.warning.model.learn.Judged;
import org.bulwark.warning.model.learn.ModelJudge;
import org.bulwark.warning.model.learn.ModelRows;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code bulwark warning model backtest}. */
@Command(
        name = "backtest",
        description = {
            "Hold the shipped models against a simulated bank that they never saw, month by month and as known then:",
            "how well they rank, and whether what they promise comes, beside naive rules."
        },
        mixinStandardHelpOptions = true,
        footer = {"", "Examples:", "  bulwark warning model backtest --seed 42 --deciles"})
final class ModelBacktestCommand implements Callable<Integer> {

    @Option(names = "--seed", paramLabel = "N", description = "Which bank (${DEFAULT-VALUE}).", defaultValue = "42")
    long seed = 42;

    @Option(names = "--deciles", description = "Print promised and seen rates by tenths too.")
    boolean deciles;

    @Mixin
    SampleMonths months = new SampleMonths();

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    CommandSpec spec;

    @Override
    public Integer call() {
        List<WarningModel> models = ShippedModels.all();
        if (models.stream().anyMatch(model -> model.training().banks().contains(seed))) {
            throw DataProblem.ROWS_MISSING.with(
                    "The bank " + seed + " is one that the models were learned on.", "Name another one with --seed.");
        }
        List<Judged> judged;
        try (ProgressBar bar = ProgressBar.onTerminal()) {
            ModelRows rows = months.of(List.of(seed), ModelJudge.names(models), bar);
            judged = new ModelJudge(models).judge(rows);
        }
        PrintWriter out = spec.commandLine().getOut();
        Terminal table = Terminal.table("llrrrrrrr")
                .row("what", "foretells", "months", "seen", "promised", "AUC", "worst 17 %", "Brier", "skill");
        for (Judged each : judged) {
            Interval auc = each.auc().interval(Interval.USUAL);
            table.wholeRow(
                    each.what(),
                    each.outcome(),
                    Terminal.count(each.rows()),
                    percent(each.seen()),
                    each.calibration().map(it -> percent(it.meanPd())).orElse(""),
                    fixed(each.auc().value()) + " (" + fixed(auc.low()) + "–" + fixed(auc.high()) + ")",
                    percent(each.recall()),
                    each.calibration().map(it -> fixed(it.brier().score())).orElse(""),
                    each.calibration().map(it -> percent(it.brier().skill())).orElse(""));
        }
        table.lines().forEach(out::println);
        if (deciles) {
            judged.forEach(each -> tenths(out, each));
        }
        out.flush();
        return ExitCode.DONE;
    }

    private static void tenths(PrintWriter out, Judged judged) {
        judged.calibration().ifPresent(calibration -> {
            Terminal table = Terminal.table("rrrl").row("promised", "seen", "months", "may be");
            calibration
                    .calibration()
                    .bins()
                    .forEach(bin -> table.wholeRow(
                            percent(bin.meanPd()),
                            percent(bin.badRate()),
                            Terminal.count(bin.rows()),
                            percent(bin.interval().low()) + "–"
                                    + percent(bin.interval().high())));
            out.println("  " + judged.what() + ", " + judged.outcome() + ":");
            table.lines().forEach(out::println);
        });
    }

    private static String fixed(double value) {
        return String.format(Locale.ROOT, "%.3f", value);
    }

    private static String percent(double share) {
        return Terminal.fixed(100 * share, 1) + " %";
    }
}
