package org.bulwark.cli;

import java.io.PrintWriter;
import org.bulwark.cli.audit.AuditCommand;
import org.bulwark.cli.backup.BackupCommand;
import org.bulwark.cli.backup.RestoreCommand;
import org.bulwark.cli.bank.BankCommand;
import org.bulwark.cli.data.DataCommand;
import org.bulwark.cli.decision.DecisionCommand;
import org.bulwark.cli.indicator.IndicatorCommand;
import org.bulwark.cli.keys.KeysCommand;
import org.bulwark.cli.score.ScoreCommand;
import org.bulwark.cli.terminal.Version;
import org.bulwark.cli.up.UpCommand;
import org.bulwark.cli.warning.WarningCommand;
import org.bulwark.cli.workout.WorkoutCommand;
import picocli.AutoComplete.GenerateCompletion;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The command itself, and the place where failures become words and exit codes. */
@Command(
        name = "bulwark",
        description = "An open credit-risk platform for commercial banks: the life of a loan, in one system.",
        synopsisSubcommandLabel = "STAGE",
        commandListHeading = "%nStages, in the order of a loan's life:%n",
        footer = {
            "",
            "Begin here:",
            "  bulwark up                                the whole house with a sample bank, in your browser",
            "  bulwark score learn                       a scorecard from real or simulated loans, before your eyes",
            "  bulwark score learn DATA --target COL     the same from your own data",
            "  bulwark score validate DATA --target COL  how good it is, honestly",
            "",
            "Outside this command line: ./bulwark test runs the tests, ./bulwark bench the measurements.",
            "Completion: source <(./bulwark generate-completion)"
        },
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        subcommands = {
            DataCommand.class,
            IndicatorCommand.class,
            ScoreCommand.class,
            DecisionCommand.class,
            WarningCommand.class,
            WorkoutCommand.class,
            AuditCommand.class,
            BankCommand.class,
            UpCommand.class,
            BackupCommand.class,
            RestoreCommand.class,
            KeysCommand.class,
            HelpCommand.class,
            GenerateCompletion.class
        })
public final class Bulwark {

    private Bulwark() {}

    /** Runs the command and ends the process with its exit code. */
    public static void main(String[] arguments) {
        System.exit(run(arguments));
    }

    /** Runs the command line given and gives its exit code. */
    public static int run(String... arguments) {
        return run(commandLine(), arguments);
    }

    /** The same with results and words going elsewhere than to standard output and standard error. */
    static int run(PrintWriter out, PrintWriter err, String... arguments) {
        return run(commandLine().setOut(out).setErr(err), arguments);
    }

    /** The command line as it stands, to be asked what it understands. */
    static CommandLine commandLine() {
        Failures failures = new Failures();
        return new CommandLine(new Bulwark())
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setUsageHelpAutoWidth(true)
                .setAbbreviatedOptionsAllowed(false)
                .setParameterExceptionHandler(failures)
                .setExecutionExceptionHandler(failures);
    }

    private static int run(CommandLine line, String... arguments) {
        try {
            return line.execute(arguments);
        } catch (OutOfMemoryError _) {
            return Failures.outOfMemory(line.getErr());
        }
    }
}
