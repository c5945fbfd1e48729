package org.bulwark.cli.warning;

import picocli.CommandLine.Command;

/** Who slips. */
@Command(
        name = "warning",
        description = "Who slips: signals, tiers, and how early they would have warned.",
        synopsisSubcommandLabel = "VERB",
        mixinStandardHelpOptions = true,
        subcommands = {SignalsCommand.class, ReplayCommand.class, ModelCommand.class})
public final class WarningCommand {}
