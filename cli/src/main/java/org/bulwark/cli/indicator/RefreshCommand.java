package org.bulwark.cli.indicator;

import java.io.PrintWriter;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.Callable;
import org.bulwark.cli.data.RunningServer;
import org.bulwark.cli.terminal.ExitCode;
import org.bulwark.cli.terminal.Json;
import org.bulwark.cli.terminal.ProgressBar;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code bulwark indicator refresh}. */
@Command(
        name = "refresh",
        description = {
            "Have a server that runs work out all indicators of all customers anew, as it does every night: ranks among peers come of it.",
            "It goes on in the background when this command is stopped; while a refresh is under way, that is the one."
        },
        mixinStandardHelpOptions = true,
        footer = {
            "",
            "Examples:",
            "  bulwark indicator refresh --login modeller",
            "  bulwark indicator refresh --login modeller --json"
        })
final class RefreshCommand implements Callable<Integer> {

    private static final Duration PAUSE = Duration.ofSeconds(1);

    @Mixin
    RunningServer server = new RunningServer();

    @Option(names = "--json", description = "Print JSON.")
    boolean json;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    CommandSpec spec;

    @Override
    public Integer call() throws InterruptedException {
        Map<String, Object> shown;
        try (RunningServer.Conversation talk = server.conversation();
                ProgressBar bar = ProgressBar.onTerminal()) {
            shown = talk.post("/api/indicator/refreshes");
            while ("waiting".equals(shown.get("status")) || "running".equals(shown.get("status"))) {
                bar.at("Refreshing", number(shown, "done"), number(shown, "total"));
                Thread.sleep(PAUSE);
                shown = talk.get("/api/indicator/refreshes/" + shown.get("id"));
            }
        }
        PrintWriter out = spec.commandLine().getOut();
        if (json) {
            Json.print(out, shown);
        } else {
            out.println(shown.get("status") + ": " + number(shown, "done") + " customers, of " + number(shown, "told")
                    + " of whom anything is told.");
            out.flush();
        }
        return "done".equals(shown.get("status")) ? ExitCode.DONE : ExitCode.NOT_VERIFIED;
    }

    private static long number(Map<String, Object> shown, String key) {
        return shown.get(key) instanceof Number number ? number.longValue() : 0;
    }
}
