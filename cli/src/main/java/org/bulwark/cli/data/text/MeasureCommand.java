package org.bulwark.cli.data.text;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.bulwark.cli.terminal.ExitCode;
import org.bulwark.cli.terminal.Json;
import org.bulwark.data.text.TextReader;
import org.bulwark.data.text.trial.Judged;
import org.bulwark.files.text.HouseText;
import org.bulwark.files.text.LabelledFile;
import org.bulwark.files.text.LabelledReading;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code bulwark data text measure}. */
@Command(
        name = "measure",
        description = {
            "Say how well a reader reads labelled sentences: precision, recall and F1 by type and language.",
            "Without DATA: the house's own that its reader was not learned from, those held back by their hash and those written last."
        },
        mixinStandardHelpOptions = true,
        footer = {
            "",
            "Examples:",
            "  bulwark data text measure                 the house's reader on sentences that it has not seen",
            "  bulwark data text measure later.csv --model model.json"
        })
final class MeasureCommand implements Callable<Integer> {

    @Parameters(
            arity = "0..1",
            paramLabel = "DATA",
            description = "Labelled sentences (CSV) that the reader was not learned from.")
    @Nullable
    Path data;

    @Mixin
    ReaderOptions options = new ReaderOptions();

    @Option(names = "--json", description = "Print JSON.")
    boolean json;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    CommandSpec spec;

    @Override
    public Integer call() {
        TextReader reader = options.reader();
        PrintWriter print = spec.commandLine().getOut();
        if (data != null) {
            LabelledReading reading = LabelledFile.read(data);
            LearnCommand.remarks(reading, spec.commandLine().getErr());
            List<Judged> judged = Judged.of(reader, reading.sentences());
            if (json) {
                Json.print(print, Json.object("model", reader.name(), "languages", TrialText.json(judged)));
            } else {
                TrialText.print(reader.name(), judged, print);
            }
            return ExitCode.DONE;
        }
        List<Judged> held = Judged.of(reader, HouseText.measured());
        List<Judged> fresh = Judged.of(reader, HouseText.fresh());
        if (json) {
            Json.print(
                    print,
                    Json.object("model", reader.name(), "held", TrialText.json(held), "fresh", TrialText.json(fresh)));
        } else {
            TrialText.print(reader.name() + ", held back by hash", held, print);
            TrialText.print(reader.name() + ", written last", fresh, print);
        }
        return ExitCode.DONE;
    }
}
