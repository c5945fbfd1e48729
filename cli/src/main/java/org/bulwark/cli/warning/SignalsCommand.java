package org.bulwark.cli.warning;

import java.io.PrintWriter;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.bulwark.cli.terminal.ExitCode;
import org.bulwark.cli.terminal.Terminal;
import org.bulwark.files.warning.ShippedSignals;
import org.bulwark.indicator.definition.RiskGroup;
import org.bulwark.warning.signal.Signal;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code bulwark warning signals}. */
@Command(
        name = "signals",
        description = "List the signals that are shipped, or print those of a group as YAML to begin one's own from.",
        mixinStandardHelpOptions = true,
        footer = {
            "",
            "Examples:",
            "  bulwark warning signals",
            "  bulwark warning signals --group legal --yaml",
            "  bulwark warning signals --language zh"
        })
final class SignalsCommand implements Callable<Integer> {

    @Option(names = "--group", paramLabel = "GROUP", description = "One of: ${COMPLETION-CANDIDATES}.")
    Optional<RiskGroup> group = Optional.empty();

    @Option(names = "--yaml", description = "As YAML; with no group the rules of tiers.")
    boolean yaml;

    @Option(
            names = "--language",
            paramLabel = "LANGUAGE",
            description = "Of the titles: en or zh (${DEFAULT-VALUE}).",
            defaultValue = "en")
    String language = "en";

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    CommandSpec spec;

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        if (yaml) {
            out.print(group.map(ShippedSignals::yaml).orElseGet(ShippedSignals::tierYaml));
        } else {
            Terminal table = Terminal.table("lllrl").row("signal", "severity", "owner", "months", "title");
            int rows = 0;
            for (Signal signal : ShippedSignals.all()) {
                if (group.isEmpty() || group.get() == signal.group()) {
                    rows++;
                    table.wholeRow(
                            signal.name(),
                            signal.severity().word(),
                            signal.owner(),
                            String.format(Locale.ROOT, "%d", signal.months()),
                            signal.title(language));
                }
            }
            table.lines().forEach(out::println);
            out.println("  " + Terminal.count(rows) + " signals.");
        }
        out.flush();
        return ExitCode.DONE;
    }
}
