package org.bulwark.cli.data.text;

import picocli.CommandLine.Command;

/** {@code bulwark data text}. */
@Command(
        name = "text",
        description = "News and social media: read event types and sentiment, learn to, and measure how well.",
        synopsisSubcommandLabel = "VERB",
        mixinStandardHelpOptions = true,
        subcommands = {ReadCommand.class, LearnCommand.class, MeasureCommand.class})
public final class TextCommand {}
