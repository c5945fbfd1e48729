package org.bulwark.cli.data.text;

import static org.bulwark.cli.terminal.Terminal.fixed;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bulwark.basics.Problem;
import org.bulwark.basics.ProblemException;
import org.bulwark.cli.terminal.ExitCode;
import org.bulwark.cli.terminal.Json;
import org.bulwark.cli.terminal.Terminal;
import org.bulwark.data.text.Evidence;
import org.bulwark.data.text.Language;
import org.bulwark.data.text.TextReader;
import org.bulwark.data.text.TextReading;
import org.bulwark.files.FilesProblem;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code bulwark data text read}. */
@Command(
        name = "read",
        description =
                "Read event type, sentiment and confidence from headlines or sentences, and say which words weighed most.",
        mixinStandardHelpOptions = true,
        footer = {
            "",
            "Examples:",
            "  bulwark data text read \"Northgate Cycles has filed for bankruptcy\"",
            "  bulwark data text read --model model.json --file headlines.txt --json"
        })
final class ReadCommand implements Callable<Integer> {

    @Parameters(arity = "0..*", paramLabel = "TEXT", description = "Headlines or sentences, each in quotes.")
    List<String> texts = new ArrayList<>();

    @Mixin
    ReaderOptions options = new ReaderOptions();

    @Option(names = "--file", paramLabel = "FILE", description = "Read each line of a file (UTF-8) instead.")
    @Nullable
    Path file;

    @Option(names = "--language", paramLabel = "CODE", description = "en or zh (as each text looks).")
    @Nullable
    String language;

    @Option(names = "--json", description = "Print JSON.")
    boolean json;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    CommandSpec spec;

    @Override
    public Integer call() {
        if (texts.isEmpty() == (file == null)) {
            throw new ParameterException(spec.commandLine(), "Give texts to read, or a file of them with --file.");
        }
        String code = language;
        Language said = code == null
                ? null
                : Language.ofCode(code)
                        .orElseThrow(() -> new ParameterException(
                                spec.commandLine(), "The language is en or zh, not '" + code + "'."));
        List<String> all = file == null ? texts : lines(file);
        TextReader reader = options.reader();
        PrintWriter print = spec.commandLine().getOut();
        List<Object> told = new ArrayList<>();
        for (String text : all) {
            Language in = said == null ? Language.of(text) : said;
            TextReading reading = reader.read(text, in);
            if (json) {
                told.add(json(text, in, reading));
            } else {
                text(text, reading, print);
            }
        }
        if (json) {
            Json.print(print, Json.object("model", reader.name(), "texts", told));
        }
        print.flush();
        return ExitCode.DONE;
    }

    private static void text(String text, TextReading reading, PrintWriter print) {
        print.println(text);
        Terminal.table("ll")
                .row("type", reading.type().word() + ", confidence " + fixed(reading.confidence(), 2))
                .row("sentiment", fixed(reading.sentiment(), 2))
                .row("words", reading.evidence().stream().map(Evidence::words).collect(Collectors.joining(", ")))
                .lines()
                .forEach(print::println);
    }

    private static Map<String, @Nullable Object> json(String text, Language in, TextReading reading) {
        Map<String, Double> scores = new LinkedHashMap<>();
        reading.scores().forEach((type, score) -> scores.put(type.word(), score));
        return Json.object(
                "text", text,
                "language", in.code(),
                "type", reading.type().word(),
                "confidence", reading.confidence(),
                "sentiment", reading.sentiment(),
                "scores", scores,
                "evidence",
                        reading.evidence().stream()
                                .map(e -> Json.object("words", e.words(), "weight", e.weight()))
                                .toList());
    }

    private static List<String> lines(Path file) {
        try (Stream<String> lines = Files.lines(file, StandardCharsets.UTF_8)) {
            return lines.filter(line -> !line.isBlank()).toList();
        } catch (IOException | UncheckedIOException e) {
            throw new ProblemException(
                    new Problem(
                            FilesProblem.FILE_MISSING,
                            "The file '" + file + "' cannot be read as lines in UTF-8.",
                            "Check the name, and save it as UTF-8."),
                    e);
        }
    }
}
