package org.bulwark.cli.warning;

import java.io.PrintWriter;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.bulwark.basics.Progress;
import org.bulwark.cli.terminal.ExitCode;
import org.bulwark.cli.terminal.ProgressBar;
import org.bulwark.cli.terminal.Terminal;
import org.bulwark.data.DataProblem;
import org.bulwark.files.indicator.ShippedCatalogue;
import org.bulwark.files.warning.ShippedModels;
import org.bulwark.files.warning.ShippedSignals;
import org.bulwark.run.embedded.WarningReplay;
import org.bulwark.warning.replay.Look;
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
            "Replay signals, models and tiers month by month and as known then, and print how many defaults they would have warned of,",
            "how early, and at what price: over a bank's own events (--events, --labels), or over a simulated bank."
        },
        mixinStandardHelpOptions = true,
        footer = {
            "",
            "Of a simulated bank the points that rank party-months are learned on other banks, of a bank's own files on other parties.",
            "Labels: party, default (when it defaulted first; empty for none), from, until (since when and until when that is known),",
            "if need be last (the last month at which it is looked at), and more, such as industry or split.",
            "",
            "Examples:",
            "  bulwark warning replay",
            "  bulwark warning replay --seed 7 --share 0.1 --from 2021-01 --to 2022-12 --signals",
            "  bulwark warning replay --events events --labels outcomes.csv --learn 0.5 --from 2019-01 --to 2021-12",
            "  bulwark warning replay --events docs/examples/mapping/card-panel-book.yaml "
                    + "--labels docs/examples/mapping/card-panel-outcomes.yaml --learn 0.5"
        })
final class ReplayCommand implements Callable<Integer> {

    private static final String BANKS = "101,102,103,104,105,106";

    @Mixin
    private JudgedMonths judged = new JudgedMonths();

    @Mixin
    private OwnFiles files = new OwnFiles();

    @Option(
            names = "--seed",
            paramLabel = "N",
            description =
                    "Which simulated bank is judged; of own files, by which hash parties are parted (${DEFAULT-VALUE}).",
            defaultValue = "42")
    long seed = 42;

    @Option(
            names = "--learn",
            paramLabel = "WHICH",
            description = {
                "What points are learned on, and never judged. Of simulated banks: seeds (" + BANKS + ").",
                "Of own files: a share of the parties, such as 0.5, or those whose labels say so, such as split=train; nothing if not said."
            })
    Optional<String> learn = Optional.empty();

    @Option(
            names = "--share",
            paramLabel = "SHARE",
            description = "The part of the party-months that points may call positive (${DEFAULT-VALUE}).",
            defaultValue = "0.17")
    double share = 0.17;

    @Option(
            names = "--horizon",
            paramLabel = "MONTHS",
            description = "Default within so many months is foretold (${DEFAULT-VALUE}).",
            defaultValue = "12")
    int horizon = 12;

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
        long begun = System.nanoTime();
        Replayed replayed;
        try (ProgressBar bar = ProgressBar.onTerminal()) {
            replayed = files.areNamed()
                    ? files.replay(
                            new OwnFiles.Asked(learn, seed, horizon, judged.fromGiven(), judged.toGiven()),
                            spec.commandLine().getErr(),
                            bar)
                    : simulated(bar);
        }
        if (replayed.looks().isEmpty()) {
            throw DataProblem.ROWS_MISSING.with(
                    "No loan ran in that time, or " + horizon + " months are not yet over.",
                    "Ask for earlier months, for more parties or for more years.");
        }
        PrintWriter out = spec.commandLine().getOut();
        new ReplayTables(out, replayed, new ReplayTables.Asked(share, horizon, officers, signals)).print();
        out.flush();
        spec.commandLine()
                .getErr()
                .println(Terminal.count(replayed.looks().size()) + " party-months judged; all of it took "
                        + Terminal.fixed((System.nanoTime() - begun) / 1e9, 1) + " s.");
        spec.commandLine().getErr().flush();
        return ExitCode.DONE;
    }

    private Replayed simulated(Progress progress) {
        List<Long> banks = new ArrayList<>();
        for (String word : learn.orElse(BANKS).split(",", -1)) {
            try {
                banks.add(Long.parseLong(word.strip()));
            } catch (NumberFormatException e) {
                throw DataProblem.ROWS_MISSING.with(
                        "'" + word + "' is no seed of a simulated bank.",
                        "Name seeds, such as --learn 101,102; or a bank's own files with --events and --labels.");
            }
        }
        if (banks.contains(seed)) {
            throw DataProblem.ROWS_MISSING.with(
                    "The bank " + seed + " is to be judged by points that were learned on it.",
                    "Name other banks with --learn.");
        }
        List<Look> others = new ArrayList<>();
        for (long other : banks) {
            others.addAll(looks(other, progress));
        }
        SignalPoints points = SignalPoints.learn(ShippedSignals.all(), others, horizon);
        return new Replayed(
                looks(seed, progress).stream()
                        .filter(look -> look.isFollowed(horizon))
                        .toList(),
                List.of(new Replayed.Rule("points", points::of)),
                new Replayed.Rule("days past due", look -> look.late() ? 1 : 0),
                Optional.of(points),
                true);
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
}
