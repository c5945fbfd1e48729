package org.bulwark.cli.warning;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.bulwark.basics.Progress;
import org.bulwark.cli.data.DataOptions;
import org.bulwark.cli.indicator.Choice;
import org.bulwark.cli.terminal.Terminal;
import org.bulwark.data.DataProblem;
import org.bulwark.files.indicator.FamilyFile;
import org.bulwark.files.indicator.ShippedCatalogue;
import org.bulwark.files.specification.SpecificationReader;
import org.bulwark.files.table.TableReader;
import org.bulwark.files.tree.TextFile;
import org.bulwark.files.warning.OutcomeFile;
import org.bulwark.files.warning.ShippedModels;
import org.bulwark.files.warning.ShippedSignals;
import org.bulwark.indicator.definition.Catalogue;
import org.bulwark.run.embedded.EventParties;
import org.bulwark.run.embedded.WarningReplay;
import org.bulwark.warning.ModelFacts;
import org.bulwark.warning.replay.Look;
import org.bulwark.warning.replay.LookScorecard;
import org.bulwark.warning.replay.Outcome;
import org.bulwark.warning.replay.Part;
import org.bulwark.warning.replay.ReplayParties;
import org.bulwark.warning.replay.SignalPoints;
import org.bulwark.warning.signal.Signal;
import org.bulwark.warning.signal.SignalReading;
import picocli.CommandLine.Option;

/** A bank's own events and outcomes, replayed. */
final class OwnFiles {

    private static final String HAZARD = "hazard.months_12";
    private static final Pattern COLUMN_IS = Pattern.compile("([^=]+)=(.*)");

    @Option(
            names = "--events",
            arity = "1..*",
            paramLabel = "FILE",
            description =
                    "The events: a folder (one Parquet file a source, or events.ndjson with knownat), or mappings (.yaml).")
    List<Path> events = new ArrayList<>();

    @Option(
            names = "--labels",
            paramLabel = "LABELS",
            description =
                    "What became of the parties: a CSV or Parquet file, a specification (.yaml) or a DuckDB query.")
    Optional<String> labels = Optional.empty();

    @Option(
            names = "--only",
            paramLabel = "COLUMN=VALUE",
            description = "Of own files: only the parties whose labels say so, such as region=north.")
    Optional<String> only = Optional.empty();

    @Option(
            names = "--learn-to",
            paramLabel = "MONTH",
            description = "Learn from the first month there is to this one, and not from the months that are judged.")
    Optional<YearMonth> learnTo = Optional.empty();

    @Option(
            names = "--history",
            paramLabel = "MONTHS",
            description = "Of own files: look at parties that were there for so many months before (${DEFAULT-VALUE}).",
            defaultValue = "0")
    int history;

    @Option(
            names = "--naive",
            paramLabel = "INDICATOR",
            description = "The naive rule of own files: positive where this is above nothing (${DEFAULT-VALUE}).",
            defaultValue = "repayment.days_past_due.max_3m")
    String naive = "repayment.days_past_due.max_3m";

    @Option(
            names = "--indicators",
            split = ",",
            paramLabel = "WHICH",
            description = {
                "What the scorecard of own files may read: names, group:GROUP, search:WORDS, all.",
                "If not said, what shipped signals and models read."
            })
    List<String> indicators = new ArrayList<>();

    @Option(
            names = "--facts",
            split = ",",
            paramLabel = "COLUMN",
            description = "Columns of the labels that the scorecard of own files may read too, such as industry.")
    List<String> facts = new ArrayList<>();

    @Option(
            names = "--families",
            paramLabel = "FILE",
            description = "Families of the bank's own, behind the shipped ones; may be given several times.")
    List<Path> families = new ArrayList<>();

    @Option(
            names = "--zone",
            paramLabel = "ZONE",
            description = "The bank's time zone, of own files (${DEFAULT-VALUE}).",
            defaultValue = "UTC")
    ZoneId zone = ZoneId.of("UTC");

    /**
     * What is asked.
     *
     * @param learn whom points are learned on
     * @param seed of the hash that parts parties
     * @param horizon default within so many months
     * @param from the first month that is judged
     * @param to the last one
     */
    record Asked(Optional<String> learn, long seed, int horizon, Optional<YearMonth> from, Optional<YearMonth> to) {}

    /** Whether somebody named files; one kind without the other is a problem. */
    boolean areNamed() {
        if (events.isEmpty() != labels.isEmpty()) {
            throw DataProblem.ROWS_MISSING.with(
                    events.isEmpty() ? "There are labels without events." : "There are events without labels.",
                    "Name both with --events and --labels, or neither for a simulated bank.");
        }
        return !events.isEmpty();
    }

    /** Replays them. */
    Replayed replay(Asked asked, PrintWriter say, Progress progress) {
        try (EventFolder folder = EventFolder.of(events)) {
            if (folder.refused() > 0) {
                say.println(Terminal.count(folder.refused()) + " rows of the mappings were refused.");
            }
            List<Outcome> outcomes = outcomes(progress);
            Predicate<Outcome> learned = learned(asked, outcomes);
            Catalogue catalogue = catalogue();
            List<String> values = values(catalogue, folder.sources());
            WarningReplay.Wanted wanted = new WarningReplay.Wanted(
                    catalogue,
                    ShippedSignals.all(),
                    ShippedModels.all(),
                    ShippedSignals.tiers(),
                    zone,
                    Runtime.getRuntime().availableProcessors(),
                    values);
            List<Look> looks;
            try (EventParties parties =
                    EventParties.over(folder.path(), outcomes, months(asked, learned), wanted.read(), zone, progress)) {
                looks = WarningReplay.of(parties, wanted, progress);
                say.println(Terminal.count(outcomes.size()) + " parties, of "
                        + Terminal.count(
                                outcomes.stream().filter(Outcome::hasDefaulted).count())
                        + " of which a default is known; no event tells of " + Terminal.count(parties.silent()) + ". "
                        + Terminal.count(parties.events()[0]) + " events, "
                        + Terminal.count(parties.events()[1]) + " of which became known too late to be used.");
            }
            return told(asked, new Material(outcomes, learned, values, looks), say, progress);
        }
    }

    /** What tables are made of. */
    private record Material(
            List<Outcome> outcomes, Predicate<Outcome> learned, List<String> values, List<Look> looks) {}

    private Replayed told(Asked asked, Material material, PrintWriter say, Progress progress) {
        Set<String> learning = material.outcomes.stream()
                .filter(material.learned)
                .map(Outcome::party)
                .collect(Collectors.toSet());
        List<Look> looks = material.looks.stream()
                .filter(look -> !learning.contains(look.party()) && look.isFollowed(asked.horizon))
                .toList();
        List<Replayed.Rule> rules = new ArrayList<>();
        Optional<SignalPoints> kept = Optional.empty();
        if (!learning.isEmpty() && !looks.isEmpty()) {
            List<Look> others = material.looks.stream()
                    .filter(look -> learning.contains(look.party()) && look.isFollowed(asked.horizon))
                    .toList();
            LookScorecard card = LookScorecard.learn(
                    others,
                    looks,
                    new LookScorecard.Inputs(inputs(material.values), material.outcomes, facts),
                    asked.horizon,
                    progress);
            rules.add(new Replayed.Rule("scorecard", look -> card.risk().getOrDefault(look, Double.NaN)));
            List<Signal> signals = ShippedSignals.all();
            SignalPoints alone = SignalPoints.learn(
                    signals,
                    others.stream()
                            .map(look -> look.without(place -> readsModels(signals.get(place))))
                            .toList(),
                    asked.horizon);
            rules.add(new Replayed.Rule("points of signals", alone::of));
            SignalPoints points = SignalPoints.learn(signals, others, asked.horizon);
            rules.add(new Replayed.Rule("with signals of models", points::of));
            kept = Optional.of(points);
            say.println("Learned on " + Terminal.count(others.size()) + " looks at "
                    + Terminal.count(others.stream().map(Look::party).distinct().count()) + " parties, "
                    + Terminal.count(others.stream()
                            .filter(look -> look.defaults(asked.horizon))
                            .map(Look::party)
                            .distinct()
                            .count())
                    + " of which default within " + asked.horizon + " months. The scorecard reads "
                    + String.join(", ", card.inputs()) + ".");
        }
        int hazard = material.values.size() - 1;
        rules.add(new Replayed.Rule("hazard as shipped", look -> look.values()[hazard]));
        say.flush();
        return new Replayed(looks, rules, new Replayed.Rule(naive, OwnFiles::naive), kept, false);
    }

    /** Of whom nothing is known the naive rule says nothing. */
    private static double naive(Look look) {
        return Double.isNaN(look.values()[0]) ? 0 : look.values()[0];
    }

    private List<Optional<String>> inputs(List<String> values) {
        List<Optional<String>> inputs = new ArrayList<>();
        for (int place = 0; place < values.size(); place++) {
            String name = values.get(place);
            boolean once = place == values.indexOf(name);
            boolean naiveOnly = place == 0 && values.lastIndexOf(name) == 0;
            inputs.add(ModelFacts.has(name) || !once || naiveOnly ? Optional.empty() : Optional.of(name));
        }
        return inputs;
    }

    private static boolean readsModels(Signal signal) {
        return signal.condition().reads().values().stream().anyMatch(ModelFacts::has);
    }

    private List<Outcome> outcomes(Progress progress) {
        String named = labels.orElseThrow();
        List<Outcome> outcomes;
        if (DataOptions.isQuery(named)) {
            outcomes = OutcomeFile.of(DataOptions.query(named, progress).table());
        } else if (named.endsWith(".yaml") || named.endsWith(".yml")) {
            Path file = Path.of(named);
            Path folder = Optional.ofNullable(file.toAbsolutePath().getParent()).orElse(file);
            outcomes = OutcomeFile.of(TableReader.in(folder)
                    .withData(DataOptions.dataFolder())
                    .telling(progress)
                    .read(SpecificationReader.read(file))
                    .table());
        } else {
            outcomes = OutcomeFile.read(Path.of(named));
        }
        for (String fact : facts) {
            column(fact, outcomes);
        }
        return only.map(which -> outcomes.stream()
                        .filter(says(which, outcomes)
                                .orElseThrow(() -> DataProblem.COLUMN_UNKNOWN.with(
                                        "'" + which + "' names no column of the labels with a value.",
                                        "Write --only region=north.")))
                        .toList())
                .orElse(outcomes);
    }

    private static void column(String name, List<Outcome> outcomes) {
        if (outcomes.stream().noneMatch(outcome -> outcome.belongs().containsKey(name))) {
            throw DataProblem.COLUMN_UNKNOWN.with(
                    "The labels have no column '" + name + "', or nothing in it.",
                    "Use some of "
                            + outcomes.stream()
                                    .flatMap(outcome -> outcome.belongs().keySet().stream())
                                    .distinct()
                                    .sorted()
                                    .collect(Collectors.joining(", "))
                            + ".");
        }
    }

    private static Predicate<Outcome> learned(Asked asked, List<Outcome> outcomes) {
        if (asked.learn.isEmpty()) {
            return _ -> false;
        }
        String which = asked.learn.get();
        Optional<Predicate<Outcome>> says = says(which, outcomes);
        if (says.isPresent()) {
            return says.get();
        }
        try {
            double share = Double.parseDouble(which);
            if (share > 0 && share < 1) {
                return outcome -> Part.has(outcome.party(), share, asked.seed);
            }
        } catch (NumberFormatException e) {
            // told below
        }
        throw DataProblem.COLUMN_UNKNOWN.with(
                "'" + which + "' is neither a share of the parties nor what a column of the labels says.",
                "Write --learn 0.5 or --learn split=train.");
    }

    /** Those of which a column says what is written behind the sign; nothing where no sign is written. */
    private static Optional<Predicate<Outcome>> says(String which, List<Outcome> outcomes) {
        Matcher is = COLUMN_IS.matcher(which);
        if (!is.matches()) {
            return Optional.empty();
        }
        column(is.group(1), outcomes);
        return Optional.of(outcome -> is.group(2).equals(outcome.belongs().get(is.group(1))));
    }

    private Function<Outcome, List<ReplayParties.Month>> months(Asked asked, Predicate<Outcome> learned) {
        int from = asked.from.map(OwnFiles::number).orElse(Integer.MIN_VALUE / 2);
        int to = asked.to.map(OwnFiles::number).orElse(Integer.MAX_VALUE / 2);
        return outcome -> learned.test(outcome) && learnTo.isPresent()
                ? outcome.months(Integer.MIN_VALUE / 2, number(learnTo.get()), history)
                : outcome.months(from, to, history);
    }

    private static int number(YearMonth month) {
        return (month.getYear() - 1970) * 12 + month.getMonthValue() - 1;
    }

    private Catalogue catalogue() {
        Catalogue catalogue = ShippedCatalogue.all();
        for (Path file : families) {
            catalogue = catalogue.and(FamilyFile.read(TextFile.read(file), file.toString(), catalogue)
                    .value());
        }
        return catalogue;
    }

    /** What looks tell of: the naive rule first, then what the scorecard may read and there are events of, the hazard last. */
    private List<String> values(Catalogue catalogue, Optional<Set<String>> there) {
        catalogue.indicator(naive);
        List<String> values = new ArrayList<>(List.of(naive));
        Set<String> asked = new LinkedHashSet<>();
        if (indicators.isEmpty()) {
            asked.addAll(SignalReading.indicators(ShippedSignals.all()));
            asked.addAll(ShippedModels.plan().hazard());
        } else {
            asked.addAll(Choice.of(indicators, catalogue));
        }
        for (String name : asked) {
            if (there.isEmpty()
                    || there.get()
                            .containsAll(catalogue.indicator(name).definition().sources())) {
                values.add(name);
            }
        }
        values.add(HAZARD);
        return values;
    }
}
