package org.bulwark.cli.keys;

import picocli.CommandLine.Command;

/** What seals and signs. */
@Command(
        name = "keys",
        description = "What seals and signs: the keys of the house.",
        synopsisSubcommandLabel = "VERB",
        mixinStandardHelpOptions = true,
        subcommands = RotateCommand.class)
public final class KeysCommand {}
