package org.bulwark.cli.bank;

import picocli.CommandLine.Command;

/** The sample bank. */
@Command(
        name = "bank",
        description = "A sample bank with known truth: simulated loans and streams of events to try everything on.",
        synopsisSubcommandLabel = "VERB",
        mixinStandardHelpOptions = true,
        subcommands = {
            LoansCommand.class,
            StreamCommand.class,
            CeilingCommand.class,
            LabelsCommand.class,
            FraudCommand.class
        })
public final class BankCommand {}
