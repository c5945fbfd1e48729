package org.bulwark.cli;

import org.bulwark.cli.bank.BankCommand;
import org.bulwark.cli.data.DataCommand;
import org.bulwark.cli.score.ScoreCommand;
import picocli.AutoComplete.GenerateCompletion;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.HelpCommand;

/** The command itself, and the place where failures become words and exit codes. */
@Command(
        name = "bulwark",
        description = "An open credit-risk platform for commercial banks: the life of a loan, in one system.",
        synopsisSubcommandLabel = "STAGE",
        commandListHeading = "%nStages, in the order of a loan's life:%n",
        footer = {
            "",
            "Begin here:",
            "  bulwark score learn                      a scorecard from real or simulated loans, before your eyes",
            "  bulwark score learn DATA --target COL    the same from your own data",
            "  bulwark score validate DATA --target COL how good it is, honestly",
            "",
            "Outside this command line: ./bulwark test runs the tests, ./bulwark bench the measurements.",
            "Completion: source <(./bulwark generate-completion)"
        },
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        subcommands = {
            DataCommand.class,
            ScoreCommand.class,
            BankCommand.class,
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
        CommandLine line = new CommandLine(new Bulwark())
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setUsageHelpAutoWidth(true)
                .setAbbreviatedOptionsAllowed(false)
                .setExecutionExceptionHandler(new Failures());
        return line.execute(arguments);
    }
}
