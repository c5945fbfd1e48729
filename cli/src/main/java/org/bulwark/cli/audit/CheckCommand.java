package org.bulwark.cli.audit;

import static org.bulwark.cli.terminal.Terminal.count;

import java.io.PrintWriter;
import java.util.Map;
import java.util.concurrent.Callable;
import org.bulwark.cli.house.HouseOptions;
import org.bulwark.cli.terminal.ExitCode;
import org.bulwark.cli.terminal.Json;
import org.bulwark.cli.terminal.Terminal;
import org.bulwark.server.House;
import org.bulwark.server.access.Operator;
import org.bulwark.server.audit.AuditEntry;
import org.bulwark.server.audit.AuditTrail;
import org.bulwark.server.decision.replay.Agreement;
import org.bulwark.server.decision.replay.Agreement.Agreed;
import org.bulwark.server.decision.replay.Agreement.Disagreed;
import org.bulwark.server.decision.replay.LogAgreement;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code bulwark audit check}. */
@Command(
        name = "check",
        description = {
            "Hold the log and the tables against each other: every answer is committed to once, and every commitment has its answer.",
            "Names the first that does not. Ends with 0 where they agree, and with 1 where they do not."
        },
        mixinStandardHelpOptions = true,
        footer = {"", "Examples:", "  bulwark audit check", "  bulwark audit check --var /srv/bank --json"})
final class CheckCommand implements Callable<Integer> {

    @Mixin
    HouseOptions house = new HouseOptions();

    @Option(names = "--json", description = "Print JSON.")
    boolean json;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    CommandSpec spec;

    @Override
    public Integer call() {
        Agreement agreement;
        try (House opened = house.open()) {
            agreement = opened.part(LogAgreement.class).check();
            opened.part(AuditTrail.class)
                    .record(AuditEntry.of(Operator.name(), "decision/agreement-checked", "log:decision")
                            .with("agree", Boolean.toString(agreement instanceof Agreed)));
        }
        PrintWriter out = spec.commandLine().getOut();
        if (json) {
            Json.print(out, json(agreement));
        } else {
            text(agreement, out);
        }
        return agreement instanceof Agreed ? ExitCode.DONE : ExitCode.NOT_VERIFIED;
    }

    private static void text(Agreement agreement, PrintWriter out) {
        switch (agreement) {
            case Agreed(long answers, long waiting) ->
                out.println("Log and tables agree: " + count(answers) + " answers, " + count(waiting)
                        + " of them not sealed yet.");
            case Disagreed disagreed -> {
                out.println("Log and tables do not agree, after " + count(disagreed.answers()) + " answers that do.");
                Terminal.table("ll")
                        .row("where", disagreed.first().where())
                        .row("the log", disagreed.first().kept())
                        .row("the tables", disagreed.first().found())
                        .lines()
                        .forEach(out::println);
            }
        }
        out.flush();
    }

    private static Map<String, @Nullable Object> json(Agreement agreement) {
        return switch (agreement) {
            case Agreed(long answers, long waiting) ->
                Json.object("agree", true, "answers", answers, "waiting", waiting);
            case Disagreed disagreed ->
                Json.object(
                        "agree", false,
                        "answers", disagreed.answers(),
                        "where", disagreed.first().where(),
                        "log", disagreed.first().kept(),
                        "tables", disagreed.first().found());
        };
    }
}
