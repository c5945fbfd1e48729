package org.bulwark.cli.audit;

import static org.bulwark.cli.terminal.Terminal.count;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.bulwark.basics.Progress;
import org.bulwark.cli.house.HouseOptions;
import org.bulwark.cli.terminal.ExitCode;
import org.bulwark.cli.terminal.ProgressBar;
import org.bulwark.server.House;
import org.bulwark.server.access.Operator;
import org.bulwark.server.audit.AuditEntry;
import org.bulwark.server.audit.AuditLog;
import org.bulwark.server.audit.AuditTrail;
import org.bulwark.server.audit.LogCopy;
import org.bulwark.trust.log.verification.LogFolder;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code bulwark audit export}. */
@Command(
        name = "export",
        description = {
            "Take the sealed log out into a folder, as C2SP tiles and signed checkpoints, while the house serves.",
            "What waits to be sealed is not in it. That somebody took it out is in the log from then on."
        },
        mixinStandardHelpOptions = true,
        footer = {"", "Examples:", "  bulwark audit export log/", "  bulwark audit verify log/ --key-file bank.key"})
final class ExportCommand implements Callable<Integer> {

    @Mixin
    HouseOptions house = new HouseOptions();

    @Parameters(index = "0", paramLabel = "DIR", description = "A new or empty folder.")
    Path folder = Path.of("log");

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    CommandSpec spec;

    @Override
    public Integer call() {
        LogFolder log;
        long waiting;
        try (House opened = house.open()) {
            log = export(opened);
            waiting = opened.part(AuditLog.class).waiting();
            opened.part(AuditTrail.class)
                    .record(AuditEntry.of(Operator.name(), "audit/log-exported", "log:" + key(log)));
        }
        PrintWriter out = spec.commandLine().getOut();
        out.println("The log " + key(log) + " lies in " + folder + "; " + count(waiting)
                + " entries were still to be sealed.");
        out.println("Check it with `bulwark audit verify " + folder + "` and the key that the bank published.");
        out.flush();
        return ExitCode.DONE;
    }

    private LogFolder export(House opened) {
        try (ProgressBar bar = ProgressBar.onTerminal()) {
            Progress progress = bar;
            return opened.part(LogCopy.class).write(folder, progress);
        }
    }

    private static String key(LogFolder log) {
        return log.key().orElseThrow().name();
    }
}
