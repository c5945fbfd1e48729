package org.bulwark.cli.bank;

import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.bulwark.bank.stream.SampleStreams;
import org.bulwark.basics.Problem;
import org.bulwark.basics.ProblemException;
import org.bulwark.cli.sample.BankSize;
import org.bulwark.cli.terminal.ExitCode;
import org.bulwark.cli.terminal.ProgressBar;
import org.bulwark.cli.terminal.Terminal;
import org.bulwark.data.event.Event;
import org.bulwark.files.FilesProblem;
import org.bulwark.files.event.EventLines;
import org.bulwark.files.event.EventParquet;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code bulwark bank stream}. */
@Command(
        name = "stream",
        description = {
            "Write what the sources of a simulated bank say of its customers, as events.",
            "The same seed gives the same events. What truly happened is written only on demand, and beside them."
        },
        mixinStandardHelpOptions = true,
        footer = {
            "",
            "Examples:",
            "  bulwark bank stream --firms 200 --years 2 --out events",
            "  bulwark bank stream --format parquet --truth --out events"
        })
final class StreamCommand implements Callable<Integer> {

    private static final int CHUNK = 16;
    private static final int WAVE = 16;
    private static final int EXPECTED = 1 << 20;
    private static final int LINE = 720;

    /** How events are written. */
    enum Format {
        /** CloudEvents, one a line, in events.ndjson. */
        NDJSON,
        /** One file a source. */
        PARQUET;

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    @Mixin
    BankSize size = BankSize.of(2000);

    @Option(names = "--seed", paramLabel = "N", description = "Which bank (${DEFAULT-VALUE}).", defaultValue = "42")
    long seed = 42;

    @Option(names = "--out", required = true, paramLabel = "DIR", description = "The folder for the files.")
    Path out = Path.of("events");

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            description = "${COMPLETION-CANDIDATES} (${DEFAULT-VALUE}).",
            defaultValue = "ndjson")
    Format format = Format.NDJSON;

    @Option(
            names = "--truth",
            description = "Write truth.ndjson too: health, trouble, default, fraud of every customer.")
    boolean truth;

    @Option(
            names = "--known",
            description =
                    "Write into the lines when the bank had each event; intake refuses that, for it has a clock of its own.")
    boolean known;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    CommandSpec spec;

    @Override
    public Integer call() {
        SampleStreams streams = size.streams(seed);
        long begun = System.nanoTime();
        AtomicLong events = new AtomicLong();
        try (ProgressBar bar = ProgressBar.onTerminal()) {
            Files.createDirectories(out);
            if (format == Format.PARQUET) {
                parquet(streams, bar, events);
            } else {
                lines(streams, bar, events);
            }
            if (truth) {
                truth(streams);
            }
        } catch (IOException e) {
            throw new ProblemException(
                    new Problem(
                            FilesProblem.FILE_UNWRITABLE,
                            "Events cannot be written into '" + out + "': " + e.getMessage() + ".",
                            "Check that you may write there and that there is room."),
                    e);
        }
        double seconds = (System.nanoTime() - begun) / 1e9;
        spec.commandLine()
                .getErr()
                .println(Terminal.count(events.get()) + " events of " + Terminal.count(streams.customers())
                        + " customers in " + out + ", " + Terminal.fixed(seconds, 1) + " s, "
                        + Terminal.count((long) (events.get() / seconds)) + " events/s.");
        spec.commandLine().getErr().flush();
        return ExitCode.DONE;
    }

    /** Customers are taken in waves of chunks: the chunks of a wave at once, their lines in the order of the customers. */
    private void lines(SampleStreams streams, ProgressBar bar, AtomicLong events) throws IOException {
        try (OutputStream file =
                new BufferedOutputStream(Files.newOutputStream(out.resolve("events.ndjson")), EXPECTED)) {
            Lines shared = new Lines(streams, known);
            streams.series(shared::add);
            events.addAndGet(shared.count);
            shared.bytes.writeTo(file);
            for (int first = 0; first < streams.customers(); first += CHUNK * WAVE) {
                int from = first;
                ByteArrayOutputStream[] chunks = IntStream.range(0, WAVE)
                        .parallel()
                        .mapToObj(c -> chunk(streams, from + c * CHUNK, events))
                        .toArray(ByteArrayOutputStream[]::new);
                for (ByteArrayOutputStream chunk : chunks) {
                    chunk.writeTo(file);
                }
                bar.at("customers", Math.min(from + CHUNK * WAVE, streams.customers()), streams.customers());
            }
        }
    }

    private ByteArrayOutputStream chunk(SampleStreams streams, int from, AtomicLong events) {
        Lines lines = new Lines(streams, known);
        for (int k = from; k < Math.min(from + CHUNK, streams.customers()); k++) {
            streams.events(k, lines::add);
        }
        events.addAndGet(lines.count);
        return lines.bytes;
    }

    /** Lines as bytes. Each is made in a builder of its own: one Chinese name would make all that follow twice as wide. */
    private static final class Lines {

        private final EventLines lines;
        private final ByteArrayOutputStream bytes = new ByteArrayOutputStream(EXPECTED);
        private long count;

        Lines(SampleStreams streams, boolean known) {
            lines = new EventLines(streams.sources(), known);
        }

        void add(Event event) {
            StringBuilder line = new StringBuilder(LINE);
            lines.append(event, line);
            bytes.writeBytes(line.toString().getBytes(StandardCharsets.UTF_8));
            count++;
        }
    }

    private void parquet(SampleStreams streams, ProgressBar bar, AtomicLong events) {
        try (EventParquet files = EventParquet.into(out, streams.sources())) {
            streams.series(event -> {
                files.add(event);
                events.incrementAndGet();
            });
            for (int k = 0; k < streams.customers(); k++) {
                streams.events(k, event -> {
                    files.add(event);
                    events.incrementAndGet();
                });
                bar.at("customers", k + 1L, streams.customers());
            }
        }
    }

    private void truth(SampleStreams streams) throws IOException {
        try (OutputStream file = new BufferedOutputStream(Files.newOutputStream(out.resolve("truth.ndjson")))) {
            for (int k = 0; k < streams.customers(); k++) {
                file.write((TruthLine.of(streams.truth(k)) + "\n").getBytes(StandardCharsets.UTF_8));
            }
        }
    }
}
