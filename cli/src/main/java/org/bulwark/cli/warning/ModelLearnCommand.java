package org.bulwark.cli.warning;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.bulwark.cli.terminal.ExitCode;
import org.bulwark.cli.terminal.ProgressBar;
import org.bulwark.cli.terminal.Terminal;
import org.bulwark.files.indicator.ShippedCatalogue;
import org.bulwark.files.warning.ModelFile;
import org.bulwark.files.warning.ShippedModels;
import org.bulwark.warning.model.Training;
import org.bulwark.warning.model.WarningModel;
import org.bulwark.warning.model.learn.ModelLearner;
import org.bulwark.warning.model.learn.ModelPlan;
import org.bulwark.warning.model.learn.ModelRows;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code bulwark warning model learn}. */
@Command(
        name = "learn",
        description = {
            "Learn the models of warning on simulated banks, month by month and as known then, and write them as YAML.",
            "The same banks give the same files to the byte."
        },
        mixinStandardHelpOptions = true,
        footer = {"", "Examples:", "  bulwark warning model learn --out models"})
final class ModelLearnCommand implements Callable<Integer> {

    @Option(
            names = "--seeds",
            paramLabel = "N",
            split = ",",
            description = "Which banks (${DEFAULT-VALUE}).",
            defaultValue = "101,102,103,104,105,106")
    List<Long> seeds = List.of();

    @Option(names = "--out", paramLabel = "FOLDER", description = "Where the files are written.", required = true)
    Path out = Path.of("");

    @Mixin
    SampleMonths months = new SampleMonths();

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    CommandSpec spec;

    @Override
    public Integer call() {
        ModelPlan plan = ShippedModels.plan();
        List<WarningModel> models;
        try (ProgressBar bar = ProgressBar.onTerminal()) {
            ModelRows rows = months.of(seeds, plan.names(), bar);
            String digest = SampleMonths.digest(rows);
            models = new ModelLearner(
                            plan,
                            rows,
                            (count, bad) -> new Training(
                                    seeds,
                                    months.span().getFirst(),
                                    months.span().getLast(),
                                    count,
                                    bad,
                                    digest),
                            bar)
                    .all(ShippedCatalogue.all());
        }
        Terminal table = Terminal.table("lrrr").row("model", "inputs", "party-months", "bad");
        for (WarningModel model : models) {
            write(out.resolve(model.name() + ".yaml"), ModelFile.yaml(model));
            table.wholeRow(
                    model.name(),
                    Terminal.count(model.reads().size()),
                    Terminal.count(model.training().rows()),
                    Terminal.count(model.training().bad()));
        }
        PrintWriter to = spec.commandLine().getOut();
        table.lines().forEach(to::println);
        to.flush();
        return ExitCode.DONE;
    }

    private static void write(Path file, String text) {
        try {
            if (file.getParent() != null) {
                Files.createDirectories(file.getParent());
            }
            Files.writeString(file, text, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
