package org.bulwark.cli.score;

import picocli.CommandLine.Command;

/** The stage {@code score}. */
@Command(
        name = "score",
        description = "How likely is trouble: learn, judge, apply and export scorecards.",
        synopsisSubcommandLabel = "VERB",
        mixinStandardHelpOptions = true,
        subcommands = {
            LearnCommand.class,
            ValidateCommand.class,
            ApplyCommand.class,
            ExportCommand.class,
            ReportCommand.class
        })
public final class ScoreCommand {}
