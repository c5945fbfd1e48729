package org.bulwark.cli.data;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicReference;
import org.bulwark.cli.terminal.ExitCode;
import org.bulwark.cli.terminal.Json;
import org.bulwark.cli.terminal.Terminal;
import org.bulwark.files.event.EventFile;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code bulwark data intake}. */
@Command(
        name = "intake",
        description = {
            "Give the records of a file to a server that runs. What is answered as accepted is on its disk; what was taken in before",
            "changes nothing, so that a file may be given again."
        },
        mixinStandardHelpOptions = true,
        footer = {
            "",
            "Examples:",
            "  bulwark data intake bills.csv --source electricity --mapping mapping.yaml --login machine",
            "  bulwark data intake events.ndjson --source electricity --login machine --json"
        })
final class IntakeCommand implements Callable<Integer> {

    private static final int PIPE = 1 << 20;

    @Mixin
    RecordOptions records = new RecordOptions();

    @Mixin
    RunningServer server = new RunningServer();

    @Option(
            names = "--mapping",
            paramLabel = "FILE",
            description = "How its columns become fields, as bulwark data map drafts it; by their names without one.")
    Optional<Path> mapping = Optional.empty();

    @Option(names = "--json", description = "Print JSON.")
    boolean json;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    CommandSpec spec;

    @Override
    public Integer call() {
        EventFile file = EventFile.of(records.file, records.source(), mapping.map(records::mapping));
        AtomicReference<@Nullable RuntimeException> failed = new AtomicReference<>();
        Map<String, Object> answer;
        try {
            answer = server.send(() -> stream(file, failed));
        } catch (RuntimeException e) {
            RuntimeException cause = failed.get();
            throw cause == null ? e : cause;
        }
        RuntimeException cause = failed.get();
        if (cause != null) {
            throw cause;
        }
        if (json) {
            Json.print(spec.commandLine().getOut(), answer);
        } else {
            Terminal table = Terminal.table("lr");
            for (String key : List.of("received", "accepted", "duplicate", "quarantined")) {
                table.row(key, answer.getOrDefault(key, ""));
            }
            table.lines().forEach(spec.commandLine().getOut()::println);
            spec.commandLine().getOut().flush();
        }
        return ExitCode.DONE;
    }

    /** The file as lines, written while they are sent, so that a file of any length takes the same memory. */
    private static InputStream stream(EventFile file, AtomicReference<@Nullable RuntimeException> failed) {
        try {
            PipedInputStream in = new PipedInputStream(PIPE);
            OutputStream out = new BufferedOutputStream(new PipedOutputStream(in), PIPE);
            Thread.ofPlatform().daemon().name("records").start(() -> write(file, out, failed));
            return in;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void write(EventFile file, OutputStream out, AtomicReference<@Nullable RuntimeException> failed) {
        try (out) {
            file.read(0, entry -> sent(entry, out));
        } catch (RuntimeException e) {
            failed.set(e);
        } catch (IOException e) {
            // the server has hung up: its answer says why
        }
    }

    /** Whether it went; when the server hangs up, its answer says why. */
    private static boolean sent(EventFile.Entry entry, OutputStream out) {
        try {
            out.write(line(entry.bytes()));
            out.write('\n');
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    /** A broken row may go over several lines; it is sent on one, for the quarantine to keep. */
    private static byte[] line(byte[] bytes) {
        byte[] line = bytes.clone();
        for (int i = 0; i < line.length; i++) {
            line[i] = line[i] == '\n' || line[i] == '\r' ? (byte) ' ' : line[i];
        }
        return line;
    }
}
