package org.bulwark.indicator.value;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.DoubleBinaryOperator;
import org.bulwark.basics.rule.Evaluation;
import org.bulwark.basics.rule.Fact;
import org.bulwark.basics.rule.FactSchema;
import org.bulwark.basics.rule.FactType;
import org.bulwark.basics.rule.Facts;
import org.bulwark.basics.rule.RuleExpression;
import org.bulwark.basics.rule.RuleLanguage;
import org.bulwark.indicator.definition.Definition;
import org.bulwark.indicator.definition.Window;
import org.bulwark.indicator.fold.BankDays;
import org.bulwark.indicator.fold.FoldPlan;
import org.bulwark.indicator.fold.SourceState;
import org.bulwark.indicator.value.IndicatorReading.Reader;
import org.bulwark.indicator.value.IndicatorReading.Step;

/** The parts of definitions in the order in which they are worked out, equal ones once. */
final class Steps {

    private final FoldPlan plan;
    private final Map<Definition, Integer> places = new HashMap<>();
    private final List<Step> all = new ArrayList<>();

    Steps(FoldPlan plan) {
        this.plan = plan;
    }

    List<Step> all() {
        return all;
    }

    int place(Definition definition) {
        Integer there = places.get(definition);
        if (there != null) {
            return there;
        }
        Step step = step(definition);
        all.add(step);
        places.put(definition, all.size() - 1);
        return all.size() - 1;
    }

    private Step step(Definition definition) {
        return switch (definition) {
            case Definition.Aggregated it ->
                new OfCut(new Cut(it, plan.find(it.series(), it.window() instanceof Window.Days)), it, plan);
            case Definition.Ratio it ->
                new OfTwo(place(it.over()), place(it.under()), (a, b) -> b == 0 ? Double.NaN : a / b);
            case Definition.Growth it ->
                new OfTwo(
                        place(it.later()), place(it.earlier()), (a, b) -> b == 0 ? Double.NaN : (a - b) / Math.abs(b));
            case Definition.Difference it -> new OfTwo(place(it.left()), place(it.right()), (a, b) -> a - b);
            case Definition.PeerRank it -> new OfPeers(it.indicator(), place(it.of()));
            case Definition.Formula it -> formula(it);
        };
    }

    private Step formula(Definition.Formula formula) {
        List<Fact> facts = formula.inputs().keySet().stream()
                .map(name -> Fact.number(name, name))
                .toList();
        FactSchema schema = FactSchema.of(facts);
        RuleExpression expression = RuleLanguage.of(schema, 2)
                .compile(formula.expression(), FactType.NUMBER)
                .expression();
        int[] inputs = formula.inputs().values().stream().mapToInt(this::place).toArray();
        return new OfFormula(schema, expression, inputs);
    }

    /** An aggregate of events. */
    record OfCut(Cut cut, Definition.Aggregated of, FoldPlan plan) implements Step {

        @Override
        public void read(Reader reader, int place) {
            Optional<SourceState> state = of.series()
                    .named()
                    .map(name -> reader.state.source(cut.source(), name))
                    .orElseGet(() -> reader.state.source(cut.source()));
            if (state.isEmpty()) {
                reader.put(place, Double.NaN, Quality.NO_DATA);
                return;
            }
            SourceState source = state.get();
            int month = cut.month(source, reader.month);
            Quality quality = quality(plan.days().day(source.first()), reader.today, month);
            reader.put(place, quality.hasValue() ? cut.value(source, reader.today, month) : Double.NaN, quality);
        }

        /** Whether the source told of the party through the whole window. */
        private Quality quality(int first, int today, int month) {
            return switch (of.window()) {
                case Window.Days(int days, int ago) -> of(first, today - ago - days + 1, today - ago);
                case Window.Months(int months, int ago) ->
                    months == 0
                            ? of(BankDays.month(first), month, month)
                            : of(BankDays.month(first), month - ago - months, month - ago - 1);
                case Window.Ever(int ago) -> BankDays.month(first) <= month - ago ? Quality.GOOD : Quality.NO_DATA;
            };
        }

        private static Quality of(int first, int from, int until) {
            return first <= from ? Quality.GOOD : first <= until ? Quality.PARTIAL : Quality.NO_DATA;
        }
    }

    /** Two parts put together. */
    record OfTwo(int left, int right, DoubleBinaryOperator joined) implements Step {
        @Override
        public void read(Reader reader, int place) {
            Quality quality = reader.qualities[left].and(reader.qualities[right]);
            reader.put(
                    place,
                    quality.hasValue() ? joined.applyAsDouble(reader.values[left], reader.values[right]) : Double.NaN,
                    quality);
        }
    }

    /** An expression. An input that has no value is one that the expression knows to be missing. */
    record OfFormula(FactSchema schema, RuleExpression expression, int[] inputs) implements Step {
        @Override
        public void read(Reader reader, int place) {
            Facts.Builder facts = Facts.of(schema);
            Quality quality = Quality.GOOD;
            for (int i = 0; i < inputs.length; i++) {
                Quality one = reader.qualities[inputs[i]];
                if (one.hasValue()) {
                    facts.at(i, reader.values[inputs[i]]);
                }
                quality = quality.and(one);
            }
            switch (expression.evaluate(facts.build())) {
                case Evaluation.Value(Object value) ->
                    reader.put(place, (Double) value, quality.hasValue() ? quality : Quality.PARTIAL);
                case Evaluation.Unknown _ -> reader.put(place, Double.NaN, quality);
                case Evaluation.Failed _ -> reader.put(place, Double.NaN, Quality.UNDEFINED);
            }
        }
    }

    /** A rank among peers. */
    record OfPeers(String indicator, int of) implements Step {
        @Override
        public void read(Reader reader, int place) {
            Quality quality = reader.qualities[of];
            OptionalDouble rank =
                    quality.hasValue() ? reader.peers.rank(indicator, reader.values[of]) : OptionalDouble.empty();
            reader.put(place, rank.orElse(Double.NaN), rank.isPresent() ? quality : Quality.NO_DATA);
        }
    }
}
