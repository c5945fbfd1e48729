package org.bulwark.cli.audit;

import picocli.CommandLine.Command;

/** What an auditor does. */
@Command(
        name = "audit",
        description = "Why others can believe us: check the log of what was decided and done.",
        synopsisSubcommandLabel = "VERB",
        mixinStandardHelpOptions = true,
        subcommands = {VerifyCommand.class, ExportCommand.class, CheckCommand.class})
public final class AuditCommand {}
