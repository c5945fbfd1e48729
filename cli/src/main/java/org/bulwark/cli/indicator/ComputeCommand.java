package org.bulwark.cli.indicator;

import static org.bulwark.cli.terminal.Terminal.count;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.bulwark.cli.data.DataOptions;
import org.bulwark.cli.terminal.ExitCode;
import org.bulwark.cli.terminal.ProgressBar;
import org.bulwark.cli.terminal.Terminal;
import org.bulwark.files.indicator.FamilyFile;
import org.bulwark.files.indicator.ShippedCatalogue;
import org.bulwark.files.table.TableWriter;
import org.bulwark.files.tree.TextFile;
import org.bulwark.indicator.definition.Catalogue;
import org.bulwark.run.embedded.Labels;
import org.bulwark.run.embedded.TrainingSet;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code bulwark indicator compute}. */
@Command(
        name = "compute",
        description = {
            "Make a point-in-time training set: for every label the indicators as they were known at its instant.",
            "Labels are a CSV file, or a DuckDB query, with the columns party and instant; all others, such as an outcome, are kept.",
            "Nothing is used that the bank learned later."
        },
        mixinStandardHelpOptions = true,
        footer = {
            "",
            "Examples:",
            "  bulwark bank stream --format parquet --out events",
            "  bulwark indicator compute --labels labels.csv --events events --indicators group:account --out set.parquet",
            "  bulwark indicator compute --labels labels.csv --events events --indicators account.inflow.sum_12m --quality --out set.csv"
        })
final class ComputeCommand implements Callable<Integer> {

    @Option(
            names = "--labels",
            required = true,
            paramLabel = "LABELS",
            description = "The labels: party, instant (2023-06-30T12:00:00Z; a date is its first instant), and more.")
    String labels = "labels.csv";

    @Mixin
    EventFiles events = new EventFiles();

    @Option(
            names = "--indicators",
            required = true,
            split = ",",
            paramLabel = "WHICH",
            description = "Names, group:GROUP, search:WORDS, or all; several with commas between.")
    List<String> indicators = new ArrayList<>();

    @Option(names = "--out", required = true, paramLabel = "FILE", description = "The set: .csv or .parquet.")
    Path out = Path.of("set.csv");

    @Option(names = "--quality", description = "Give the quality of each value too, in a column beside it.")
    boolean quality;

    @Option(
            names = "--peers",
            split = ",",
            paramLabel = "COLUMN",
            description = "Columns of the labels that name the peer group; without, ranks among peers stay missing.")
    List<String> peers = new ArrayList<>();

    @Option(
            names = "--families",
            paramLabel = "FILE",
            description = "Families of the bank's own, behind the shipped ones; may be given several times.")
    List<Path> families = new ArrayList<>();

    @Option(names = "--threads", paramLabel = "N", description = "How many threads (all cores).")
    int threads;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    CommandSpec spec;

    @Override
    public Integer call() {
        long begun = System.nanoTime();
        TrainingSet set;
        try (ProgressBar bar = ProgressBar.onTerminal()) {
            Catalogue catalogue = catalogue();
            int workers = threads > 0 ? threads : Runtime.getRuntime().availableProcessors();
            set = TrainingSet.of(
                    labels(bar),
                    events.folder,
                    new TrainingSet.Wanted(catalogue, Choice.of(indicators, catalogue), events.zone, peers, workers),
                    bar);
            bar.at("Writing " + out.getFileName(), 0, 0);
            TableWriter.write(set.table(quality), out);
        }
        told(set, (System.nanoTime() - begun) / 1e9);
        return ExitCode.DONE;
    }

    private Labels labels(ProgressBar bar) {
        return DataOptions.isQuery(labels)
                ? Labels.of(DataOptions.query(labels, bar).table(), events.zone)
                : Labels.read(Path.of(labels), events.zone);
    }

    private Catalogue catalogue() {
        Catalogue catalogue = ShippedCatalogue.all();
        for (Path file : families) {
            catalogue = catalogue.and(FamilyFile.read(TextFile.read(file), file.toString(), catalogue)
                    .value());
        }
        return catalogue;
    }

    private void told(TrainingSet set, double seconds) {
        TrainingSet.Summary done = set.summary();
        PrintWriter say = spec.commandLine().getErr();
        say.println(count(done.labels()) + " labels of " + count(done.parties()) + " parties with "
                + count(set.names().size()) + " indicators in " + out + ", " + Terminal.fixed(seconds, 1) + " s.");
        say.println("  " + count(done.events()) + " events of these parties read, " + count(done.used()) + " used, "
                + count(done.later()) + " ignored because they became known later.");
        if (done.unknown() > 0) {
            say.println("  " + count(done.unknown()) + " parties have no event at all: their values are missing.");
        }
        if (!done.silent().isEmpty()) {
            say.println("  There are no events of " + String.join(", ", done.silent()) + ".");
        }
        if (done.unranked() > 0) {
            say.println("  " + count(done.unranked())
                    + " indicators rank a party among its peers and are missing: name columns with --peers.");
        }
        say.flush();
    }
}
