package org.bulwark.cli.bank;

import java.io.PrintWriter;
import java.util.concurrent.Callable;
import org.bulwark.bank.stream.Ceiling;
import org.bulwark.cli.sample.BankSize;
import org.bulwark.cli.terminal.ExitCode;
import org.bulwark.cli.terminal.Terminal;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code bulwark bank ceiling}. */
@Command(
        name = "ceiling",
        description = {
            "Print how well default can be foreseen at all in a simulated bank, twelve months ahead.",
            "An oracle sees the latent health and nothing later; the naive rule sees days past due."
        },
        mixinStandardHelpOptions = true,
        footer = {"", "Example:", "  bulwark bank ceiling --firms 2000 --years 5"})
final class CeilingCommand implements Callable<Integer> {

    @Mixin
    BankSize size = BankSize.of(2000);

    @Option(names = "--seed", paramLabel = "N", description = "Which bank (${DEFAULT-VALUE}).", defaultValue = "42")
    long seed = 42;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    CommandSpec spec;

    @Override
    public Integer call() {
        long begun = System.nanoTime();
        Ceiling ceiling = size.streams(seed).ceiling();
        PrintWriter out = spec.commandLine().getOut();
        Terminal table = Terminal.table("lrl")
                .row("rows", Terminal.count(ceiling.rows()), "running loans, at the end of a quarter")
                .row("defaults", Terminal.count(ceiling.defaults()), "within the twelve months after")
                .row("default rate", Terminal.percent(ceiling.defaultRate()), "")
                .row("oracle, AUC", Terminal.fixed(ceiling.auc(), 4), "sees latent health, trouble and deceit")
                .row("oracle, recall", Terminal.percent(ceiling.recall()), "when it marks the worst tenth of the rows")
                .row("naive, recall", Terminal.percent(ceiling.naiveRecall()), "1 or more days past due on that day")
                .row("naive, marked", Terminal.percent(ceiling.naiveAlerts()), "of all rows");
        table.lines().forEach(out::println);
        out.flush();
        spec.commandLine()
                .getErr()
                .println("Worked out in " + Terminal.fixed((System.nanoTime() - begun) / 1e9, 1) + " s.");
        spec.commandLine().getErr().flush();
        return ExitCode.DONE;
    }
}
