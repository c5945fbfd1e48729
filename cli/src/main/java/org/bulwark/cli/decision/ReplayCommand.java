package org.bulwark.cli.decision;

import static org.bulwark.cli.terminal.Terminal.count;

import java.io.PrintWriter;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import org.bulwark.cli.house.HouseOptions;
import org.bulwark.cli.terminal.ExitCode;
import org.bulwark.cli.terminal.Json;
import org.bulwark.cli.terminal.ProgressBar;
import org.bulwark.server.House;
import org.bulwark.server.access.Operator;
import org.bulwark.server.decision.replay.Finding;
import org.bulwark.server.decision.replay.Replay;
import org.bulwark.server.decision.replay.ReplayedIds;
import org.bulwark.server.decision.replay.Replays;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code bulwark decision replay}. */
@Command(
        name = "replay",
        description = {
            "Open decisions again from their own records, hold the records against the log, decide anew, and compare step by step.",
            "Ends with 0 where every answer came out again or its person was erased, and with 1 where one did not. Each replay is"
                    + " in the log."
        },
        mixinStandardHelpOptions = true,
        footer = {
            "",
            "Examples:",
            "  bulwark decision replay 1042              by the number that people say",
            "  bulwark decision replay --from 2026-01-01 --to 2026-03-31",
            "  bulwark decision replay --all --json"
        })
final class ReplayCommand implements Callable<Integer> {

    /** What may come of a replay, the good first. */
    private enum Verdict {
        SAME,
        ERASED,
        DIFFERENT,
        ALTERED;

        static Verdict of(Replay replay) {
            return switch (replay) {
                case Replay.Same same -> SAME;
                case Replay.Erased erased -> ERASED;
                case Replay.Different different -> DIFFERENT;
                case Replay.Altered altered -> ALTERED;
            };
        }

        boolean isGood() {
            return this == SAME || this == ERASED;
        }
    }

    @Mixin
    HouseOptions house = new HouseOptions();

    @Mixin
    WhichOptions which = new WhichOptions();

    @Parameters(arity = "0..*", paramLabel = "ID", description = "Numbers or ids of applications.")
    List<String> names = new ArrayList<>();

    @Option(names = "--json", description = "Print JSON.")
    boolean json;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    CommandSpec spec;

    private final EnumMap<Verdict, Long> counts = new EnumMap<>(Verdict.class);
    private final List<Map<String, @Nullable Object>> told = new ArrayList<>();

    @Override
    public Integer call() {
        which.check(names, spec);
        PrintWriter out = spec.commandLine().getOut();
        try (ProgressBar bar = ProgressBar.onTerminal();
                House opened = house.open()) {
            ReplayedIds ids = opened.part(ReplayedIds.class);
            Replays replays = opened.part(Replays.class);
            long all = names.isEmpty() ? ids.count(which.period()) : names.size();
            long[] done = {0};
            ids.each(names, which.period(), id -> {
                take(replays.of(id, Operator.caller(Instant.now())), bar, out);
                bar.at("Deciding again", ++done[0], all);
            });
        }
        print(out);
        return counts.keySet().stream().allMatch(Verdict::isGood) ? ExitCode.DONE : ExitCode.NOT_VERIFIED;
    }

    private void take(Replay replay, ProgressBar bar, PrintWriter out) {
        Verdict verdict = Verdict.of(replay);
        counts.merge(verdict, 1L, Long::sum);
        if (!names.isEmpty() || !verdict.isGood()) {
            if (json) {
                told.add(json(replay));
            } else {
                bar.clear();
                out.println(text(replay));
                findings(replay).forEach(f -> out.println("  " + f.where() + ": " + f.kept() + " → " + f.found()));
            }
        }
    }

    private void print(PrintWriter out) {
        if (json) {
            Map<String, @Nullable Object> all = Json.object();
            for (Verdict verdict : Verdict.values()) {
                all.put(word(verdict), counts.getOrDefault(verdict, 0L));
            }
            all.put("applications", told);
            Json.print(out, all);
        } else if (names.isEmpty()) {
            out.println(count(counts.getOrDefault(Verdict.SAME, 0L)) + " came out the same, "
                    + count(counts.getOrDefault(Verdict.ERASED, 0L)) + " are erased, "
                    + count(counts.getOrDefault(Verdict.DIFFERENT, 0L)) + " came out otherwise, "
                    + count(counts.getOrDefault(Verdict.ALTERED, 0L)) + " were altered.");
        }
        out.flush();
    }

    private static String text(Replay replay) {
        return replay.application()
                + switch (replay) {
                    case Replay.Same same ->
                        ": the same answer again by " + same.policy() + ", in " + same.steps() + " steps; "
                                + same.sealed() + " of " + same.answers() + " answers sealed.";
                    case Replay.Erased erased ->
                        ": its person was erased. The log shows that " + erased.answers()
                                + " answers were given, and no more.";
                    case Replay.Different different -> ": another answer comes out.";
                    case Replay.Altered altered -> ": what is kept is not what the log holds, or was altered.";
                };
    }

    private static List<Finding> findings(Replay replay) {
        return switch (replay) {
            case Replay.Different different -> different.findings();
            case Replay.Altered altered -> altered.findings();
            case Replay.Same same -> List.of();
            case Replay.Erased erased -> List.of();
        };
    }

    private static Map<String, @Nullable Object> json(Replay replay) {
        return Json.object(
                "application", replay.application().toString(),
                "verdict", replay.verdict(),
                "findings",
                        findings(replay).stream()
                                .map(f -> Json.object("where", f.where(), "kept", f.kept(), "found", f.found()))
                                .toList());
    }

    private static String word(Verdict verdict) {
        return verdict.name().toLowerCase(Locale.ROOT);
    }
}
