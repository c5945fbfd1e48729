package org.bulwark.cli.data;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.bulwark.cli.terminal.ExitCode;
import org.bulwark.cli.terminal.Terminal;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code bulwark data events}. */
@Command(
        name = "events",
        description = {
            "Make events of a file that knows nothing of us, by a mapping with a query: each row goes through the door of its source",
            "and was known after the source's usual lag. What passes is written as Parquet, for indicators to be computed from."
        },
        mixinStandardHelpOptions = true,
        footer = {"", "Example:", "  bulwark data events docs/examples/mapping/berka-transactions.yaml --out berka"})
final class EventsCommand implements Callable<Integer> {

    private static final int SHOWN = 5;

    @Parameters(paramLabel = "MAPPING", description = "The mapping: its source, and a query that gives its records.")
    Path mapping = Path.of("mapping.yaml");

    @Option(names = "--out", required = true, paramLabel = "DIR", description = "The folder for the events.")
    Path out = Path.of("events");

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    CommandSpec spec;

    @Override
    public Integer call() {
        MappedFolder.Written written = MappedFolder.write(List.of(mapping), out);
        told(written);
        return ExitCode.DONE;
    }

    private void told(MappedFolder.Written written) {
        PrintWriter say = spec.commandLine().getErr();
        say.println(Terminal.count(written.passed()) + " events of the source " + String.join(", ", written.sources())
                + " in " + out + "; " + Terminal.count(written.refused().size()) + " rows were refused.");
        written.refused().stream()
                .limit(SHOWN)
                .forEach(row -> say.println("  row " + (row.row() + 1) + ": "
                        + row.verdict().flaws().getFirst()));
        say.flush();
    }
}
