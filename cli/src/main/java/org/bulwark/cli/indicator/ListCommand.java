package org.bulwark.cli.indicator;

import static org.bulwark.cli.terminal.Terminal.count;

import java.io.PrintWriter;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.bulwark.cli.terminal.ExitCode;
import org.bulwark.cli.terminal.Json;
import org.bulwark.cli.terminal.Terminal;
import org.bulwark.files.indicator.ShippedCatalogue;
import org.bulwark.indicator.IndicatorProblem;
import org.bulwark.indicator.definition.Catalogue;
import org.bulwark.indicator.definition.Indicator;
import org.bulwark.indicator.definition.RiskGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code bulwark indicator list}. */
@Command(
        name = "list",
        description =
                "List the indicators of the catalogue: name, unit, the way it moves when risk grows, sources, title.",
        mixinStandardHelpOptions = true,
        footer = {
            "",
            "Examples:",
            "  bulwark indicator list --group statement",
            "  bulwark indicator list --search \"interest cover\"",
            "  bulwark indicator list --source electricity --lang zh"
        })
final class ListCommand implements Callable<Integer> {

    @Option(names = "--group", paramLabel = "GROUP", description = "Those of one group: ${COMPLETION-CANDIDATES}.")
    Optional<RiskGroup> group = Optional.empty();

    @Option(
            names = "--search",
            paramLabel = "WORDS",
            description = "Those whose name, title or meaning has all the words.")
    Optional<String> search = Optional.empty();

    @Option(names = "--source", paramLabel = "SOURCE", description = "Those that read a source, by its code.")
    Optional<String> source = Optional.empty();

    @Option(names = "--lang", paramLabel = "LANGUAGE", description = "The language of the titles, en or zh (en).")
    String language = "en";

    @Option(names = "--json", description = "Print JSON.")
    boolean json;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    CommandSpec spec;

    @Override
    public Integer call() {
        Catalogue catalogue = ShippedCatalogue.all();
        source.filter(code -> !catalogue.sources().containsKey(code)).ifPresent(code -> {
            throw IndicatorProblem.NAME_UNKNOWN.with(
                    "There is no source '" + code + "'.",
                    "Use one of " + String.join(", ", catalogue.sources().keySet()) + ".");
        });
        List<Indicator> found =
                search
                        .map(catalogue::search)
                        .orElseGet(() -> List.copyOf(catalogue.indicators().values()))
                        .stream()
                        .filter(it -> group.isEmpty() || it.family().group() == group.get())
                        .filter(it -> source.isEmpty() || Shown.sources(it).contains(source.get()))
                        .toList();
        Shown shown = Shown.in(catalogue, language);
        PrintWriter out = spec.commandLine().getOut();
        if (json) {
            Json.print(out, found.stream().map(shown::json).toList());
        } else {
            print(found, shown, out);
        }
        return ExitCode.DONE;
    }

    private static void print(List<Indicator> found, Shown shown, PrintWriter out) {
        Terminal table = Terminal.table("lllll");
        for (Indicator indicator : found) {
            table.wholeRow(
                    indicator.name(),
                    shown.unit(indicator),
                    Shown.risk(indicator),
                    String.join(" ", Shown.sources(indicator)),
                    shown.words().title(indicator));
        }
        table.lines().forEach(out::println);
        long families = found.stream().map(Indicator::family).distinct().count();
        out.println(count(found.size()) + " indicators of " + count(families) + " families.");
        out.flush();
    }
}
