package org.bulwark.cli.bank;

import picocli.CommandLine.Command;

/** The sample bank. */
@Command(
        name = "bank",
        description = "A sample bank with known truth: simulated loans to try everything on.",
        synopsisSubcommandLabel = "VERB",
        mixinStandardHelpOptions = true,
        subcommands = LoansCommand.class)
public final class BankCommand {}
