package org.bulwark.cli.data.text;

import static org.bulwark.cli.terminal.Terminal.count;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.bulwark.cli.terminal.ExitCode;
import org.bulwark.cli.terminal.Json;
import org.bulwark.data.text.linear.Learned;
import org.bulwark.data.text.linear.Learning;
import org.bulwark.files.model.TextModelFile;
import org.bulwark.files.text.HouseText;
import org.bulwark.files.text.LabelledFile;
import org.bulwark.files.text.LabelledReading;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code bulwark data text learn}. */
@Command(
        name = "learn",
        description = {
            "Learn a reader from labelled sentences, and say how well its like reads sentences that it has not seen",
            "(cross-validation): precision, recall and F1 by type and language."
        },
        mixinStandardHelpOptions = true,
        footer = {
            "",
            "Examples:",
            "  bulwark data text learn labelled.csv --out model.json",
            "  bulwark data text learn                   the house's own sentences",
            "",
            "labelled.csv has the columns text, language (en, zh), type (such as default, lawsuit, none) and sentiment (-1, 0, 1)."
        })
final class LearnCommand implements Callable<Integer> {

    @Parameters(
            arity = "0..1",
            paramLabel = "DATA",
            description = "Labelled sentences (CSV). Without it: the sentences that the house brings.")
    @Nullable
    Path data;

    @Option(names = "--out", paramLabel = "FILE", description = "Where the model file goes (nowhere).")
    @Nullable
    Path out;

    @Option(names = "--name", paramLabel = "NAME", description = "What the model is called (the file's name).")
    @Nullable
    String name;

    @Option(
            names = "--penalty",
            paramLabel = "NUMBER",
            description = "Of squared weights; greater is smoother (${DEFAULT-VALUE}).")
    double penalty = Learning.USUAL.penalty();

    @Option(names = "--folds", paramLabel = "N", description = "Parts of the cross-validation (${DEFAULT-VALUE}).")
    int folds = Learning.USUAL.folds();

    @Option(names = "--json", description = "Print JSON.")
    boolean json;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    CommandSpec spec;

    @Override
    public Integer call() {
        PrintWriter print = spec.commandLine().getOut();
        PrintWriter err = spec.commandLine().getErr();
        LabelledReading reading =
                data == null ? new LabelledReading(HouseText.learned(), List.of()) : LabelledFile.read(data);
        remarks(reading, err);
        String called = name != null ? name : data == null ? "house/1" : String.valueOf(data.getFileName());
        Learned learned = new Learning(Learning.USUAL.bits(), Learning.USUAL.fewest(), penalty, folds)
                .learn(called, reading.sentences());
        if (out != null) {
            TextModelFile.write(learned.model(), out);
            err.println("The model is in " + out + ".");
            err.flush();
        }
        if (json) {
            Json.print(
                    print,
                    Json.object(
                            "name", called,
                            "digest", TextModelFile.digest(learned.model()),
                            "sentences", learned.model().sentences(),
                            "leftOut", reading.remarks().size(),
                            "languages", TrialText.json(learned.unseen())));
        } else {
            TrialText.print(folds + "-fold cross-validation", learned.unseen(), print);
            print.println("Digest " + TextModelFile.digest(learned.model()));
            print.flush();
        }
        return ExitCode.DONE;
    }

    static void remarks(LabelledReading reading, PrintWriter err) {
        if (!reading.remarks().isEmpty()) {
            err.println(count(reading.remarks().size()) + " rows were left out:");
            reading.remarks().stream().limit(5).forEach(remark -> err.println("  " + remark));
            err.flush();
        }
    }
}
