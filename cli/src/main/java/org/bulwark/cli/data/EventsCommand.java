package org.bulwark.cli.data;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.bulwark.basics.Problem;
import org.bulwark.basics.ProblemException;
import org.bulwark.cli.terminal.ExitCode;
import org.bulwark.cli.terminal.Terminal;
import org.bulwark.data.source.Source;
import org.bulwark.data.source.SourceProblem;
import org.bulwark.files.FilesProblem;
import org.bulwark.files.event.EventParquet;
import org.bulwark.files.event.MappedEvents;
import org.bulwark.files.event.Mapping;
import org.bulwark.files.event.MappingFile;
import org.bulwark.files.source.ShippedSources;
import org.bulwark.files.table.TableReader;
import org.bulwark.files.tree.TextFile;
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
        try {
            Mapping read =
                    MappingFile.read(TextFile.read(mapping), mapping.toString()).value();
            Source source = ShippedSources.find(read.source())
                    .orElseThrow(() -> SourceProblem.SOURCE_UNKNOWN.with(
                            "There is no source '" + read.source() + "'.",
                            "Use one of: " + String.join(", ", ShippedSources.codes()) + "."));
            Files.createDirectories(out);
            List<MappedEvents.Refused> refused = new ArrayList<>();
            long[] passed = {0};
            try (EventParquet events = EventParquet.into(out, Map.of(source.code(), source))) {
                TableReader reader = TableReader.in(DataOptions.folder(mapping)).withData(DataOptions.dataFolder());
                MappedEvents.read(
                        read,
                        source,
                        reader,
                        event -> {
                            events.add(event);
                            passed[0]++;
                        },
                        refused::add);
            }
            told(passed[0], source, refused);
            return ExitCode.DONE;
        } catch (IOException e) {
            throw new ProblemException(
                    new Problem(
                            FilesProblem.FILE_UNWRITABLE,
                            "Events cannot be written into '" + out + "'.",
                            "Check that you may write there and that there is room."),
                    e);
        }
    }

    private void told(long passed, Source source, List<MappedEvents.Refused> refused) {
        PrintWriter say = spec.commandLine().getErr();
        say.println(Terminal.count(passed) + " events of the source " + source.code() + " in " + out + "; "
                + Terminal.count(refused.size()) + " rows were refused.");
        refused.stream()
                .limit(SHOWN)
                .forEach(row -> say.println("  row " + (row.row() + 1) + ": "
                        + row.verdict().flaws().getFirst()));
        say.flush();
    }
}
