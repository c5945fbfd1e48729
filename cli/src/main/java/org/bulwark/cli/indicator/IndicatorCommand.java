package org.bulwark.cli.indicator;

import picocli.CommandLine.Command;

/** The stage {@code indicator}. */
@Command(
        name = "indicator",
        description =
                "What it says: search the catalogue of indicators, and read how one is worked out, make training sets.",
        synopsisSubcommandLabel = "VERB",
        mixinStandardHelpOptions = true,
        subcommands = {ListCommand.class, ShowCommand.class, ComputeCommand.class})
public final class IndicatorCommand {}
