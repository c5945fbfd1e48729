package org.bulwark.cli.decision;

import picocli.CommandLine.Command;

/** What was decided. */
@Command(
        name = "decision",
        description = "What we did about it: open decisions again.",
        synopsisSubcommandLabel = "VERB",
        mixinStandardHelpOptions = true,
        subcommands = ReplayCommand.class)
public final class DecisionCommand {}
