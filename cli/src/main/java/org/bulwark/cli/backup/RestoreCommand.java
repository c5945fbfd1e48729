package org.bulwark.cli.backup;

import static org.bulwark.cli.terminal.Terminal.count;
import static org.bulwark.cli.terminal.Terminal.fixed;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import org.bulwark.cli.house.HouseOptions;
import org.bulwark.cli.terminal.ExitCode;
import org.bulwark.cli.terminal.ProgressBar;
import org.bulwark.cli.terminal.Terminal;
import org.bulwark.server.House;
import org.bulwark.server.backup.Drill;
import org.bulwark.server.backup.Drilled;
import org.bulwark.server.backup.Restore;
import org.bulwark.server.backup.Restored;
import org.bulwark.server.backup.Step;
import org.bulwark.server.decision.replay.Agreement;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code bulwark restore}. */
@Command(
        name = "restore",
        description = {
            "Make a house of a backup, in a new or empty folder: digests are checked first, then rows counted, the log verified and the"
                    + " keys tried. Nothing that is there is touched; what fails leaves nothing.",
            "With --drill: do it in earnest beside the house, say how long it takes and what would be lost, and clean up.",
            "Ends with 1 where the log and the tables of the backup do not agree."
        },
        mixinStandardHelpOptions = true,
        footer = {
            "",
            "Examples:",
            "  bulwark restore /backup/today --keys /safe/keys --var /srv/bank",
            "  bulwark restore /backup/today --passphrase passphrase.txt",
            "  bulwark restore --drill                   with a fresh backup of the house",
            "  bulwark restore /backup/today --drill     with this one"
        })
public final class RestoreCommand implements Callable<Integer> {

    /** One of the two, at most. */
    static final class Keys {
        @Option(names = "--keys", paramLabel = "DIR", description = "A copy of the house's folder 'keys'.")
        @Nullable
        Path folder;

        @Option(
                names = "--passphrase",
                paramLabel = "FILE",
                description = "The file with the passphrase of the keys in the backup.")
        @Nullable
        Path passphrase;
    }

    @Mixin
    HouseOptions house = new HouseOptions();

    @Parameters(index = "0", arity = "0..1", paramLabel = "DIR", description = "The folder that the backup is in.")
    @Nullable
    Path backup;

    @ArgGroup
    Keys keys = new Keys();

    @Option(names = "--drill", description = "Only try it, with the house's own keys, and clean up.")
    boolean drill;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    CommandSpec spec;

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        if (drill) {
            return drilled(out);
        }
        if (backup == null) {
            throw new ParameterException(spec.commandLine(), "Missing required parameter: 'DIR'");
        }
        Restored restored;
        try (ProgressBar bar = ProgressBar.onTerminal()) {
            restored = restore(backup).into(house.folder(), house.database(), bar);
        }
        out.println("Restored to " + house.folder() + ", as at "
                + restored.manifest().takenAt() + ".");
        BackupCommand.said(restored.manifest()).lines().forEach(out::println);
        print(restored.steps(), out);
        return verdict(restored.agreement(), out);
    }

    private Restore restore(Path from) {
        Restore restore = Restore.of(from);
        if (keys.folder != null) {
            return restore.withKeysOf(keys.folder);
        }
        return keys.passphrase != null ? restore.withPassphrase(keys.passphrase) : restore;
    }

    private int drilled(PrintWriter out) {
        Drilled drilled;
        try (ProgressBar bar = ProgressBar.onTerminal();
                House opened = house.open()) {
            Drill plain = Drill.of(opened, house.folder());
            drilled = (backup == null ? plain : plain.with(backup)).run(bar);
        }
        out.println("Drilled with the backup as at " + drilled.manifest().takenAt() + ".");
        BackupCommand.said(drilled.manifest()).lines().forEach(out::println);
        print(drilled.steps(), out);
        out.println("Of " + drilled.replayed() + " newest decisions " + drilled.same()
                + " came out again as they were, or were erased.");
        out.println("Had the house been lost now: " + count(drilled.loss().applications())
                + " applications accepted since, in " + seconds(drilled.loss().since()) + ".");
        int verdict = verdict(drilled.agreement(), out);
        return drilled.isGood() ? verdict : ExitCode.NOT_VERIFIED;
    }

    private static void print(List<Step> steps, PrintWriter out) {
        Terminal table = Terminal.table("rl");
        steps.forEach(step -> table.row(seconds(step.took()), step.what()));
        Duration all = steps.stream().map(Step::took).reduce(Duration.ZERO, Duration::plus);
        table.row(seconds(all), "in all");
        table.lines().forEach(out::println);
    }

    private static int verdict(Agreement agreement, PrintWriter out) {
        int exit = switch (agreement) {
            case Agreement.Agreed(long answers, long waiting) -> {
                out.println("Log and tables agree: " + count(answers) + " answers, " + count(waiting)
                        + " of them not sealed yet.");
                yield ExitCode.DONE;
            }
            case Agreement.Disagreed disagreed -> {
                out.println("Log and tables do not agree, and did not when the backup was made: "
                        + disagreed.first().where() + ". See `bulwark audit check`.");
                yield ExitCode.NOT_VERIFIED;
            }
        };
        out.flush();
        return exit;
    }

    private static String seconds(Duration duration) {
        return fixed(duration.toMillis() / 1000.0, 1) + " s";
    }
}
