package org.bulwark.cli.audit;

import static org.bulwark.cli.terminal.Terminal.count;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import org.bulwark.cli.terminal.ExitCode;
import org.bulwark.cli.terminal.Json;
import org.bulwark.cli.terminal.ProgressBar;
import org.bulwark.cli.terminal.Terminal;
import org.bulwark.files.words.Words;
import org.bulwark.trust.log.note.VerifierKey;
import org.bulwark.trust.log.verification.IndexRange;
import org.bulwark.trust.log.verification.LogFolder;
import org.bulwark.trust.log.verification.LogVerdict;
import org.bulwark.trust.log.verification.LogVerdict.FirstWrong;
import org.bulwark.trust.log.verification.LogVerdict.Verified;
import org.bulwark.trust.log.verification.LogVerification;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code bulwark audit verify}. */
@Command(
        name = "verify",
        description = {
            "Check an exported log against its signed checkpoints, without the server, and name the first wrong record.",
            "Ends with 0 where all is as it was signed, and with 1 where it is not."
        },
        mixinStandardHelpOptions = true,
        footer = {
            "",
            "Examples:",
            "  bulwark audit verify log/ --key-file bank.key",
            "  bulwark audit verify log/ --key-file bank.key --known last-year.checkpoint --json"
        })
final class VerifyCommand implements Callable<Integer> {

    @Parameters(index = "0", paramLabel = "DIR", description = "The folder that the log was exported to.")
    Path folder = Path.of(".");

    @Mixin
    KeyOptions keys = new KeyOptions();

    @Option(names = "--json", description = "Print JSON.")
    boolean json;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    CommandSpec spec;

    @Override
    public Integer call() {
        PrintWriter print = spec.commandLine().getOut();
        VerifierKey key = keys.key(new LogFolder(folder), spec.commandLine().getErr());
        LogVerification verification = LogVerification.of(folder, key);
        if (keys.known != null) {
            verification = verification.knowing(keys.note(keys.known));
        }
        LogVerdict verdict;
        try (ProgressBar bar = ProgressBar.onTerminal()) {
            verdict = verification.run(bar);
        }
        if (json) {
            Json.print(print, json(verdict, key));
        } else {
            text(verdict, key, print);
        }
        return verdict instanceof Verified ? ExitCode.DONE : ExitCode.NOT_VERIFIED;
    }

    private static void text(LogVerdict verdict, VerifierKey key, PrintWriter print) {
        Terminal table = Terminal.table("ll").row("log", key.name());
        switch (verdict) {
            case Verified verified -> {
                print.println("Verified: " + count(verified.head().size()) + " entries, "
                        + count(verified.checkpoints()) + " signed checkpoints.");
                table.row("root", verified.head().root());
            }
            case FirstWrong wrong -> {
                print.println("Not verified: " + Words.in(Locale.ENGLISH).say(wrong.reason()));
                table.row("entries", entries(wrong.range()))
                        .row("where", wrong.where())
                        .row("code", wrong.reason().code());
            }
        }
        table.lines().forEach(print::println);
        print.flush();
    }

    private static String entries(IndexRange range) {
        if (range.isEmpty()) {
            return "none can be told";
        }
        return range.isExact() ? count(range.from()) : count(range.from()) + " to " + count(range.to() - 1);
    }

    private static Map<String, @Nullable Object> json(LogVerdict verdict, VerifierKey key) {
        return switch (verdict) {
            case Verified verified ->
                Json.object(
                        "verified", true,
                        "log", key.name(),
                        "entries", verified.head().size(),
                        "root", verified.head().root().toString(),
                        "checkpoints", verified.checkpoints());
            case FirstWrong wrong ->
                Json.object(
                        "verified",
                        false,
                        "log",
                        key.name(),
                        "code",
                        wrong.reason().code(),
                        "first",
                        wrong.range().isEmpty() ? null : wrong.range().from(),
                        "last",
                        wrong.range().isEmpty() ? null : wrong.range().to() - 1,
                        "where",
                        wrong.where());
        };
    }
}
