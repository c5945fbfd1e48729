package org.bulwark.cli.indicator;

import picocli.CommandLine.Command;

/** The stage {@code indicator}. */
@Command(
        name = "indicator",
        description =
                "What it says: search the catalogue of indicators, read how one is worked out, try drafts, make training sets, refresh.",
        synopsisSubcommandLabel = "VERB",
        mixinStandardHelpOptions = true,
        subcommands = {
            ListCommand.class,
            ShowCommand.class,
            TryCommand.class,
            ComputeCommand.class,
            RefreshCommand.class
        })
public final class IndicatorCommand {}
