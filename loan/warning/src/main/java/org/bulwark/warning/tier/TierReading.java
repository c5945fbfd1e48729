package org.bulwark.warning.tier;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.bulwark.basics.rule.FactType;
import org.bulwark.decision.table.InputColumn;
import org.bulwark.decision.table.Row;
import org.bulwark.decision.table.TableEvaluator;
import org.bulwark.decision.table.TableOutcome;
import org.bulwark.indicator.definition.RiskGroup;
import org.bulwark.warning.Severity;
import org.bulwark.warning.Tier;
import org.bulwark.warning.signal.Evidence;
import org.bulwark.warning.signal.Signal;
import org.jspecify.annotations.Nullable;

/** Rules of tiers, ready to be asked about some signals. Immutable and safe for several threads. */
public final class TierReading {

    private static final String COUNT = "signals.";
    private static final String GROUP = "groups.";
    private static final String SIGNAL = "signal.";
    private static final String ALL = "all";

    private final TierRules rules;
    private final List<Signal> signals;
    private final TableEvaluator evaluator;
    private final List<Input> inputs;

    /** Where the value of an input comes from. */
    private sealed interface Input {

        record Counted(Optional<Severity> severity) implements Input {}

        record Grouped(Optional<RiskGroup> group) implements Input {}

        record Single(int signal) implements Input {}

        record Given(String name) implements Input {}
    }

    private TierReading(TierRules rules, List<Signal> signals, List<Input> inputs) {
        this.rules = rules;
        this.signals = List.copyOf(signals);
        this.inputs = List.copyOf(inputs);
        this.evaluator = TableEvaluator.indexed(rules.table());
    }

    /**
     * A reading of rules over signals.
     *
     * @throws org.bulwark.basics.ProblemException {@link org.bulwark.warning.WarningProblem#TIER_INVALID} for an input that names a signal, a
     *     group or a severity that is not there, or has another type than what it names
     */
    public static TierReading of(TierRules rules, List<Signal> signals) {
        Map<String, Integer> places = new HashMap<>();
        for (int i = 0; i < signals.size(); i++) {
            places.put(name(signals.get(i)), i);
        }
        List<Input> inputs = rules.table().inputs().stream()
                .map(column -> input(column, places))
                .toList();
        return new TierReading(rules, signals, inputs);
    }

    /** What a table calls a signal: {@code signal.network.slow_payers}. */
    public static String name(Signal signal) {
        return SIGNAL + signal.group().word() + "." + signal.code().replace('-', '_');
    }

    private static Input input(InputColumn column, Map<String, Integer> places) {
        String name = column.name();
        if (name.startsWith(COUNT)) {
            return typed(column, FactType.WHOLE, new Input.Counted(constant(name, COUNT, Severity.values())));
        }
        if (name.startsWith(GROUP)) {
            return typed(column, FactType.WHOLE, new Input.Grouped(constant(name, GROUP, RiskGroup.values())));
        }
        if (name.startsWith(SIGNAL)) {
            Integer place = places.get(name);
            if (place == null) {
                throw TierRules.invalid("There is no signal for the input '" + name + "'.", "Name one that is there.");
            }
            return typed(column, FactType.FLAG, new Input.Single(place));
        }
        return new Input.Given(name);
    }

    private static <E extends Enum<E>> Optional<E> constant(String name, String prefix, E[] constants) {
        String word = name.substring(prefix.length());
        if (word.equals(ALL)) {
            return Optional.empty();
        }
        for (E constant : constants) {
            if (constant.name().toLowerCase(Locale.ROOT).equals(word)) {
                return Optional.of(constant);
            }
        }
        throw TierRules.invalid(
                "The input '" + name + "' counts nothing.", "Write " + prefix + ALL + ", or a word of the field.");
    }

    private static Input typed(InputColumn column, FactType type, Input input) {
        if (column.type().fact() != type) {
            throw TierRules.invalid(
                    "The input '" + column.name() + "' is a " + column.type().text() + ".",
                    "Make it a " + type.name().toLowerCase(Locale.ROOT) + ".");
        }
        return input;
    }

    /** The rules. */
    public TierRules rules() {
        return rules;
    }

    /**
     * The tier that signals and facts come to; nothing when nothing is wrong.
     *
     * <p>It is found twice, with and without what was read out of text: what text adds never lifts above its ceiling.
     *
     * @param active the places of the signals that count
     * @param facts what else is known, by the names of the table's inputs, of the classes that their types name
     */
    public Optional<TierFinding> at(int[] active, Map<String, ?> facts) {
        List<String> rows = new ArrayList<>();
        Optional<Tier> all = tier(active, facts, rows);
        Optional<Tier> ceiling = ceiling(active, facts.keySet());
        if (all.isEmpty() || ceiling.isEmpty()) {
            return all.map(tier -> new TierFinding(tier, rows, false));
        }
        int[] structured = IntStream.of(active)
                .filter(place -> !signals.get(place).evidence().isUnstructured())
                .toArray();
        Map<String, Object> known = new LinkedHashMap<>(facts);
        known.keySet().removeAll(rules.texts().keySet());
        Tier least = all.get().atMost(ceiling.get());
        Tier tier = tier(structured, known, new ArrayList<>()).map(least::or).orElse(least);
        return Optional.of(new TierFinding(tier, rows, tier != all.get()));
    }

    /** The highest ceiling of all that was read out of text; nothing where nothing was. */
    private Optional<Tier> ceiling(int[] active, Set<String> facts) {
        Optional<Tier> highest = Optional.empty();
        for (int place : active) {
            if (signals.get(place).evidence() instanceof Evidence.Unstructured(Tier ceiling)) {
                highest = Optional.of(highest.map(ceiling::or).orElse(ceiling));
            }
        }
        for (Map.Entry<String, Tier> text : rules.texts().entrySet()) {
            if (facts.contains(text.getKey())) {
                highest = Optional.of(highest.map(text.getValue()::or).orElse(text.getValue()));
            }
        }
        return highest;
    }

    private Optional<Tier> tier(int[] active, Map<String, ?> facts, List<String> matched) {
        Optional<Tier> highest = Optional.empty();
        for (int place : active) {
            Optional<Tier> tier = signals.get(place).severity().tier();
            if (tier.isPresent()) {
                highest = Optional.of(highest.map(tier.get()::or).orElse(tier.get()));
            }
        }
        if (evaluator.evaluate(values(active, facts)).outcome() instanceof TableOutcome.Many(List<Row> rows)) {
            for (Row row : rows) {
                Tier tier = Tier.of(String.valueOf(row.outputs().getFirst())).orElseThrow();
                highest = Optional.of(highest.map(tier::or).orElse(tier));
                matched.add(row.id());
            }
        }
        return highest;
    }

    private @Nullable Object[] values(int[] active, Map<String, ?> facts) {
        @Nullable Object[] values = new @Nullable Object[inputs.size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = switch (inputs.get(i)) {
                case Input.Counted(Optional<Severity> severity) ->
                    count(active, signal -> severity.isEmpty() || signal.severity() == severity.get());
                case Input.Grouped(Optional<RiskGroup> group)
                when group.isEmpty() ->
                    IntStream.of(active)
                            .mapToObj(place -> signals.get(place).group())
                            .distinct()
                            .count();
                case Input.Grouped(Optional<RiskGroup> group) ->
                    count(active, signal -> signal.group() == group.orElseThrow());
                case Input.Single(int signal) -> IntStream.of(active).anyMatch(place -> place == signal);
                case Input.Given(String name) -> facts.get(name);
            };
        }
        return values;
    }

    private long count(int[] active, Predicate<Signal> which) {
        return IntStream.of(active)
                .filter(place -> which.test(signals.get(place)))
                .count();
    }
}
