package org.bulwark.cli.warning;

import picocli.CommandLine.Command;

/** Models in the loop of early warning. */
@Command(
        name = "model",
        description = "Models in the loop: rupture of cash flow, hazard of default, behaviour score, anomaly.",
        synopsisSubcommandLabel = "VERB",
        mixinStandardHelpOptions = true,
        subcommands = {ModelLearnCommand.class, ModelBacktestCommand.class})
final class ModelCommand {}
