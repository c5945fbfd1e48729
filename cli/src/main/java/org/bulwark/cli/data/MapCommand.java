package org.bulwark.cli.data;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.bulwark.basics.Problem;
import org.bulwark.basics.ProblemException;
import org.bulwark.cli.terminal.ExitCode;
import org.bulwark.files.FilesProblem;
import org.bulwark.files.event.MappingDraft;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code bulwark data map}. */
@Command(
        name = "map",
        description = {
            "Draft how the columns of a file become records of a source: by their names and by what their values look like,",
            "with a reason on every line, for a person to correct."
        },
        mixinStandardHelpOptions = true,
        footer = {"", "Example:", "  bulwark data map bills.csv --source electricity --out mapping.yaml"})
final class MapCommand implements Callable<Integer> {

    @Mixin
    RecordOptions records = new RecordOptions();

    @Option(names = "--out", paramLabel = "FILE", description = "Where the draft goes (standard output).")
    Optional<Path> out = Optional.empty();

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    CommandSpec spec;

    @Override
    public Integer call() {
        String draft = MappingDraft.of(records.file, records.source());
        if (out.isEmpty()) {
            spec.commandLine().getOut().print(draft);
            spec.commandLine().getOut().flush();
            return ExitCode.DONE;
        }
        try {
            Files.writeString(out.get(), draft);
        } catch (IOException e) {
            throw new ProblemException(
                    new Problem(
                            FilesProblem.FILE_UNWRITABLE,
                            "'" + out.get() + "' cannot be written.",
                            "Check that you may write there and that there is room."),
                    e);
        }
        spec.commandLine()
                .getErr()
                .println("The draft is in " + out.get() + ". Read it, correct it, then: bulwark data intake "
                        + records.file + " --source " + records.code + " --mapping " + out.get() + " --login …");
        spec.commandLine().getErr().flush();
        return ExitCode.DONE;
    }
}
