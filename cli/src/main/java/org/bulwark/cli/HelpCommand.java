package org.bulwark.cli;

import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code bulwark help score learn}, for those who do not write {@code --help} at the end. */
@Command(
        name = "help",
        description = "Explain a stage or one of its verbs.",
        helpCommand = true,
        mixinStandardHelpOptions = true,
        footer = {"", "Example:", "  bulwark help score learn"})
final class HelpCommand implements Runnable {

    @Parameters(arity = "0..*", paramLabel = "COMMAND", description = "A stage, or a stage and a verb.")
    List<String> path = new ArrayList<>();

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    CommandSpec spec;

    @Override
    public void run() {
        CommandLine at = spec.root().commandLine();
        for (String word : path) {
            CommandLine next = at.getSubcommands().get(word);
            if (next == null) {
                throw new ParameterException(
                        at, "'" + at.getCommandSpec().qualifiedName() + "' has no command '" + word + "'");
            }
            at = next;
        }
        at.usage(spec.commandLine().getOut());
    }
}
