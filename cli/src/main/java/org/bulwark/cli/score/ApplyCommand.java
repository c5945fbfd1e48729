package org.bulwark.cli.score;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.bulwark.cli.data.DataOptions;
import org.bulwark.cli.data.DataSet;
import org.bulwark.cli.terminal.ExitCode;
import org.bulwark.cli.terminal.ProgressBar;
import org.bulwark.cli.terminal.Terminal;
import org.bulwark.data.ColumnSpecification;
import org.bulwark.data.Role;
import org.bulwark.data.Table;
import org.bulwark.files.model.ScorecardFile;
import org.bulwark.files.table.TableWriter;
import org.bulwark.run.embedded.ScoringRun;
import org.bulwark.score.scorecard.Scorecard;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code bulwark score apply}. */
@Command(
        name = "apply",
        description = {
            "Score rows: one line a row with the score, and on request the PD, the points and the reasons.",
            "A Parquet file is streamed into --out without being held in memory."
        },
        mixinStandardHelpOptions = true,
        footer = {
            "",
            "Examples:",
            "  bulwark score apply scorecard.json new.csv --keep id --pd --reasons 3 --out scores.csv",
            "  bulwark score apply scorecard.json new.parquet --out scores.parquet"
        })
final class ApplyCommand implements Callable<Integer> {

    @Parameters(index = "0", paramLabel = "SCORECARD", description = "A scorecard that learn wrote.")
    Path model = Path.of("scorecard.json");

    @Mixin
    DataOptions data = new DataOptions();

    @Option(
            names = "--out",
            paramLabel = "FILE",
            description = "Where the scores go: .csv or .parquet (standard output).")
    @Nullable
    Path out;

    @Option(names = "--keep", paramLabel = "COLUMN", split = ",", description = "Columns to keep beside the score.")
    List<String> keep = new ArrayList<>();

    @Option(names = "--pd", description = "Give the probability of being bad that the score stands for.")
    boolean pd;

    @Option(names = "--points", description = "Give the points of each characteristic.")
    boolean points;

    @Option(names = "--reasons", paramLabel = "N", description = "Give the N attributes that cost most points.")
    int reasons;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    CommandSpec spec;

    @Override
    public Integer call() {
        Scorecard scorecard = ScorecardFile.read(model);
        long rows;
        try (ProgressBar bar = ProgressBar.onTerminal()) {
            Path parquet = data.parquet();
            if (parquet != null && out != null && reasons == 0) {
                bar.at("Scoring " + parquet.getFileName(), 0, 0);
                rows = ScoringRun.scoreParquet(scorecard, parquet, out, wanted(data.ids()));
            } else {
                DataSet set = data.load(bar);
                bar.clear();
                set.announce(spec.commandLine().getErr());
                Table scores = ScoringRun.score(scorecard, set.table(), wanted(ids(set)));
                rows = scores.rows();
                write(scores);
            }
        }
        if (out != null) {
            spec.commandLine().getErr().println(Terminal.count(rows) + " rows scored into " + out + ".");
            spec.commandLine().getErr().flush();
        }
        return ExitCode.DONE;
    }

    /** What is wanted; the columns to keep are those named, else those that name the row. */
    private ScoringRun.Wanted wanted(List<String> ids) {
        return new ScoringRun.Wanted(keep.isEmpty() ? ids : keep, pd, points, reasons);
    }

    private static List<String> ids(DataSet set) {
        return set.specification().columns().stream()
                .filter(c -> c.role() == Role.ID)
                .map(ColumnSpecification::name)
                .toList();
    }

    private void write(Table scores) {
        if (out != null) {
            TableWriter.write(scores, out);
            return;
        }
        try {
            TableWriter.text(scores, spec.commandLine().getOut());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
