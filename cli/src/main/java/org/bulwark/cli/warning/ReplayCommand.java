package org.bulwark.cli.warning;

import java.io.PrintWriter;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Predicate;
import org.bulwark.basics.Progress;
import org.bulwark.cli.terminal.ExitCode;
import org.bulwark.cli.terminal.ProgressBar;
import org.bulwark.cli.terminal.Terminal;
import org.bulwark.data.DataProblem;
import org.bulwark.files.indicator.ShippedCatalogue;
import org.bulwark.files.warning.ShippedModels;
import org.bulwark.files.warning.ShippedSignals;
import org.bulwark.run.embedded.WarningReplay;
import org.bulwark.score.validation.Interval;
import org.bulwark.warning.Tier;
import org.bulwark.warning.replay.Look;
import org.bulwark.warning.replay.Measured;
import org.bulwark.warning.replay.SignalPoints;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code bulwark warning replay}. */
@Command(
        name = "replay",
        description = {
            "Replay the shipped signals over a simulated bank, month by month and as known then, and print how many defaults they",
            "would have warned of, how early, and at what price. The points that rank party-months are learned on other banks."
        },
        mixinStandardHelpOptions = true,
        footer = {
            "",
            "Examples:",
            "  bulwark warning replay",
            "  bulwark warning replay --seed 7 --share 0.1 --from 2021-01 --to 2022-12 --signals"
        })
final class ReplayCommand implements Callable<Integer> {

    private static final List<Integer> HORIZONS = List.of(1, 3, 6, 12, 18, 24);
    private static final int YEAR = 12;

    @Mixin
    private JudgedMonths judged = new JudgedMonths();

    @Option(
            names = "--seed",
            paramLabel = "N",
            description = "Which bank is judged (${DEFAULT-VALUE}).",
            defaultValue = "42")
    long seed = 42;

    @Option(
            names = "--learn",
            paramLabel = "N",
            split = ",",
            description = "Which banks the points are learned on (${DEFAULT-VALUE}); never the one that is judged.",
            defaultValue = "101,102,103,104,105,106")
    List<Long> learn = List.of();

    @Option(
            names = "--share",
            paramLabel = "SHARE",
            description = "The part of the party-months that points may call positive (${DEFAULT-VALUE}).",
            defaultValue = "0.17")
    double share = 0.17;

    @Option(
            names = "--officers",
            paramLabel = "N",
            description = "How many officers look at alerts (${DEFAULT-VALUE}).",
            defaultValue = "5")
    int officers = 5;

    @Option(names = "--signals", description = "Print every signal too.")
    boolean signals;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    CommandSpec spec;

    @Override
    public Integer call() {
        if (learn.contains(seed)) {
            throw DataProblem.ROWS_MISSING.with(
                    "The bank " + seed + " is to be judged by points that were learned on it.",
                    "Name other banks with --learn.");
        }
        long begun = System.nanoTime();
        List<Look> looks;
        SignalPoints points;
        try (ProgressBar bar = ProgressBar.onTerminal()) {
            List<Look> others = new ArrayList<>();
            for (long other : learn) {
                others.addAll(looks(other, bar));
            }
            points = SignalPoints.learn(ShippedSignals.all(), others, YEAR);
            looks = looks(seed, bar).stream()
                    .filter(look -> look.isFollowed(YEAR))
                    .toList();
        }
        if (looks.isEmpty()) {
            throw DataProblem.ROWS_MISSING.with(
                    "No loan ran in that time, or twelve months are not yet over.",
                    "Ask for earlier months, for more firms or for more years.");
        }
        PrintWriter out = spec.commandLine().getOut();
        print(out, looks, points);
        out.flush();
        spec.commandLine()
                .getErr()
                .println(Terminal.count(looks.size()) + " party-months judged; all of it took "
                        + Terminal.fixed((System.nanoTime() - begun) / 1e9, 1) + " s.");
        spec.commandLine().getErr().flush();
        return ExitCode.DONE;
    }

    private List<Look> looks(long bank, Progress progress) {
        return WarningReplay.of(
                judged.of(bank),
                new WarningReplay.Wanted(
                        ShippedCatalogue.all(),
                        ShippedSignals.all(),
                        ShippedModels.all(),
                        ShippedSignals.tiers(),
                        ZoneOffset.UTC,
                        Runtime.getRuntime().availableProcessors()),
                progress);
    }

    private void print(PrintWriter out, List<Look> looks, SignalPoints points) {
        Predicate<Look> worst = Measured.worst(looks, share, points::of);
        Terminal rules = head("rule");
        row(rules, "points", Measured.of(looks, YEAR, worst));
        row(rules, "days past due", Measured.of(looks, YEAR, Look::late));
        for (Tier tier : Tier.values()) {
            row(
                    rules,
                    "tier " + tier.word() + (tier == Tier.RED ? "" : " and above"),
                    Measured.of(
                            looks,
                            YEAR,
                            look -> look.tier()
                                    .filter(it -> it.compareTo(tier) >= 0)
                                    .isPresent()));
        }
        out.println("  Default within twelve months, all months:");
        rules.lines().forEach(out::println);
        List<Look> quarters =
                looks.stream().filter(look -> !Double.isNaN(look.oracle())).toList();
        Terminal ceiling = head("rule");
        row(ceiling, "points", Measured.of(quarters, YEAR, Measured.worst(quarters, share, points::of)));
        row(ceiling, "oracle", Measured.of(quarters, YEAR, Measured.worst(quarters, share, Look::oracle)));
        row(ceiling, "days past due", Measured.of(quarters, YEAR, Look::late));
        out.println(
                "  The same at the ends of quarters, beside an oracle that sees the truth of the day and nothing later:");
        ceiling.lines().forEach(out::println);
        Terminal horizons = head("within");
        for (int horizon : HORIZONS) {
            row(horizons, horizon + " months", Measured.of(looks, horizon, worst));
        }
        out.println("  The points over other horizons, as far as it is known what became of a month:");
        horizons.lines().forEach(out::println);
        load(out, looks, worst);
        if (signals) {
            each(out, looks, points);
        }
    }

    private static Terminal head(String first) {
        return Terminal.table("lrrrrrrr")
                .row(
                        first,
                        "positive",
                        "recall",
                        "precision",
                        "false alarms",
                        "defaults",
                        "warned of",
                        "lead, quartiles");
    }

    private static void row(Terminal table, String name, Measured measured) {
        table.wholeRow(
                name,
                Terminal.fixed(100 * measured.share(), 1) + " %",
                rate(measured.recall(), measured.recallInterval()),
                rate(measured.precision(), measured.precisionInterval()),
                Terminal.fixed(100 * measured.falseAlarms(), 1) + " %",
                Terminal.count(measured.defaults()),
                rate(measured.caught(), measured.caughtInterval()),
                Terminal.fixed(measured.lead(0.25), 0) + " " + Terminal.fixed(measured.lead(0.5), 0) + " "
                        + Terminal.fixed(measured.lead(0.75), 0));
    }

    private static String rate(double value, Interval interval) {
        return Double.isNaN(value)
                ? "–"
                : Terminal.fixed(100 * value, 1) + " % (" + Terminal.fixed(100 * interval.low(), 1) + "–"
                        + Terminal.fixed(100 * interval.high(), 1) + ")";
    }

    /** New alerts: positive months after one that was not. */
    private void load(PrintWriter out, List<Look> looks, Predicate<Look> positive) {
        long fresh = 0;
        Optional<Look> before = Optional.empty();
        for (Look look : looks) {
            boolean goesOn = before.filter(it -> it.party().equals(look.party()) && positive.test(it))
                    .isPresent();
            fresh += positive.test(look) && !goesOn ? 1 : 0;
            before = Optional.of(look);
        }
        long months = looks.stream().mapToInt(Look::month).distinct().count();
        double weeks = months * 365.25 / YEAR / 7;
        out.println("  " + Terminal.count(fresh) + " alerts were opened by points in " + Terminal.count(months)
                + " months: " + Terminal.fixed(fresh / weeks / officers, 2) + " an officer and week, of " + officers
                + " officers.");
    }

    private static void each(PrintWriter out, List<Look> looks, SignalPoints points) {
        Map<String, Integer> byName = points.byName();
        Terminal table = Terminal.table("lrrrrr").row("signal", "points", "positive", "recall", "precision", "lead");
        for (int i = 0; i < points.names().size(); i++) {
            int place = i;
            Measured measured = Measured.of(
                    looks, YEAR, look -> Arrays.stream(look.active()).anyMatch(each -> each == place));
            table.wholeRow(
                    points.names().get(i),
                    String.valueOf(byName.getOrDefault(points.names().get(i), 0)),
                    Terminal.percent(measured.share()),
                    Terminal.percent(measured.recall()),
                    rate(measured.precision(), measured.precisionInterval()),
                    Terminal.fixed(measured.lead(0.5), 0));
        }
        table.lines().forEach(out::println);
    }
}
