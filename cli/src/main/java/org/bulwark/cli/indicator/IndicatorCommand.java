package org.bulwark.cli.indicator;

import picocli.CommandLine.Command;

/** The stage {@code indicator}. */
@Command(
        name = "indicator",
        description = "What it says: search the catalogue of indicators, and read how one is worked out.",
        synopsisSubcommandLabel = "VERB",
        mixinStandardHelpOptions = true,
        subcommands = {ListCommand.class, ShowCommand.class})
public final class IndicatorCommand {}
