package org.bulwark.cli.data;

import org.bulwark.cli.data.text.TextCommand;
import picocli.CommandLine.Command;

/** The stage {@code data}. */
@Command(
        name = "data",
        description = "What the bank knows: look at a data set and say what its columns are for.",
        synopsisSubcommandLabel = "VERB",
        mixinStandardHelpOptions = true,
        subcommands = {
            ProfileCommand.class,
            DraftCommand.class,
            MapCommand.class,
            EventsCommand.class,
            IntakeCommand.class,
            TextCommand.class
        })
public final class DataCommand {}
