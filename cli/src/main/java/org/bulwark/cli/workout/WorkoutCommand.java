package org.bulwark.cli.workout;

import picocli.CommandLine.Command;

/** What can be saved. */
@Command(
        name = "workout",
        description = "What can be saved: rules of classification, reminders and collection; debts classified.",
        synopsisSubcommandLabel = "VERB",
        mixinStandardHelpOptions = true,
        subcommands = {RulesCommand.class, ClassifyCommand.class})
public final class WorkoutCommand {}
