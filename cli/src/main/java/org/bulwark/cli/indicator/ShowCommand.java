package org.bulwark.cli.indicator;

import java.io.PrintWriter;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.bulwark.cli.terminal.ExitCode;
import org.bulwark.cli.terminal.Json;
import org.bulwark.files.indicator.ShippedCatalogue;
import org.bulwark.indicator.IndicatorProblem;
import org.bulwark.indicator.definition.Catalogue;
import org.bulwark.indicator.definition.Indicator;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code bulwark indicator show}. */
@Command(
        name = "show",
        description = "Show everything about one indicator: what it means, and how it is worked out of which events.",
        mixinStandardHelpOptions = true,
        footer = {
            "",
            "Examples:",
            "  bulwark indicator show account.inflow.sum_12m",
            "  bulwark indicator show statement.altman_z2.value_ever --lang zh"
        })
final class ShowCommand implements Callable<Integer> {

    @Parameters(paramLabel = "NAME", description = "The name of an indicator, as list prints it.")
    String name = "";

    @Option(names = "--lang", paramLabel = "LANGUAGE", description = "The language of the words, en or zh (en).")
    String language = "en";

    @Option(names = "--json", description = "Print JSON.")
    boolean json;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    CommandSpec spec;

    @Override
    public Integer call() {
        Catalogue catalogue = ShippedCatalogue.all();
        Indicator indicator = catalogue
                .find(name)
                .orElseThrow(() -> IndicatorProblem.NAME_UNKNOWN.with(
                        "There is no indicator '" + name + "'.",
                        "Look for it: bulwark indicator list --search WORDS."));
        Shown shown = Shown.in(catalogue, language);
        PrintWriter out = spec.commandLine().getOut();
        if (json) {
            Map<String, @Nullable Object> all = shown.json(indicator);
            List<String> definition = shown.words().definition(indicator);
            all.put("definition", definition);
            Json.print(out, all);
        } else {
            shown.lines(indicator).forEach(out::println);
            out.flush();
        }
        return ExitCode.DONE;
    }
}
