package org.bulwark.cli.bank;

import java.io.PrintWriter;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.bulwark.bank.trial.FraudTrial;
import org.bulwark.bank.trial.FraudTrial.Tally;
import org.bulwark.cli.sample.BankSize;
import org.bulwark.cli.terminal.ExitCode;
import org.bulwark.cli.terminal.ProgressBar;
import org.bulwark.cli.terminal.Terminal;
import org.bulwark.score.validation.Interval;
import org.bulwark.screening.fraud.Pattern;
import org.bulwark.screening.fraud.Suspicion;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code bulwark bank fraud}. */
@Command(
        name = "fraud",
        description = {
            "Look for five patterns of fraud in what the sources of a simulated bank say, and count against the truth how many are right",
            "and how many are found, with Wilson's 95 % intervals. The detectors see no truth; thresholds are the shipped ones."
        },
        mixinStandardHelpOptions = true,
        footer = {
            "",
            "Examples:",
            "  bulwark bank fraud --firms 2000 --years 5 --seed 101",
            "  bulwark bank fraud --firms 200 --evidence"
        })
final class FraudCommand implements Callable<Integer> {

    @Mixin
    BankSize size = BankSize.of(2000);

    @Option(
            names = "--seed",
            paramLabel = "N",
            split = ",",
            description = "Which bank (${DEFAULT-VALUE}); several with commas between are counted together.",
            defaultValue = "42")
    List<Long> seeds = List.of(42L);

    @Option(names = "--evidence", description = "Print the evidence of every suspicion too.")
    boolean evidence;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    CommandSpec spec;

    @Override
    public Integer call() {
        long begun = System.nanoTime();
        Map<Pattern, Tally> sums = new EnumMap<>(Pattern.class);
        int seen = 0;
        int deceivers = 0;
        long events = 0;
        PrintWriter out = spec.commandLine().getOut();
        try (ProgressBar bar = ProgressBar.onTerminal()) {
            for (long seed : seeds) {
                FraudTrial.Result result = FraudTrial.of(size.streams(seed), bar);
                bar.clear();
                seen += result.firms();
                deceivers += result.deceivers();
                events += result.events();
                result.tallies().forEach(tally -> sums.merge(tally.pattern(), tally, FraudCommand::sum));
                if (evidence) {
                    result.suspicions().forEach(suspicion -> out.println(line(suspicion)));
                }
            }
        }
        print(out, sums, seen, deceivers);
        spec.commandLine()
                .getErr()
                .println(Terminal.count(events) + " events looked at in "
                        + Terminal.fixed((System.nanoTime() - begun) / 1e9, 1) + " s.");
        spec.commandLine().getErr().flush();
        return ExitCode.DONE;
    }

    private static Tally sum(Tally a, Tally b) {
        return new Tally(
                a.pattern(),
                a.frauds() + b.frauds(),
                a.suspected() + b.suspected(),
                a.right() + b.right(),
                a.grown() + b.grown(),
                a.grownFound() + b.grownFound(),
                a.otherwise() + b.otherwise());
    }

    private static void print(PrintWriter out, Map<Pattern, Tally> sums, int seen, int deceivers) {
        out.println("  " + Terminal.count(seen) + " firms, " + Terminal.count(deceivers) + " deceive ("
                + Terminal.percent((double) deceivers / seen) + ").");
        Terminal table = Terminal.table("lrrrrrr")
                .row("pattern", "base rate", "frauds", "suspected", "precision", "recall", "after six months");
        sums.values()
                .forEach(tally -> table.wholeRow(
                        tally.pattern().word(),
                        Terminal.percent((double) tally.frauds() / seen),
                        Terminal.count(tally.frauds()),
                        Terminal.count(tally.suspected()),
                        rate(tally.right(), tally.suspected()),
                        rate(tally.right(), tally.frauds()),
                        rate(tally.grownFound(), tally.grown())));
        table.lines().forEach(out::println);
        out.println(
                "  Precision: of the suspected firms, how many deceive in this way. Recall: of those that do, how many are suspected;"
                        + " after six months: of those whose deceit had run that long.");
        int otherwise = sums.values().stream().mapToInt(Tally::otherwise).sum();
        out.println("  " + Terminal.count(otherwise)
                + " suspicions are of firms that deceive, but in another way: they count as wrong.");
        out.flush();
    }

    private static String rate(int part, int whole) {
        if (whole == 0) {
            return "–";
        }
        Interval interval = Interval.wilson(part, whole, Interval.USUAL);
        return Terminal.fixed(100.0 * part / whole, 1) + " % (" + Terminal.fixed(100 * interval.low(), 1) + "–"
                + Terminal.fixed(100 * interval.high(), 1) + ")";
    }

    private static String line(Suspicion suspicion) {
        return suspicion.party() + " " + suspicion.pattern().word()
                + (suspicion.together().isEmpty() ? "" : " with " + String.join(" ", suspicion.together())) + ": "
                + suspicion.clues().stream()
                        .map(clue -> clue.reason().code() + " " + clue.reason().parameters()
                                + (clue.events().isEmpty() ? "" : " " + clue.events()))
                        .collect(Collectors.joining("; "));
    }
}
