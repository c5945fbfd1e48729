package org.bulwark.cli.up;

import java.io.PrintWriter;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.bulwark.cli.terminal.ExitCode;
import org.bulwark.cli.terminal.ProgressBar;
import org.bulwark.cli.terminal.Terminal;
import org.bulwark.server.Server;
import org.bulwark.server.access.account.FirstLogin;
import org.bulwark.server.access.account.PrintedLogin;
import org.bulwark.server.data.Branches;
import org.bulwark.server.sample.SampleBank;
import org.bulwark.server.sample.SampleEvents;
import org.bulwark.server.sample.SampleTraffic;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code bulwark up}. */
@Command(
        name = "up",
        description = {
            "Start the whole house: database, pages and API, in one process.",
            "An empty house gets a sample bank with customers, scorecards and policies, and a login for every role."
        },
        mixinStandardHelpOptions = true,
        footer = {
            "",
            "Examples:",
            "  bulwark up                                all of it, on port 8080; Ctrl-C stops it",
            "  bulwark up --demo-traffic                 and applications arrive",
            "  bulwark up --var /srv/bank --no-sample    an empty house for a bank"
        })
public final class UpCommand implements Callable<Integer> {

    private static final int FIRST_APPLICATIONS = 150;

    @Mixin
    ServerOptions options = new ServerOptions();

    @Option(names = "--no-sample", description = "Leave an empty house empty, but for the first administrator.")
    boolean noSample;

    @Option(names = "--no-streams", description = "Let the sources of the sample bank say nothing of its customers.")
    boolean noStreams;

    @Option(
            names = "--demo-traffic",
            paramLabel = "PER-MINUTE",
            arity = "0..1",
            fallbackValue = "30",
            defaultValue = "0",
            description = "Let applications of the sample bank arrive, so many a minute (30 when no number is given).")
    int demoTraffic;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    CommandSpec spec;

    @Override
    public Integer call() throws InterruptedException {
        PrintWriter out = spec.commandLine().getOut();
        long began = System.nanoTime();
        CountDownLatch stop = new CountDownLatch(1);
        try (ProgressBar bar = ProgressBar.onTerminal()) {
            bar.at("Starting", 0, 0);
            Server server = Server.start(options.settings());
            Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(server, out, stop), "stop"));
            List<PrintedLogin> logins = new ArrayList<>();
            List<String> done = prepare(server, bar, logins);
            bar.clear();
            say(server, out, done, logins, Duration.ofNanos(System.nanoTime() - began));
            if (!noStreams && server.part(SampleEvents.class).start()) {
                out.println(
                        "What sources say of the sample bank's customers comes in, some thousand records a second.");
            }
            if (demoTraffic > 0) {
                server.part(SampleTraffic.class).start(demoTraffic);
                out.println("Applications of the sample bank arrive, " + demoTraffic + " a minute.");
            }
            out.flush();
        }
        stop.await();
        return ExitCode.DONE;
    }

    private List<String> prepare(Server server, ProgressBar bar, List<PrintedLogin> logins) {
        List<String> done = new ArrayList<>();
        server.part(FirstLogin.class).makeIfNone().ifPresent(logins::add);
        SampleBank sample = server.part(SampleBank.class);
        if (!noSample && sample.isEmptyHouse()) {
            SampleBank.Loaded loaded = sample.load(bar);
            sample.look(bar);
            Set<String> branches = server.part(Branches.class).codes();
            logins.addAll(server.part(FirstLogin.class).makeDemo(branches));
            int decided = server.part(SampleTraffic.class).decide(FIRST_APPLICATIONS);
            done.add("The sample bank has moved in: " + Terminal.count(loaded.customers()) + " customers with "
                    + Terminal.count(loaded.facilities()) + " facilities in " + loaded.branches() + " branches, "
                    + String.join(" and ", loaded.products()) + ", each with an approved scorecard and policy, and "
                    + Terminal.count(decided) + " applications decided by them.");
        }
        return done;
    }

    private void say(Server server, PrintWriter out, List<String> done, List<PrintedLogin> logins, Duration took) {
        done.forEach(out::println);
        if (!logins.isEmpty()) {
            out.println();
            out.println("Logins, shown this once:");
            Terminal table = Terminal.table("lll").row("login", "password", "who");
            logins.forEach(login -> table.row(login.login(), login.password(), login.who()));
            table.lines().forEach(out::println);
            out.println();
        }
        out.println(String.format(
                Locale.ROOT,
                "Bulwark serves at %s after %.1f s. Data, keys and logs: %s. Ctrl-C stops.",
                server.browserUrl(),
                took.toMillis() / 1000.0,
                options.folder()));
        out.flush();
    }

    private static void stop(Server server, PrintWriter out, CountDownLatch stop) {
        out.println("Stopping: requests under way are finished, then the database.");
        out.flush();
        server.close();
        out.println("Stopped.");
        out.flush();
        stop.countDown();
    }
}
