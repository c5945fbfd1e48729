package org.bulwark.cli.data;

import picocli.CommandLine.Command;

/** The stage {@code data}. */
@Command(
        name = "data",
        description = "What the bank knows: look at a data set and say what its columns are for.",
        synopsisSubcommandLabel = "VERB",
        mixinStandardHelpOptions = true,
        subcommands = {ProfileCommand.class, DraftCommand.class})
public final class DataCommand {}
