package org.bulwark.cli.indicator;

import static org.bulwark.cli.terminal.Terminal.count;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Instant;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import org.bulwark.cli.terminal.ExitCode;
import org.bulwark.cli.terminal.Json;
import org.bulwark.cli.terminal.ProgressBar;
import org.bulwark.cli.terminal.Terminal;
import org.bulwark.data.DataProblem;
import org.bulwark.indicator.definition.Indicator;
import org.bulwark.indicator.definition.RiskDirection;
import org.bulwark.indicator.fold.FoldPlan;
import org.bulwark.run.embedded.Labels;
import org.bulwark.run.embedded.TrainingSet;
import org.bulwark.score.trial.NumberTrial;
import org.bulwark.score.validation.Auc;
import org.bulwark.score.validation.Interval;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code bulwark indicator try}. */
@Command(
        name = "try",
        description = {
            "Try indicators before they are approved: what they say of parties at instants that you name, how they are spread,",
            "how many lack a value, whether they stay as they were over the months, and how far they tell bads from goods.",
            "Families of the document may have names of the catalogue's: then they take their places."
        },
        mixinStandardHelpOptions = true,
        footer = {
            "",
            "Examples:",
            "  bulwark indicator try draft.yaml --labels labels.csv --events events",
            "  bulwark indicator try draft.yaml --labels labels.csv --outcome bad --events events --json",
            "  bulwark indicator try draft.yaml --labels labels.csv --events events --party F1000042"
        })
final class TryCommand implements Callable<Integer> {

    private static final double LEVEL = 0.95;
    private static final int DIGITS = 3;

    @Parameters(paramLabel = "FILE", description = "A document of families (docs/indicators.md).")
    Path file = Path.of("draft.yaml");

    @Option(
            names = "--labels",
            required = true,
            paramLabel = "FILE",
            description = "Whom to try them on and as of when: a CSV file with the columns party and instant.")
    Path labels = Path.of("labels.csv");

    @Mixin
    EventFiles events = new EventFiles();

    @Option(
            names = "--outcome",
            paramLabel = "COLUMN",
            description = "The column of the labels with the outcome: 1 for bad, 0 for good, empty where nobody knows.")
    Optional<String> outcome = Optional.empty();

    @Option(names = "--party", paramLabel = "ID", description = "Print what they say of this party of the labels.")
    Optional<String> party = Optional.empty();

    @Option(names = "--json", description = "Print JSON.")
    boolean json;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    CommandSpec spec;

    @Override
    public Integer call() {
        Draft draft = Draft.read(file);
        Labels asked = Labels.read(labels, events.zone);
        long begun = System.nanoTime();
        TrainingSet set;
        try (ProgressBar bar = ProgressBar.onTerminal()) {
            set = TrainingSet.of(
                    asked,
                    events.folder,
                    new TrainingSet.Wanted(
                            draft.catalogue(),
                            draft.names(),
                            events.zone,
                            List.of(),
                            Runtime.getRuntime().availableProcessors()),
                    bar);
        }
        double seconds = (System.nanoTime() - begun) / 1e9;
        if (party.isPresent()) {
            ofParty(set, asked, draft);
        } else {
            report(set, asked, draft, seconds);
        }
        return ExitCode.DONE;
    }

    private void report(TrainingSet set, Labels asked, Draft draft, double seconds) {
        List<String> months = asked.labels().stream()
                .map(label -> YearMonth.from(Instant.EPOCH
                                .plus(label.asOf(), ChronoUnit.MICROS)
                                .atZone(events.zone))
                        .toString())
                .toList();
        byte[] bad = outcomes(asked);
        List<Map<String, Object>> told = new ArrayList<>();
        Terminal table = Terminal.table("lrrrrrrl");
        table.row("indicator", "missing", "5 %", "median", "95 %", "PSI", "AUC", "95 % interval");
        for (int i = 0; i < set.names().size(); i++) {
            Indicator indicator = draft.catalogue().indicator(set.names().get(i));
            NumberTrial trial = NumberTrial.of(
                    values(set, i), new NumberTrial.Setting(months, bad, indicator.risk() != RiskDirection.DOWN));
            table.row(
                    indicator.name(),
                    Terminal.fixed(100.0 * trial.missing() / trial.rows(), 1) + " %",
                    quantile(trial, 0.05),
                    quantile(trial, 0.5),
                    quantile(trial, 0.95),
                    Terminal.fixed(trial.months().getLast().stability(), DIGITS),
                    trial.auc().map(auc -> Terminal.fixed(auc.value(), DIGITS)).orElse(""),
                    trial.auc().map(TryCommand::interval).orElse(""));
            told.add(tree(indicator, trial));
        }
        FoldPlan plan = FoldPlan.of(draft.catalogue().only(draft.names()), events.zone);
        double micros = seconds
                * TimeUnit.SECONDS.toMicros(1)
                / Math.max(1, set.summary().used());
        PrintWriter out = spec.commandLine().getOut();
        if (json) {
            Map<String, Object> tree = new LinkedHashMap<>();
            tree.put("labels", set.summary().labels());
            tree.put("parties", set.summary().parties());
            tree.put("events", set.summary().used());
            tree.put("series", plan.columns());
            tree.put("indicators", told);
            Json.print(out, tree);
        } else {
            table.lines().forEach(out::println);
            out.flush();
        }
        PrintWriter say = spec.commandLine().getErr();
        say.println(count(set.summary().labels()) + " labels of "
                + count(set.summary().parties()) + " parties, "
                + count(set.summary().used()) + " events, " + count(plan.columns()) + " series of events kept, "
                + Terminal.fixed(micros, 1)
                + " µs an event with reading the files. PSI: the last month against the first.");
        say.flush();
    }

    private static Map<String, Object> tree(Indicator indicator, NumberTrial trial) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("name", indicator.name());
        tree.put("rows", trial.rows());
        tree.put("missing", trial.missing());
        tree.put("quantiles", trial.quantiles());
        tree.put(
                "months",
                trial.months().stream()
                        .map(month -> Map.of(
                                "month", month.month(),
                                "rows", month.rows(),
                                "missing", month.missing(),
                                "psi", month.stability()))
                        .toList());
        trial.auc().ifPresent(auc -> {
            Interval interval = auc.interval(LEVEL);
            tree.put("auc", Map.of("value", auc.value(), "from", interval.low(), "until", interval.high()));
        });
        return tree;
    }

    private static String interval(Auc auc) {
        Interval interval = auc.interval(LEVEL);
        return Terminal.fixed(interval.low(), DIGITS) + "–" + Terminal.fixed(interval.high(), DIGITS);
    }

    private static String quantile(NumberTrial trial, double share) {
        return trial.quantiles().isEmpty() ? "" : number(trial.quantiles().get(NumberTrial.SHARES.indexOf(share)));
    }

    private static String number(double value) {
        return value == Math.rint(value) ? count((long) value) : Terminal.fixed(value, DIGITS);
    }

    private static double[] values(TrainingSet set, int indicator) {
        double[] values = new double[set.summary().labels()];
        for (int row = 0; row < values.length; row++) {
            values[row] = set.value(row, indicator);
        }
        return values;
    }

    private byte[] outcomes(Labels asked) {
        if (outcome.isEmpty()) {
            return new byte[0];
        }
        int place = asked.names().indexOf(outcome.get());
        if (place < 0) {
            throw DataProblem.COLUMN_UNKNOWN.with(
                    "The labels have no column '" + outcome.get() + "'.",
                    "Use one of " + String.join(", ", asked.names()) + ".");
        }
        byte[] bad = new byte[asked.labels().size()];
        for (int row = 0; row < bad.length; row++) {
            bad[row] = switch (asked.labels().get(row).texts().get(place).strip()) {
                case "1" -> 1;
                case "0" -> 0;
                default -> -1;
            };
        }
        return bad;
    }

    private void ofParty(TrainingSet set, Labels asked, Draft draft) {
        PrintWriter out = spec.commandLine().getOut();
        Terminal table = Terminal.table("lrll");
        table.row("indicator", "value", "unit", "quality");
        boolean any = false;
        for (int row = 0; row < asked.labels().size(); row++) {
            if (asked.labels().get(row).party().equals(party.orElseThrow())) {
                any = true;
                for (int i = 0; i < set.names().size(); i++) {
                    double value = set.value(row, i);
                    Indicator indicator =
                            draft.catalogue().indicator(set.names().get(i));
                    table.row(
                            indicator.name(),
                            Double.isNaN(value) ? "" : number(value),
                            indicator.unit(),
                            set.quality(row, i).name().toLowerCase(Locale.ROOT));
                }
            }
        }
        if (!any) {
            throw DataProblem.ROWS_MISSING.with(
                    "The labels do not name the party '" + party.orElseThrow() + "'.", "Add a row for it.");
        }
        table.lines().forEach(out::println);
        out.flush();
    }
}
