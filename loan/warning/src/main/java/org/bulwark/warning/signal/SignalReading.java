package org.bulwark.warning.signal;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.SequencedSet;
import java.util.Set;
import org.bulwark.basics.Reason;
import org.bulwark.basics.rule.Evaluation;
import org.bulwark.basics.rule.FactSchema;
import org.bulwark.basics.rule.Facts;
import org.bulwark.basics.rule.RuleExpression;
import org.bulwark.data.Numbers;
import org.bulwark.indicator.IndicatorProblem;
import org.bulwark.indicator.value.IndicatorReading;
import org.bulwark.indicator.value.IndicatorValues;
import org.bulwark.warning.ModelFacts;
import org.bulwark.warning.WarningProblem;

/** Signals, compiled once against a reading of indicators. Immutable and safe for several threads. */
public final class SignalReading {

    /** The code of the reason that a signal gives; its parameter {@code signal} is the signal's name, the others are what it read. */
    public static final String REASON = "warning/signal-on";

    private static final double TEN_THOUSANDTHS = 1e4;

    private final List<Signal> signals;
    private final List<Ready> ready;

    /**
     * One signal, ready to be asked.
     *
     * @param limits the facts with the limits filled in
     * @param names of what it reads
     * @param places where the indicators that it reads lie among the values; {@link #FACT} for a fact of a model
     */
    private record Ready(RuleExpression expression, Facts limits, List<String> names, int[] places) {}

    private static final int FACT = -1;

    private SignalReading(List<Signal> signals, List<Ready> ready) {
        this.signals = signals;
        this.ready = ready;
    }

    /**
     * A reading of signals.
     *
     * @param reading of all indicators that the signals read, and as few others as can be: {@link #indicators}
     * @throws org.bulwark.basics.ProblemException {@link WarningProblem#SIGNAL_DUPLICATE}, {@link IndicatorProblem#NAME_UNKNOWN}, and
     *     {@code rule/…} for an expression that is none
     */
    public static SignalReading of(List<Signal> signals, IndicatorReading reading) {
        Set<String> names = new HashSet<>();
        List<Ready> ready = new ArrayList<>();
        for (Signal signal : signals) {
            if (!names.add(signal.name())) {
                throw WarningProblem.SIGNAL_DUPLICATE.with(
                        "There are two signals '" + signal.name() + "'.", "Give one another code.");
            }
            ready.add(ready(signal, reading));
        }
        return new SignalReading(List.copyOf(signals), List.copyOf(ready));
    }

    private static Ready ready(Signal signal, IndicatorReading reading) {
        Condition condition = signal.condition();
        RuleExpression expression = condition.expression();
        FactSchema schema = condition.schema();
        Facts.Builder facts = Facts.of(schema);
        condition.limits().forEach(facts::put);
        int[] places = condition.reads().values().stream()
                .mapToInt(name -> ModelFacts.has(name)
                        ? FACT
                        : reading.place(name)
                                .orElseThrow(() -> IndicatorProblem.NAME_UNKNOWN.with(
                                        "The signal '" + signal.name() + "' reads '" + name + "', which is not read.",
                                        "Use a name of the catalogue.")))
                .toArray();
        return new Ready(
                expression, facts.build(), List.copyOf(condition.reads().values()), places);
    }

    /** The names of the indicators that some signals read, each once; not those of facts of models. */
    public static SequencedSet<String> indicators(List<Signal> signals) {
        SequencedSet<String> names = new LinkedHashSet<>();
        signals.forEach(signal -> names.addAll(signal.condition().reads().values()));
        names.removeIf(ModelFacts::has);
        return names;
    }

    /** The signals in order. */
    public List<Signal> signals() {
        return signals;
    }

    /** What the signals say of a party of which no model said anything. */
    public SignalAnswers at(IndicatorValues values) {
        return at(values, Map.of());
    }

    /**
     * What the signals say of a party, one answer a signal.
     *
     * @param facts what models said of it, by name; of one that is not there nothing is known
     */
    public SignalAnswers at(IndicatorValues values, Map<String, Double> facts) {
        Map<String, Double> said = Map.copyOf(facts);
        Answer[] answers = new Answer[ready.size()];
        for (int i = 0; i < answers.length; i++) {
            answers[i] = answer(ready.get(i), values, said);
        }
        return new SignalAnswers(this, values, said, answers);
    }

    private static Answer answer(Ready signal, IndicatorValues values, Map<String, Double> said) {
        return switch (signal.expression.evaluate(facts(signal, values, said))) {
            case Evaluation.Value(Object value) -> Objects.equals(value, true) ? Answer.ON : Answer.OFF;
            case Evaluation.Unknown _ -> Answer.UNKNOWN;
            case Evaluation.Failed _ -> Answer.FAILED;
        };
    }

    private static Facts facts(Ready signal, IndicatorValues values, Map<String, Double> said) {
        Facts.Builder facts = signal.limits.but();
        for (int i = 0; i < signal.places.length; i++) {
            if (signal.places[i] == FACT) {
                facts.at(i, said.get(signal.names.get(i)));
            } else if (values.quality(signal.places[i]).hasValue()) {
                facts.at(i, values.value(signal.places[i]));
            }
        }
        return facts.build();
    }

    /** The indicators that a signal hangs on and that have no value. */
    List<String> missing(int signal, IndicatorValues values, Map<String, Double> said) {
        Ready of = ready.get(signal);
        SequencedMap<String, String> reads = signals.get(signal).condition().reads();
        return of.expression.evaluate(facts(of, values, said)) instanceof Evaluation.Unknown(List<String> missing)
                ? missing.stream().map(reads::get).filter(Objects::nonNull).toList()
                : List.of();
    }

    /** Why a signal is on: its name, what it read, and its limits. */
    Reason reason(int signal, IndicatorValues values, Map<String, Double> said) {
        Signal of = signals.get(signal);
        SequencedMap<String, String> parameters = new LinkedHashMap<>();
        parameters.put("signal", of.name());
        of.condition()
                .reads()
                .forEach((shortName, indicator) ->
                        number(values, said, indicator).ifPresent(value -> parameters.put(shortName, value)));
        of.condition().limits().forEach((name, value) -> parameters.put(name, Numbers.text(value)));
        return new Reason(REASON, parameters);
    }

    private static Optional<String> number(IndicatorValues values, Map<String, Double> said, String indicator) {
        if (ModelFacts.has(indicator)) {
            return Optional.ofNullable(said.get(indicator)).map(SignalReading::rounded);
        }
        var value = values.value(indicator);
        return value.isPresent() ? Optional.of(Numbers.text(value.getAsDouble())) : Optional.empty();
    }

    /** Of a probability or a score more than four digits after the point say nothing. */
    private static String rounded(double fact) {
        return Numbers.text(Math.round(fact * TEN_THOUSANDTHS) / TEN_THOUSANDTHS);
    }
}
